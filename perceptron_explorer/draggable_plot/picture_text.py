"""What stands still of a figure and its scene, as the text that is sent to the browser.

Every run of a page sends it. The same objects give the same text, which is written once: Streamlit
passes a text on, where it would look through each part of an object.
"""

from __future__ import annotations

import json
from collections import OrderedDict

from plotly.graph_objects import Figure

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.scenes.scene import Scene

MOST_KEPT = 64

# By the objects' identities; that they are kept beside the text keeps these from being reused.
_kept: OrderedDict[tuple[int, int], tuple[Figure, Scene, str]] = OrderedDict()


def picture_text(figure: Figure, scene: Scene) -> str:
    """Return the figure and the scene without its values, as JSON."""
    key = (id(figure), id(scene))
    found = _kept.pop(key, None) or (figure, scene, _written(figure, scene))
    _kept[key] = found
    if len(_kept) > MOST_KEPT:
        _kept.popitem(last=False)
    return found[2]


def _written(figure: Figure, scene: Scene) -> str:
    described = {name: value for name, value in encode(scene).items() if name != "values"}
    drawn = json.loads(figure.to_json() or "{}", parse_float=_as_drawn)
    return json.dumps({**described, "figure": drawn}, separators=(",", ":"))


def _as_drawn(digits: str) -> float:
    """Round a number of the figure to what can be seen, since each digit more has to travel."""
    return float(f"{float(digits):.7g}")

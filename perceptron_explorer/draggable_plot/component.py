"""The Streamlit component: a Plotly figure with handles that can be dragged."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import streamlit as st
from plotly.graph_objects import Figure as Figure

from perceptron_explorer.draggable_plot.assets import (
    PLOTLY_SCRIPT,
    SCRIPT,
    STYLES_PATH,
    server_path,
)
from perceptron_explorer.draggable_plot.encoding import as_sent_back, encode
from perceptron_explorer.draggable_plot.picture_text import picture_text
from perceptron_explorer.scenes.scene import Scene

_JS = """
const [script, ...styles] = %s.map((path) => new URL(path, document.baseURI).href);
const load = import(script).then(async (module) => { await module.styled(styles); return module; });
export default function (component) {
  let alive = true;
  let instance;
  load.then((module) => { if (alive) instance = module.%s(component); });
  return () => { alive = false; instance?.destroy(); };
}
"""


@dataclass(frozen=True)
class DraggedValues:
    """What the person has made of a scene's values.

    Parameters
    ----------
    values : mapping
        By the names of ``Scene.values``; as they began until something is moved.
    revision : int
        The revision of the values that they began from.
    """

    values: Mapping[str, Any]
    revision: int


def script_that_calls(mount: str, *styles: str) -> str:
    """Return a component's script: it hands everything to a function of ``frontend/app.js``.

    Parameters
    ----------
    mount : str
        The function's name.
    *styles : str
        The addresses of style sheets that the page has to have before that. As the component's own
        ``css`` Streamlit would send them with every run.
    """
    return _JS % (json.dumps([server_path(path) for path in (SCRIPT, *styles)]), mount)


NAME = "draggable_plot"
"""Of the component, among those that a page has."""

_mount = st.components.v2.component(
    NAME,
    js=script_that_calls("mountFigure", STYLES_PATH),
    isolate_styles=False,
)


def draggable_plot(
    figure: Figure,
    scene: Scene,
    *,
    key: str,
    values: Mapping[str, Any] | None = None,
    revision: int = 0,
    viewport: Sequence[float] | None = None,
    usual: Mapping[str, Any] | None = None,
    glide_ms: float = 0.0,
    steps: tuple[int, int] | None = None,
    answers: bool = True,
    on_change: Callable[[], None] | None = None,
) -> DraggedValues:
    """Show a figure whose handles can be dragged, and return what was made of its values.

    Parameters
    ----------
    figure : plotly.graph_objects.Figure
        What stands still: axes, points, words. Ranges must be fixed. A trace's colour is
        named by ``meta={"role": "class-0"}``, since it depends on the theme.
    scene : Scene
        What moves.
    key : str
        Streamlit's key of the component.
    values : mapping, optional
        What the scene begins with in place of its own values.
    revision : int
        Raise it to give the values and ``viewport`` anew; while it stays, the person's stand.
    viewport : sequence of float, optional
        In space the camera's place and what it looks at, in Plotly's units; in the plane the
        window's least and largest x, least and largest y.
    usual : mapping, optional
        Values that the figure's ``data-address`` may leave out, since a page begins with them.
    glide_ms : float
        How long numbers and vectors take to move to the values of a new revision.
    steps : (int, int), optional
        How many steps there are to undo and to redo, if the page keeps them; else the figure
        knows those that were made since the values of this revision came.
    answers : bool
        Whether the page runs again as soon as a handle is let go. If not, it hears of that before
        the next thing that the person does elsewhere on the page.
    on_change : callable, optional
        Called before the script runs again because a handle was let go.

    Returns
    -------
    DraggedValues
    """
    begun = scene.values if values is None else values
    data = {
        "picture": picture_text(figure, scene),
        "values": encode(begun),
        "revision": revision,
        "viewport": viewport,
        "usual": encode(usual or {}),
        "glideMs": glide_ms,
        "steps": None if steps is None else {"back": steps[0], "forth": steps[1]},
        "answers": answers,
        "plotlyUrl": server_path(PLOTLY_SCRIPT),
    }
    if steps is not None:
        # The figure counts the steps that the page does not know yet, and takes no older values.
        data["acknowledged"] = _last_event_id(key)
    result = _mount(key=key, data=data, on_scene_change=on_change or (lambda: None))
    sent = result.get("scene")
    made = sent["values"] if sent and sent["revision"] == revision else {}
    shown = {name: made.get(name, as_sent_back(value)) for name, value in begun.items()}
    return DraggedValues(shown, revision)


def _last_event_id(key: str) -> int:
    """Return the id of the last event that the browser sent; 0 for none."""
    sent = st.session_state.get(key, {}).get("scene") or {}
    return int(sent.get("id", 0))

"""Back-propagation in matrices: a network of 3, 2 and 2 units, and one product at a time.

Above stands the network, below it the tables of the step. The chosen entry of what comes out has
its row and its column lit up, and its units and edges above.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle
from perceptron_explorer.scenes.expressions import INPUT, ref
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.network.scenes import matrices_panel, matrix_tables
from perceptron_explorer.topics.network.scenes.matrix_diagram import DIAGRAM_MARKS, UNITS, lit_up
from perceptron_explorer.topics.network.scenes.matrix_quantities import (
    COUNTS,
    OF_THE_ENTRY,
    OF_THE_NETWORK,
)
from perceptron_explorer.topics.network.scenes.matrix_steps import HEIGHT

BOX = ((-4.45, -HEIGHT - 0.65), (4.45, 4.3))
START: dict[str, Any] = {
    "step": 1,
    "entry": (0, 0),
    "x": (1.0, -1.5, 2.0),
    "y": (0.0, 1.0),
    "W1_1": (0.8, -0.4, 0.2),
    "W1_2": (-0.5, 0.9, 1.2),
    "b1": (0.1, -0.2),
    "W2_1": (1.5, 1.1),
    "W2_2": (-0.7, -1.3),
    "b2": (0.2, 0.3),
    "rate": 1.0,
    "n_units": 100,
    "n_layers": 3,
}


@made_once
def figure_of() -> go.Figure:
    """Return the empty sheet."""
    return axes.blank(BOX)


@made_once
def scene_of(values: Mapping[str, Any]) -> Scene:
    """Return the network and the tables of the step."""
    return Scene(
        name="network",
        label="Back-propagation in matrices, one product at a time",
        summary="Step {step|0} of 8. The cost is {C|4}; the chosen entry is {value|4}.",
        values=values,
        constants={**matrix_tables.places(), "ones": [1, 1], **UNITS},
        quantities=(
            *OF_THE_NETWORK,
            *matrix_tables.tables(),
            *OF_THE_ENTRY,
            *lit_up(),
            *COUNTS,
        ),
        handles=(ENTRY,),
        marks=(*DIAGRAM_MARKS, *matrix_tables.marks()),
        panel=matrices_panel.panel(),
        strip="step {step|0}: {value|4}",
        history=("x", "y", "W1_1", "W1_2", "b1", "W2_1", "W2_2", "b2"),
        step=1.0,
    )


ENTRY = Handle(
    "entry",
    "Entry of the result: choose one with the arrow keys, or press one",
    at="chosen_at",
    sets="entry",
    to=rules.entry_at(INPUT - ref.origin, ref.result),
    style="cell",
    speech="row {chosen_name.0|0}, column {chosen_name.1|0}: {value|4}",
)

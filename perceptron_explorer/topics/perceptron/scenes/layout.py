"""Where the parts of the diagram stand, in units of its own."""

from __future__ import annotations

from dataclasses import dataclass
from math import sqrt
from typing import Any

Place = tuple[float, float]

WIDTH = 8.0
LEAST_HEIGHT = 6.0
ROW = 1.06
INPUT_X, PILL_X = 1.0, 2.72
SUM_X, STEP_X, OUTPUT_X = 4.6, 6.08, 7.46
SUM_RADIUS, STEP_RADIUS, OUTPUT_RADIUS = 0.68, 0.52, 0.45
STEP_SIZE = 0.3
DOT_RADIUS = 0.09
FAN = 0.2
"""How far the edges' ends are apart on the sum's disc, as a share of their beginnings."""


@dataclass(frozen=True)
class Layout:
    """The diagram of a perceptron with so many inputs; its last row is the bias."""

    n_inputs: int

    @property
    def height(self) -> float:
        """All of the picture."""
        return max(LEAST_HEIGHT, ROW * (self.n_inputs + 1))

    @property
    def pitch(self) -> float:
        """From one input to the next."""
        return min(1.5, self.height / (self.n_inputs + 1))

    @property
    def radius(self) -> float:
        """The radius of an input's disc."""
        return min(0.46, 0.43 * self.pitch)

    @property
    def box(self) -> list[list[float]]:
        """What must be visible."""
        return [[0.0, -self.height / 2], [WIDTH, self.height / 2]]

    @property
    def names_fit(self) -> bool:
        """Whether there is room for a feature's name under its disc."""
        return self.pitch > 1.3

    def input(self, row: int) -> Place:
        """Return the middle of an input's disc."""
        return INPUT_X, (self.n_inputs / 2 - row) * self.pitch

    def input_name(self, row: int) -> Place:
        """Return where x₁ is written."""
        return 0.3, self.input(row)[1]

    def feature_name(self, row: int) -> Place:
        """Return where the feature's name is written."""
        x, y = self.input(row)
        return x, y - self.radius - 0.2

    def edge(self, row: int) -> tuple[Place, Place]:
        """Return where an edge begins and ends, on the two discs."""
        x, y = self.input(row)
        dy = FAN * y
        return (x + self.radius, y), (SUM_X - sqrt(SUM_RADIUS**2 - dy**2), dy)

    def pill(self, row: int) -> Place:
        """Return where the weight is written on its edge."""
        (x, y), (end_x, end_y) = self.edge(row)
        return PILL_X, y + (PILL_X - x) / (end_x - x) * (end_y - y)

    def places(self) -> dict[str, Any]:
        """Return every place and size by its name, as constants of a scene."""
        rows = range(self.n_inputs + 1)
        by_row = {
            "input": self.input,
            "input_name": self.input_name,
            "feature_name": self.feature_name,
            "pill": self.pill,
        }
        return {
            **{f"{name}_{row}": place(row) for name, place in by_row.items() for row in rows},
            **{f"edge_{row}_{end}": self.edge(row)[end] for row in rows for end in (0, 1)},
            "input_radius": self.radius,
            **BODY,
        }


BODY: dict[str, Any] = {
    "sum_at": (SUM_X, 0.0),
    "sum_radius": SUM_RADIUS,
    "step_at": (STEP_X, 0.0),
    "step_radius": STEP_RADIUS,
    "output_at": (OUTPUT_X, 0.0),
    "output_radius": OUTPUT_RADIUS,
    "flow_0_from": (SUM_X + SUM_RADIUS, 0.0),
    "flow_0_to": (STEP_X - STEP_RADIUS, 0.0),
    "flow_1_from": (STEP_X + STEP_RADIUS, 0.0),
    "flow_1_to": (OUTPUT_X - OUTPUT_RADIUS, 0.0),
    "step_size": STEP_SIZE,
    "step_low": (STEP_X - STEP_SIZE, -STEP_SIZE),
    "step_jump_low": (STEP_X, -STEP_SIZE),
    "step_jump_high": (STEP_X, STEP_SIZE),
    "step_high": (STEP_X + STEP_SIZE, STEP_SIZE),
    "dot_radius": DOT_RADIUS,
    "sum_name": (SUM_X, SUM_RADIUS + 0.3),
    "verdict_at": ((STEP_X + OUTPUT_X) / 2, -SUM_RADIUS - 0.3),
}
"""The sum, the step and the output, which stand in one row whatever the inputs."""

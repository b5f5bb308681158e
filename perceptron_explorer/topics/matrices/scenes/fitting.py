"""A line through leaves by least squares: at one go, and down the error surface."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from perceptron_core.matrices import least_squares
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Quantity
from perceptron_explorer.scenes.expressions import ref
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.matrices.scenes import fitting_panel

Points = NDArray[np.float64]

CONTOURS = 4.0 ** np.arange(-5, 4)
"""Mean squared errors above the least one, in the unit of y squared: each line four times more."""

CONTOUR_POINTS = 97
START_FROM_BEST = np.array([1.0, 1.2])
START_SHARE = 0.6
STEPS, MOST_STEPS = 20, 200
HALF_SIDE = 1.8


@dataclass(frozen=True)
class Fit:
    """Leaves to fit a line to: one feature by another.

    Parameters
    ----------
    leaf_set : LeafSet
        With the feature x first and y second.
    centred : bool
        Whether x is counted from its mean.
    """

    leaf_set: LeafSet
    centred: bool

    @cached_property
    def x(self) -> Points:
        """The first feature, as it is used."""
        raw = self.leaf_set.X[:, 0]
        return raw - raw.mean() if self.centred else raw

    @property
    def y(self) -> Points:
        """The second feature."""
        return self.leaf_set.X[:, 1]

    @cached_property
    def A(self) -> Points:
        """The system's matrix: x and a 1 in each row."""
        return np.column_stack([self.x, np.ones(len(self.x))])

    @cached_property
    def quadratic(self) -> tuple[Points, Points]:
        """H and c of the error surface."""
        return least_squares.quadratic_of(self.A, self.y)

    @cached_property
    def best(self) -> Points:
        """Slope and intercept of the best line."""
        return least_squares.fit_by_qr(self.A, self.y)

    @cached_property
    def largest_rate(self) -> float:
        """The learning rate above which the descent diverges."""
        return least_squares.largest_learning_rate(self.quadratic[0])


def starting_values(fit: Fit) -> dict[str, Any]:
    """Return a start aside of the minimum, and a learning rate that is safe."""
    start = np.round(fit.best + START_FROM_BEST, 1)
    rate = np.round(START_SHARE * fit.largest_rate, 3)
    return {"start": start, "rate": float(rate), "n_steps": STEPS}


def contours(fit: Fit) -> list[Points]:
    """Return the ellipses on which the mean squared error is one number.

    E(w) − E(best) = ½ (w − best)ᵀH(w − best), so along the eigenvector of λ an ellipse reaches
    √(2·level/λ).
    """
    eigenvalues, vectors = np.linalg.eigh(fit.quadratic[0])
    angles = np.linspace(0, 2 * np.pi, CONTOUR_POINTS)
    circle = np.column_stack([np.cos(angles), np.sin(angles)])
    return [
        fit.best + (circle * np.sqrt(2 * level / eigenvalues)) @ vectors.T for level in CONTOURS
    ]


@made_once
def figure_of(fit: Fit) -> go.Figure:
    """Return the plane of the weights, round the best ones."""
    box = np.array([fit.best - HALF_SIDE, fit.best + HALF_SIDE])
    x, y = (feature.unit for feature in fit.leaf_set.features[:2])
    return axes.plane(box, [f"slope w₁ ({y} per {x})", f"intercept w₀ ({y})"])


@made_once
def scene_of(fit: Fit, values: Mapping[str, Any]) -> Scene:
    """Return what moves."""
    lines = {f"contour {i}": line.tolist() for i, line in enumerate(contours(fit))}
    H, c = fit.quadratic
    return Scene(
        name="matrices",
        label="The error of a line, by its slope and intercept, and a descent on it",
        summary=(
            "After {n_steps|0} steps of gradient descent the line has the slope {last.0|3} and the "
            "intercept {last.1|3}; the least squares are at {qr.0|3} and {qr.1|3}."
        ),
        values=values,
        constants={
            "A": fit.A,
            "y": fit.y,
            "H": H,
            "c": c,
            "lu": least_squares.fit_by_normal_equations(fit.A, fit.y),
            "qr": fit.best,
            "largest": fit.largest_rate,
            "low": float(fitting_panel.ticks(fit.x)[0]),
            "high": float(fitting_panel.ticks(fit.x)[-1]),
            **fitting_panel.shifted_constants(fit.leaf_set),
            **lines,
        },
        quantities=QUANTITIES,
        handles=(START,),
        marks=(
            *(Mark(f"contour-{i}", "polyline", (name,), "contour") for i, name in enumerate(lines)),
            *MARKS,
        ),
        panel=fitting_panel.panel(fit.x, fit.y, fit.leaf_set, fit.largest_rate, MOST_STEPS),
        step=0.1,
    )


QUANTITIES = (
    Quantity("path", rules.descent_path(ref.start, ref.rate, ref.n_steps, ref.H, ref.c)),
    Quantity("path_flags", rules.ones_for(ref.path)),
    Quantity("last", rules.last_row(ref.path)),
    Quantity("rate_side", rules.compared(ref.rate, ref.largest)),
    Quantity("line", rules.line_ends(ref.last, ref.low, ref.high)),
    Quantity("best_line", rules.line_ends(ref.qr, ref.low, ref.high)),
    *(
        Quantity(f"{name}_rms", rules.rms_residual(ref(name), ref.A, ref.y))
        for name in ("lu", "qr", "last")
    ),
)

START = Handle(
    "start",
    "Start of the descent",
    at="start",
    sets="start",
    style="grip",
    speech="start at slope {start.0|2}, intercept {start.1|2}; residual {last_rms|3} at the end",
)

MARKS = (
    Mark("descent", "polyline", ("path",), "descent"),
    Mark("descent-steps", "rings", ("path", "path_flags"), "descent-steps"),
    Mark("best-name", "text", ("qr",), "note", "✕"),
)

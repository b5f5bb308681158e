"""The lecturer's picture: the class's leaves, one hyperplane to drag, and the class's own."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
import plotly.graph_objects as go
from numpy.typing import NDArray

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import Mark, Probe, Quantity
from perceptron_explorer.scenes.expressions import part, ref, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.topics.class_board import panel
from perceptron_explorer.topics.hyperplane.marks import (
    GRIP,
    LINE_OR_PLANE,
    RING,
    hyperplane_handles,
)
from perceptron_explorer.topics.leaf_lab.marks import marks as marks_of_leaves
from perceptron_explorer.topics.leaf_lab.quantities import PROOF_OFF, quantities
from perceptron_explorer.topics.leaf_lab.scene import figure_of as lab_figure_of
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice

NAME = "class-board"


@dataclass(frozen=True, eq=False)
class Guesses:
    """The hyperplanes that phones have guessed.

    Parameters
    ----------
    W : ndarray of shape (n_guesses, n_features)
    b : ndarray of shape (n_guesses,)
    """

    W: NDArray[np.float64]
    b: NDArray[np.float64]


def no_guesses(n_features: int) -> Guesses:
    """Return none, for a board of so many features."""
    return Guesses(np.zeros((0, n_features)), np.zeros(0))


def figure_of(drawn: Slice) -> go.Figure:
    """Return what stands still: the axes, in the features' own units."""
    return lab_figure_of(drawn)


def starting_values(drawn: Slice) -> dict[str, Any]:
    """Return what the lecturer moves."""
    return {"w": drawn.seen(drawn.sheet.w), "b": drawn.sheet.b, "proof": PROOF_OFF}


def scene_of(
    drawn: Slice,
    values: Mapping[str, Any],
    guesses: Guesses | None = None,
    *,
    revealed: bool = True,
) -> Scene:
    """Return what moves. Guesses are counted before they are revealed, and drawn after that.

    The browser brings leaves and guesses up to date by itself, and counts the phones.
    """
    shown = drawn.shown_set
    guesses = guesses or no_guesses(drawn.dim)
    return Scene(
        name=NAME,
        dim=drawn.dim,
        label="Class board: the class's leaves, with a weight vector and its hyperplane",
        summary=(
            "{counts.total|0} leaves from {phones|0} phones. Weight vector w = {w|2}, bias b = "
            "{b|2}. {counts.correct|0} leaves are correctly classified."
        ),
        values=values,
        constants=_constants(drawn, guesses, revealed),
        quantities=(*quantities(drawn), *_of_the_guesses(drawn.dim)),
        handles=hyperplane_handles(drawn.dim),
        marks=(*_guess_marks(drawn.dim), *marks_of_leaves(drawn)),
        panel=panel.panel(drawn),
        probe=Probe("X", "leaf", PROBE_LABEL, words.spoken_leaf("leaf", shown)),
        legend=(LINE_OR_PLANE[drawn.dim], GRIP, RING),
        strip="{counts.correct|0} of {counts.total|0} correct, {phones|0} phones",
        history=("w", "b"),
        step=axes.key_step(drawn.box),
    )


PROBE_LABEL = "Leaves of the class: arrow keys go from leaf to leaf"


def _constants(drawn: Slice, guesses: Guesses, revealed: bool) -> dict[str, Any]:
    seen = guesses if revealed else no_guesses(drawn.dim)
    scaling = drawn.sheet.frame.scaling
    return {
        "origin": np.zeros(drawn.dim),
        "mean": drawn.seen(scaling.mean),
        "scale": drawn.seen(scaling.scale),
        "rest": drawn.w[drawn.dim :],
        "shown": drawn.columns,
        "X": drawn.X,
        "y": drawn.sheet.y,
        "guess_w": seen.W,
        "guess_b": seen.b,
        "n_guesses": len(guesses.b),
        "phones": 0,
    }


def _of_the_guesses(dim: int) -> tuple[Quantity, ...]:
    found = ref.guess_results
    best = (part(found, "w"), part(found, "b"), ref.box)
    return (
        Quantity("guess_results", rules.guess_results(ref.X, ref.y, ref.guess_w, ref.guess_b)),
        Quantity("best_guess", part(found, "correct")),
        Quantity("separating", part(found, "separating")),
        Quantity(
            "best_guess_margin",
            where(ref.separating > 0, rules.geometric_margin(ref.X, ref.y, *best[:2])),
        ),
        Quantity("guess_arrows", rules.guess_arrows(ref.guess_w)),
        *_guess_lines(dim),
        Quantity("best_drawn", rules.clip_line(*best) if dim == 2 else rules.clip_plane(*best)),
    )


def _guess_lines(dim: int) -> tuple[Quantity, ...]:
    """Draw the lines in the plane. In space the planes of a whole class would hide each other."""
    if dim == 3:
        return ()
    return (Quantity("guess_lines", rules.guess_lines(ref.guess_w, ref.guess_b, ref.box)),)


def _guess_marks(dim: int) -> tuple[Mark, ...]:
    arrows = Mark("guess-arrows", "segments", ("guess_arrows",), "guess-arrow")
    if dim == 3:
        return (arrows, Mark("best-guess", "outline", ("best_drawn",), "best-guess"))
    return (
        Mark("guess-lines", "segments", ("guess_lines",), "guess-line"),
        arrows,
        Mark("best-guess", "segment", ("best_drawn",), "best-guess"),
    )

"""What stands beside the error surface: the leaves, the three answers, the digits lost."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from perceptron_core.matrices import least_squares
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes.descriptions import (
    Cloud,
    Field,
    Group,
    Readout,
    Sentence,
    Slider,
    Table,
)

Points = NDArray[np.float64]

SWEEP_MS = 8000.0
RATES_BELOW = 200
"""How many learning rates the slider has up to the one at which the descent turns."""

SHIFTS = {"at its base": 0.0, "1 m away": 1e2, "100 m away": 1e4, "1 km away": 1e5}
"""Where the ruler's zero is, in cm from the leaf's base."""


def ticks(values: ArrayLike) -> tuple[float, ...]:
    """Return a few whole numbers that span the values, evenly spaced."""
    low, high = np.floor(np.min(values)), np.ceil(np.max(values))
    step = max(1.0, np.ceil((high - low) / 5))
    return tuple(float(tick) for tick in np.arange(low, high + step, step))


def panel(
    x: Points, y: Points, leaf_set: LeafSet, largest_rate: float, most_steps: int
) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    unit = leaf_set.features[1].unit
    return (
        leaves(x, y, leaf_set),
        descent(largest_rate, most_steps),
        answers(unit),
        lost_digits(),
    )


def leaves(x: Points, y: Points, leaf_set: LeafSet) -> Group:
    """Show the leaves with the best line and the one that the descent has come to."""
    across, up = leaf_set.features[:2]
    return Group(
        "the-line-through-the-leaves",
        "The line through the leaves",
        (
            Cloud(
                "leaves",
                f"{len(x)} leaves, {up.name} by {across.name}, and the line that fits them",
                np.column_stack([x, y]).tolist(),
                ("best_line", "line"),
                f"{across.name} x ({across.unit})",
                f"{up.name} ({up.unit})",
                ticks(x),
                ticks(y),
            ),
            Sentence("Solid: {last.0|3} x {last.1|+3}, from the descent. Dashed: the best."),
        ),
    )


def descent(largest_rate: float, most_steps: int) -> Group:
    """Set the learning rate and the number of steps."""
    return Group(
        "down-the-error-surface",
        "Down the error surface",
        (
            Slider(
                "rate",
                "rate",
                largest_rate / RATES_BELOW,
                1.25 * largest_rate,
                step=largest_rate / RATES_BELOW,
                digits=3,
                edge=largest_rate,
                edge_label=f"diverges above {largest_rate:.3f}",
            ),
            Slider("n_steps", "steps", 0, most_steps, unit=" steps", sweep_ms=SWEEP_MS, once=True),
            Sentence(
                "<b>w</b> ← <b>w</b> − {rate|3} × gradient, {n_steps|0} times. The rate is "
                "{rate_side|?-1=below 2/λ, so the steps lead down.;"
                "0=just 2/λ: across the valley each step lands just as high on the other side, so "
                "the descent never arrives.;"
                "1=above 2/λ: across the valley each step lands farther away than the one before, "
                "so the descent diverges.}",
                name="rate",
                of="rate_side",
            ),
            Sentence("The start:"),
            Field("start", "<i>w</i>₁", index=0),
            Field("start", "<i>w</i>₀", index=1),
        ),
    )


def answers(unit: str) -> Group:
    """Set the three answers side by side."""

    def row(of: str) -> tuple[Readout, ...]:
        return (
            Readout(f"{of}-slope", "", f"{of}.0", f"{{{of}.0|4}}"),
            Readout(f"{of}-intercept", "", f"{of}.1", f"{{{of}.1|4}}"),
            Readout(f"{of}-rms", "", f"{of}_rms", f"{{{of}_rms|4}}"),
        )

    return Group(
        "three-ways",
        "Three ways, one answer",
        (
            Table(
                f"The residual is the root mean square error, in {unit}.",
                ("<i>w</i>₁", "<i>w</i>₀", "residual"),
                ("LU", "QR", "descent"),
                (*row("lu"), *row("qr"), *row("last")),
            ),
            Sentence(
                "LU solves <i>A</i>ᵀ<i>A</i><b>w</b> = <i>A</i>ᵀ<b>y</b>; QR solves "
                "<i>R</i><b>w</b> = <i>Q</i>ᵀ<b>y</b> with <i>A</i> = <i>QR</i>."
            ),
        ),
    )


def shifted_constants(leaf_set: LeafSet) -> dict[str, Any]:
    """Return, for each place of the ruler's zero, the condition and the digits that are right."""
    raw, y = leaf_set.X[:, 0], leaf_set.X[:, 1]
    found: dict[str, Any] = {}
    for number, shift in enumerate(SHIFTS.values()):
        x = raw + shift
        A = np.column_stack([x, np.ones(len(x))])
        exact = least_squares.fit_exactly(x, y)
        found[f"shift_{number}"] = [
            float(np.log10(least_squares.condition(A))),
            least_squares.correct_digits(least_squares.fit_by_normal_equations(A, y), exact),
            least_squares.correct_digits(least_squares.fit_by_qr(A, y), exact),
        ]
    return found


def lost_digits() -> Group:
    """Show where LU on the normal equations loses digits and QR does not."""
    cells = tuple(
        Readout(f"shift-{number}-{column}", "", f"shift_{number}.{column}", template)
        for number in range(len(SHIFTS))
        for column, template in enumerate(
            (
                f"10<sup>{{shift_{number}.0|1}}</sup>",
                f"{{shift_{number}.1|0}}",
                f"{{shift_{number}.2|0}}",
            )
        )
    )
    return Group(
        "nearly-singular",
        "Nearly singular: how many digits are correct",
        (
            Table(
                "The farther away the ruler's zero, the more alike the columns of A.",
                ("cond <i>A</i>", "LU", "QR"),
                tuple(SHIFTS),
                cells,
            ),
            Sentence(
                "A floating-point number has about 16 digits. With cond <i>A</i> = "
                "10<sup>k</sup>, QR may lose k of them. LU works on <i>A</i>ᵀ<i>A</i>, whose "
                "condition number is the square, and may lose 2k."
            ),
        ),
    )

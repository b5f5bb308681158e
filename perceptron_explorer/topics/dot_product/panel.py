"""What stands beside the two vectors: both forms of the product, the shadow, the proof."""

from __future__ import annotations

from collections.abc import Sequence

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import (
    Choice,
    Curve,
    Field,
    Group,
    Readout,
    Sentence,
    Setting,
    Slider,
    Steps,
)
from perceptron_explorer.scenes.expressions import INPUT, radians, ref

A, B = "<b>a</b>", "<b>b</b>"
SUM = "Σ <i>a</i><sub>i</sub><i>b</i><sub>i</sub>"
LENGTHS = f"‖{A}‖‖{B}‖"
SWEEP_MS = 7000.0


def panel(dim: int, cosine_points: Sequence[Sequence[float]]) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (two_forms(dim), turn(cosine_points), shadow(), vectors(dim), proof(dim))


def two_forms(dim: int) -> Group:
    """Work out the algebraic and the geometric form; they are equal."""
    columns = range(dim)
    symbols = " + ".join(f"{words.entry('a', i)}{words.entry('b', i)}" for i in columns)
    factors = words.factors("a", "b", dim)
    return Group(
        "two-ways",
        f"{A}·{B}, two ways",
        (
            Sentence(f"{symbols} = {factors} = {{dot|2}}"),
            Readout("dot", SUM, "dot", "{dot|2}"),
            Sentence(
                f"{LENGTHS} cos θ = {{norm_a|2}} × {{norm_b|2}} × {{cosine|(3}} = {{geometric|2}}",
                when="angle",
            ),
            Readout(
                "geometric",
                f"{LENGTHS} cos θ",
                "geometric",
                "{geometric|2}",
                when="angle",
            ),
            Sentence(
                "One of them is the zero vector, which has no direction: there is no angle, and "
                "the product is 0.",
                unless="angle",
            ),
            Readout("angle", "angle θ", "angle", "{angle|1}° = {angle_rad|3} rad"),
            Sentence(
                "{angle_kind|?2=Same direction: the product is as large as it can be.;"
                "1=Acute angle: the product is positive.;"
                "0=Right angle: the product is 0.;"
                "-1=Obtuse angle: the product is negative.;"
                "-2=Opposite directions: the product is as small as it can be.}",
                name="alignment",
                of="angle_kind",
                when="angle_kind",
            ),
        ),
    )


def turn(cosine_points: Sequence[Sequence[float]]) -> Group:
    """Turn b about a: by a slider that can run by itself, or along the cosine curve."""
    return Group(
        "turn",
        f"Turn {B}",
        (
            Choice(
                "hold",
                "Restrict b",
                {
                    "free": "no restriction",
                    "grid": "to whole numbers",
                    "right angle": "perpendicular to a",
                    "parallel": "parallel to a",
                },
                # Another restriction begins with the vectors as they are shown.
                also=tuple(Setting(f"{name}_point", ref(name)) for name in "ab"),
            ),
            Slider(
                "angle",
                "θ",
                0,
                180,
                unit=" degrees",
                sweep_ms=SWEEP_MS,
                sets="b_point",
                to=rules.turned_to(radians(INPUT), ref.b, ref.a),
                needs="turns",
                else_say="With this restriction b cannot turn. Choose “no restriction” to turn it.",
            ),
            _cosine_curve(cosine_points),
        ),
    )


def _cosine_curve(points: Sequence[Sequence[float]]) -> Curve:
    return Curve(
        "cosine-dot",
        "Angle on the cosine curve",
        "angle",
        "cosine",
        points,
        "angle {angle|0} degrees, cosine {cosine|3}",
        x_ticks=(0, 45, 90, 135, 180),
        y_ticks=(-1, 0, 1),
        unit="°",
        sets="b_point",
        to=rules.turned_to(radians(INPUT), ref.b, ref.a),
    )


def shadow() -> Group:
    """Read the shadow's signed length, and the product as shadow times length."""
    return Group(
        "the-shadow",
        "The shadow",
        (
            Choice("onto", "Shadow of", {"first": "a on b", "second": "b on a"}),
            Readout("projection", "signed length", "projection", "{projection|2}"),
            Sentence(
                f"{A}·{B} = shadow × length of the other = {{projection|2}} × {{norm_ground|(2}} "
                "= {area|2}",
                when="area",
            ),
            Sentence(
                "The rectangle in the picture has this area; with a dashed edge it counts as "
                "negative."
            ),
        ),
    )


def vectors(dim: int) -> Group:
    """Type the entries."""
    fields = (
        Field(name, words.entry(name, index), index=index, sets=f"{name}_point", limit=100)
        for name in "ab"
        for index in range(dim)
    )
    return Group(
        "entries",
        "Entries",
        (
            *fields,
            Readout("norm-a", f"‖{A}‖", "norm_a", "{norm_a|2}"),
            Readout("norm-b", f"‖{B}‖", "norm_b", "{norm_b|2}"),
        ),
    )


def proof(dim: int) -> Group:
    """Prove that both forms are equal, by the law of cosines, step by step."""
    terms = words.terms("terms", dim)
    return Group(
        "proof",
        "Why both forms are equal",
        (
            Steps(
                "proof",
                (
                    (
                        "A triangle.",
                        f"{A}, {B} and {A} − {B} are its sides; the third one has the length "
                        f"‖{A} − {B}‖ = {{third_norm|2}}.",
                    ),
                    (
                        "The law of cosines.",
                        f"‖{A} − {B}‖² = ‖{A}‖² + ‖{B}‖² − 2{LENGTHS} cos θ: "
                        "{third_squared|2} = {a_squared|2} + {b_squared|2} − 2 × {geometric|(2}",
                    ),
                    (
                        "The same side by its entries.",
                        "Σ(<i>a</i><sub>i</sub> − <i>b</i><sub>i</sub>)² = "
                        f"‖{A}‖² + ‖{B}‖² − 2 {SUM}: "
                        f"{{third_squared|2}} = {{a_squared|2}} + {{b_squared|2}} − 2 × ({terms})",
                    ),
                    (
                        "Compare.",
                        "All else is the same on both lines, so "
                        f"{SUM} = {LENGTHS} cos θ: "
                        "{dot|2} = {geometric|2}.",
                    ),
                ),
            ),
        ),
    )

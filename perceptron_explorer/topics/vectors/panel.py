"""What stands beside the vector: length and direction, its written forms, the second one."""

from __future__ import annotations

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import Choice, Field, Group, Matrix, Readout, Sentence
from perceptron_explorer.scenes.expressions import INPUT, Expression, radians, ref

A, B = "<b>a</b>", "<b>b</b>"

SHOWN = {
    "alone": "nothing",
    "sum": "the sum a + b",
    "difference": "the difference a − b",
    "multiple": "a multiple of a",
}
"""What can be shown together with a."""


def panel(dim: int, unit: str) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (length_and_direction(dim, unit), written(dim), second(dim, unit), entries(dim))


def length_and_direction(dim: int, unit: str) -> Group:
    """Read them, or type them: polar entry, beside the drag."""
    squares = " + ".join(f"{{a.{i}|(2}}²" for i in range(dim))
    in_space = (
        Readout(
            "elevation",
            "elevation <i>ψ</i>",
            "elevation",
            "{elevation|1}°",
            when="unit",
        ),
        Readout("cosines", "direction cosines", "cosines", "{cosines|2}", when="unit"),
    )
    around = "angle <i>φ</i>" if dim == 2 else "azimuth <i>φ</i>"
    return Group(
        "length-and-direction",
        "Length and direction",
        (
            Sentence(f"‖{A}‖ = √({squares}) = <b>{{norm|2}} {unit}</b>"),
            Readout("norm", f"length ‖{A}‖", "norm", f"{{norm|2}} {unit}"),
            Readout("angle", around, "angle", "{angle|1}° = {angle_rad|3} rad", when="unit"),
            *(in_space if dim == 3 else ()),
            Readout("unit", f"unit vector {A}/‖{A}‖", "unit", "{unit|2}", when="unit"),
            Sentence(
                "The zero vector: its length is 0, and it has no direction and no unit vector.",
                unless="unit",
            ),
            *polar_fields(dim, unit),
        ),
    )


def polar_fields(dim: int, unit: str) -> tuple[Field, ...]:
    """Type the length and the angles."""

    def angle(of: str, label: str, to: Expression) -> Field:
        return Field(of, label, unit="degrees", step=5, limit=360, digits=1, sets="a", to=to)

    length = Field(
        "norm",
        f"‖{A}‖",
        unit=unit,
        limit=100,
        least=0,
        sets="a",
        to=rules.with_norm(INPUT, ref.a),
    )
    typed = radians(INPUT)
    if dim == 2:
        return (length, angle("angle", "<i>φ</i>°", rules.with_direction_angle(typed, ref.a)))
    r, azimuth, elevation = rules.norm(ref.a), rules.azimuth(ref.a), rules.elevation(ref.a)
    return (
        length,
        angle("angle", "<i>φ</i>°", rules.from_spherical(r, typed, elevation)),
        angle("elevation", "<i>ψ</i>°", rules.from_spherical(r, azimuth, typed)),
    )


def written(dim: int) -> Group:
    """Write the vector as a column, as a row and entry by entry, linked with the picture."""

    def cell(index: int, form: str) -> Readout:
        link = f"a.{index}"
        return Readout(f"{form}-{index + 1}", "", link, f"{{a.{index}|2}}", link=link)

    def named(index: int) -> Readout:
        symbol = words.entry("a", index)
        return Readout(
            f"index-{index + 1}",
            "",
            f"a.{index}",
            f"{symbol} = {{a.{index}|2}}",
            link=f"a.{index}",
        )

    columns = range(dim)
    return Group(
        "written-out",
        "Written out",
        (
            Matrix("column", f"{A} =", 1, tuple(cell(i, "column") for i in columns)),
            Matrix("index", "<i>a</i><sub>i</sub>:", 1, tuple(named(i) for i in columns)),
            Matrix("row", f"{A}ᵀ =", dim, tuple(cell(i, "row") for i in columns)),
            Sentence(
                "Point at an entry to highlight its component in the picture, or at a component "
                "to highlight its entry. The row is the transpose of the column: the same "
                "entries, but a different matrix."
            ),
        ),
    )


def second(dim: int, unit: str) -> Group:
    """Choose what to do with a second vector."""

    def by_entries(sign: str) -> str:
        pairs = (f"{{a.{i}|2}} {sign} {{b.{i}|(2}}" for i in range(dim))
        return f"({', '.join(pairs)})"

    return Group(
        "second-vector",
        "Second vector",
        (
            Choice("show", "Show", SHOWN),
            Sentence(f"{A} + {B} = {by_entries('+')} = <b>{{total|2}}</b>", when="total_seen"),
            Sentence(f"{A} − {B} = {by_entries('−')} = <b>{{rest|2}}</b>", when="rest_seen"),
            Sentence(
                f"<b>{{factor|2}}</b> {A} = <b>{{multiple|2}}</b>, of length "
                f"{{multiple_norm|2}} {unit}. Drag the diamond along the line.",
                when="multiple_seen",
            ),
        ),
    )


def entries(dim: int) -> Group:
    """Type the entries: Cartesian entry, beside the drag."""
    fields = (
        Field(name, words.entry(name, index), index=index, limit=100)
        for name in "ab"
        for index in range(dim)
    )
    return Group("entries", "Entries", tuple(fields))

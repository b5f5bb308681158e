"""Take the units out of a column's cells, so that all its numbers have one unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from perceptron_explorer.leaf_data.tables.numbers import MISSING_NUMBERS, PATTERNS
from perceptron_explorer.leaf_data.tables.numbers import split_quantity as split
from perceptron_explorer.leaf_data.tables.units import Unit, conversion, unit_of
from perceptron_explorer.leaf_data.tables.words import quoted


@dataclass(frozen=True)
class Bare:
    """The cells of a column without units.

    Attributes
    ----------
    cells : sequence of str
    unit : str
        What the column's header or its cells name; "" for none.
    factors : dict of int to Fraction
        By what the numbers of some cells are multiplied, since they are in another unit.
    refused : dict of int to (str, str)
        What is wrong with cells whose unit is not that of the others, and what would be right.
    """

    cells: Sequence[str]
    unit: str
    factors: dict[int, Fraction] = field(default_factory=dict)
    refused: dict[int, tuple[str, str]] = field(default_factory=dict)


def without_units(cells: Sequence[str], stated: str) -> Bare:
    """Return a column's cells without their units.

    Parameters
    ----------
    cells : sequence of str
    stated : str
        The unit that the header names, "" for none.

    Notes
    -----
    The unit is the header's if it names one that is known, else the one that most cells have,
    no unit being one too. Cells in another unit of the same kind are converted. The others are
    refused, and so is a number without a unit where neither the header nor most cells help.
    """
    quantities = {i: found for i, cell in enumerate(cells) if (found := _quantity(cell))}
    if not quantities:
        return Bare(cells, stated)
    signs = Counter(unit.sign for _, unit in quantities.values())
    known = {unit.sign: unit for _, unit in quantities.values()}
    n_bare = sum(i not in quantities and _is_number(cell) for i, cell in enumerate(cells))
    header = unit_of(stated) if stated else None
    common, count = signs.most_common(1)[0]
    if header is None and n_bare > count:
        return Bare(cells, stated, {}, {i: _unlike(cells[i], None) for i in quantities})
    into = header or known[common]
    bare = list(cells)
    factors: dict[int, Fraction] = {}
    refused: dict[int, tuple[str, str]] = {}
    for i, (number, unit) in quantities.items():
        factor = conversion(unit, into)
        if factor is None:
            refused[i] = _unlike(cells[i], into)
        else:
            bare[i] = number
            if factor != 1:
                factors[i] = factor
    if header is None:
        lone = (i for i, c in enumerate(cells) if i not in quantities and _is_number(c))
        refused |= {i: _lone(cells[i], into) for i in lone}
    return Bare(bare, stated or into.sign, factors, refused)


def _quantity(cell: str) -> tuple[str, Unit] | None:
    plain = cell in MISSING_NUMBERS or not (cell[0].isdigit() or cell[0] in "+-−.,")
    return None if plain else split(cell)


def _is_number(cell: str) -> bool:
    return any(pattern.fullmatch(cell) for pattern in PATTERNS.values())


def _unlike(cell: str, into: Unit | None) -> tuple[str, str]:
    if into is None:
        right = "write it without a unit, or every number of the column with one"
        return f"{quoted(cell)} is not a number like the others, which have no unit", right
    return f"{quoted(cell)} is in another unit than {into.sign}", f"write it in {into.sign}"


def _lone(cell: str, into: Unit) -> tuple[str, str]:
    found = f"{quoted(cell)} has no unit where other cells have {into.sign}"
    return found, f"write {quoted(f'{cell} {into.sign}')} if that is meant"

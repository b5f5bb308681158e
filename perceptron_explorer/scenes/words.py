"""Templates that several scenes share: sums written out, leaves as measured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import ArrayLike

from perceptron_explorer.leaf_data.leaf_set import LeafSet

SUBSCRIPTS = "₁₂₃₄₅₆₇₈₉"
THOUSANDS_APART_FROM = 10_000

MOST_NAMED = 3
"""So many features are named one by one."""

LONGEST_NAME = 24
"""More letters than that of a name are not written into a picture."""


def shortest(value: float) -> str:
    """Write a number in as few digits as say it again, with a true minus sign."""
    return repr(float(value)).removesuffix(".0").replace("-", "−")


def cut(name: str) -> str:
    """Write a name in a picture: the beginning of a long one, which would hide the leaves."""
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1].rstrip()}…"


def own_equation(w: Iterable[float], b: float, names: Sequence[str]) -> str:
    """Write a hyperplane in the leaves' own units; what is 0 has no term."""
    terms = [(float(w_i), f" · {name}") for w_i, name in zip(w, names, strict=True)]
    written = "".join(
        f" {'−' if value < 0 else '+'} {_to_the_eye(abs(value))}{of}"
        for value, of in [*terms, (b, "")]
        if value
    )
    if not written:
        return "0 = 0"
    first = written.removeprefix(" + ")
    return f"{'−' + first[3:] if first.startswith(' − ') else first} = 0"


def percentages(shares: ArrayLike) -> list[int]:
    """Return shares of 1 as whole per cents that add up to 100: those cut most are rounded up.

    Of those cut by the same, to nine digits, the first.
    """
    exact = 100 * np.asarray(shares, dtype=float)
    whole_ones = np.floor(exact)
    missing = round(exact.sum() - whole_ones.sum())
    whole_ones[np.argsort(np.round(whole_ones - exact, 9), kind="stable")[:missing]] += 1
    return [int(one) for one in whole_ones]


def subtracted(value: float) -> str:
    """Write a number as the next term of a difference: − 2.86, or + 2.86 for a negative one."""
    return f"{'+' if value < 0 else '−'} {abs(value):.4g}"


def _to_the_eye(size: float) -> str:
    """Write three digits behind the point as the panel does, unless these say nothing of it."""
    return (f"{size:.3f}" if 0.01 <= size < 1e6 else f"{size:.3g}").replace("-", "−")


def entry(symbol: str, index: int) -> str:
    """Write an entry of a vector: x₁ for the first one of x."""
    return f"<i>{symbol}</i>{SUBSCRIPTS[index]}"


def numbered(symbol: str, number: int) -> str:
    """Write a name with its number, counted from 1: w₁ for the first weight vector."""
    return f"{symbol}{SUBSCRIPTS[number - 1]}"


def any_entry(*symbols: str) -> str:
    """Write the i-th entries of vectors, as in a sum over i."""
    return "".join(f"<i>{symbol}<sub>i</sub></i>" for symbol in symbols)


def linear_form(n_features: int, symbol: str = "x") -> str:
    """Write w·x + b with the person's weights and bias and the names of the features."""
    terms = [f"{{w.{i}|{'+2' if i else '2'}}} {entry(symbol, i)}" for i in range(n_features)]
    return " ".join([*terms, "{b|+2}"])


def factors(a: str, b: str, n_entries: int) -> str:
    """Write a·b with the numbers of both vectors: 0.50 × 2.00 + (−1.00) × 3.00."""
    return " + ".join(
        f"{{{a}.{i}|{'(2' if i else '2'}}} × {{{b}.{i}|(2}}" for i in range(n_entries)
    )


def worked_sum(leaf: str, n_features: int, total: str, symbol: str = "x") -> str:
    """Write w·x + b of one leaf: in symbols, with numbers, term by term, and added up."""
    columns = range(n_features)
    symbols = " + ".join(f"{entry('w', i)}{entry(symbol, i)}" for i in columns)
    products = f"{factors('w', leaf, n_features)} {{b|+2}}"
    added = f"{terms(f'{leaf}_terms', n_features)} {{b|+2}}"
    return f"{symbols} + <i>b</i> = {products} = {added} = <b>{{{total}|2}}</b>"


def terms(quantity: str, n_entries: int) -> str:
    """Write the entries of a vector as a sum: 0.50 − 1.00 + 2.00."""
    return " ".join(f"{{{quantity}.{i}|{'+2' if i else '2'}}}" for i in range(n_entries))


def measured(leaf: str, leaf_set: LeafSet, columns: Sequence[int] | None = None) -> str:
    """Write a leaf's features in their units: all, or those of some columns."""
    texts = _features(leaf, leaf_set)
    return ", ".join(texts if columns is None else [texts[column] for column in columns])


def standardised(leaf: str, leaf_set: LeafSet, symbol: str = "x") -> str:
    """Write a leaf's features in their units, and what becomes of them by standardising."""
    return ", ".join(
        f"{text} (standardised {entry(symbol, column)} = {{{leaf}.{column}|2}})"
        for column, text in enumerate(_features(leaf, leaf_set))
    )


def _features(leaf: str, leaf_set: LeafSet) -> list[str]:
    return [
        f"{feature.name} {{{leaf}_raw.{column}|2}} {feature.unit}".rstrip()
        for column, feature in enumerate(leaf_set.features)
    ]


def in_features(names: Sequence[str]) -> str:
    """Say of which features a verdict speaks: of three by their names, of more by their number."""
    if len(names) > MOST_NAMED:
        return f"in all {len(names)} features"
    *first, last = names
    return f"in {', '.join(first)} and {last}" if first else f"in {last}"


def called(quantity: str, class_names: tuple[str, str]) -> str:
    """Write the name of the class that a quantity, 0 or 1, stands for."""
    no, yes = class_names
    return f"{{{quantity}|?0={no};1={yes}}}"


def spoken_leaf(leaf: str, leaf_set: LeafSet) -> str:
    """Write what is said of a leaf."""
    verdict = called(f"{leaf}_y", leaf_set.class_names)
    return f"{measured(leaf, leaf_set)}; sum {{{leaf}_z|2}}, so {verdict}"


def counted(quantity: str, one: str, many: str) -> str:
    """Write a number with what it counts; the rule ``is_one`` tells which of both words."""
    return f"{{{quantity}|0}} {{{quantity}_is_one|?0={many};1={one}}}"


def whole(number: int) -> str:
    """Write a whole number as the browser does: thousands apart, from 10,000 on."""
    return f"{number:,}" if abs(number) >= THOUSANDS_APART_FROM else str(number)


def how_many(number: int, one: str, many: str) -> str:
    """Write a number that stands still with what it counts."""
    return f"{whole(number)} {one if number == 1 else many}"

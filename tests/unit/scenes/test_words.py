"""Numbers and equations as they are written for people."""

from __future__ import annotations

import pytest

from perceptron_explorer.scenes.words import (
    cut,
    how_many,
    own_equation,
    percentages,
    shortest,
    whole,
)
from perceptron_explorer.topics.hyperplane.marks import side_names


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0"), (5000, "5000"), (9999, "9999"), (10_000, "10,000"), (5_000_000, "5,000,000")],
)
def test_thousands_are_apart_from_ten_thousand_on(number: int, written: str) -> None:
    assert whole(number) == written


def test_one_is_no_plural() -> None:
    assert [how_many(n, "leaf", "leaves") for n in (0, 1, 2)] == ["0 leaves", "1 leaf", "2 leaves"]
    assert how_many(11_384, "mistake", "mistakes") == "11,384 mistakes"


@pytest.mark.parametrize(
    ("w", "b", "text"),
    [
        ([0.5114, 1.183], -3.069, "0.511 · a + 1.183 · c − 3.069 = 0"),
        ([-0.5, 0.0], 2.0, "−0.500 · a + 2.000 = 0"),
        ([0.0, 0.0004], 0.0, "0.0004 · c = 0"),
        ([1e-7, -12.0], 1e9, "1e−07 · a − 12.000 · c + 1e+09 = 0"),
        ([0.0, -0.0], 0.0, "0 = 0"),
    ],
)
def test_a_hyperplane_in_own_units(w: list[float], b: float, text: str) -> None:
    assert own_equation(w, b, ["a", "c"]) == text


def test_the_shortest_form_has_a_true_minus_and_no_point_for_nothing() -> None:
    assert [shortest(value) for value in (-1.0, 0.1, 1e-20)] == ["−1", "0.1", "1e−20"]


def test_a_long_name_is_cut_in_a_picture() -> None:
    assert cut("Iris versicolor") == "Iris versicolor"
    assert cut("x" * 64) == "x" * 23 + "…"
    assert [mark.text for mark in side_names(("a" * 64, "b"))][:2] == [
        "ŷ = 1: b",
        "ŷ = 0: " + "a" * 23 + "…",
    ]


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ([1 / 3, 1 / 3, 1 / 3], [34, 33, 33]),
        ([0.5, 0.5], [50, 50]),
        ([0.125, 0.875], [13, 87]),
        ([1.0], [100]),
        ([0.004, 0.496, 0.5], [0, 50, 50]),
    ],
)
def test_shares_in_per_cent_add_up_to_a_hundred(shares: list[float], expected: list[int]) -> None:
    assert percentages(shares) == expected
    assert sum(percentages(shares)) == 100

import contextlib
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_explorer.scenes.evaluation import value_of
from perceptron_explorer.shell.exercises.conditions import Goal, number_at, read_goal

KNOWN = {
    "dot": 0.04,
    "norm": np.float64(2.0),
    "a": [3, -4],
    "X": np.eye(2),
    "counts": {"tp": 3, "fn": 0},
    "angle": None,
    "show": "sum",
}


def is_met(goal: Goal, known: dict[str, Any]) -> bool:
    return bool(value_of(goal.expression({}), known) == 1)


@pytest.mark.parametrize(
    ("condition", "holds"),
    [
        ("dot = 0 ± 0.05", True),
        ("dot = 0 +- 0.03", False),
        ("dot = 0", False),
        ("dot != 0", True),
        ("dot != 0 ± 0.05", False),
        ("dot<1", True),
        ("norm <= 2", True),
        ("norm < 2", False),
        ("norm >= 2.0001", False),
        ("a.1 = −4", True),
        ("a.1 > -5e0", True),
        ("a.0 > norm", True),
        ("norm = a.0 ± 1", True),
        ("counts.tp = 3 and counts.fn = 0", True),
        ("counts.tp = 3 and counts.fn = 1", False),
        ("angle < 90", False),
        ("angle != 90", False),
        ("norm != angle", False),
    ],
)
def test_a_condition_by_hand(condition: str, holds: bool) -> None:
    assert is_met(read_goal(f"some words: {condition}"), KNOWN) == holds


def test_the_words_may_hold_a_colon() -> None:
    assert read_goal("first: the length is 5: norm = 5").words == "first: the length is 5"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("norm = 5", "words, a colon and a condition"),
        (": norm = 5", "words, a colon and a condition"),
        ("a:", "is not a condition"),
        ("a: norm", "is not a condition"),
        ("a: norm == 5", "is not a condition"),
        ("a: __import__('os')", "is not a condition"),
        ("a: norm < 5 and", "is not a condition"),
        ("a: norm < 5 ± 1", "± goes with = and !="),
        ("a: norm = 1e999", "too large"),
        ("a: " + "x" * 400, "300 characters"),
    ],
)
def test_what_is_no_goal_gets_a_sentence(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence.replace("+", r"\+")):
        read_goal(text)


@pytest.mark.parametrize(
    ("path", "sentence"),
    [
        ("dott", "There is no quantity dott"),
        ("a", r"a is not one number. Its entries are a.0 to a.1"),
        ("a.2", "a has no part 2"),
        ("counts", "counts is not one number. Its parts are counts.tp, counts.fn"),
        ("counts.tn", "counts has no part tn"),
        ("show", "show is not one number"),
        ("X.0", "X.0 is not one number"),
        ("dot.0", "dot has no part 0"),
    ],
)
def test_what_is_no_number_gets_a_sentence(path: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        number_at(KNOWN, path)


@given(st.text(max_size=80))
def test_any_text_is_a_goal_or_gets_a_sentence(text: str) -> None:
    goal = None
    with contextlib.suppress(ValueError):
        goal = read_goal(text)
    assert goal is None or (goal.words and goal.conditions)


@given(
    st.floats(-1e6, 1e6),
    st.sampled_from(["<", "<=", "=", "!=", ">=", ">"]),
    st.floats(-1e6, 1e6),
)
def test_a_comparison_is_pythons(value: float, relation: str, wanted: float) -> None:
    goal = read_goal(f"it is: x {relation} {wanted!r}")
    python = {"=": value == wanted, "!=": value != wanted, "<": value < wanted}
    python |= {"<=": value <= wanted, ">": value > wanted, ">=": value >= wanted}
    assert is_met(goal, {"x": value}) == python[relation]

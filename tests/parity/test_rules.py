"""The rules exist twice. Here the browser's are held against the core's."""

from __future__ import annotations

import math
from typing import Any

import numpy as np
import pytest

from perceptron_explorer.scenes.evaluation import result
from perceptron_explorer.scenes.rules import RULES
from tests.how_many import cases
from tests.parity.agree import agree, plain
from tests.parity.cases import GENERATORS, MAGNITUDES, Case, cases_for
from tests.parity.draw import Rows
from tests.parity.front_end import MODULES, FrontEnd, FrontEndError

N_CASES = cases(each_time=500, at_random=10_000)
MODULE = "./all_rules.js"


def by_the_core(rule: str, case: Case) -> Any:
    args = [
        np.reshape(arg.rows, (len(arg.rows), arg.n_columns)) if isinstance(arg, Rows) else arg
        for arg in case
    ]
    return plain(result(rule, *args))


def no_more_than_the_result(*args: object) -> float:
    return 0.0


@pytest.mark.parametrize("rule", sorted(RULES))
def test_the_browser_computes_what_the_core_computes(front_end: FrontEnd, rule: str) -> None:
    drawn = cases_for(rule, N_CASES)
    expected = [by_the_core(rule, case) for case in drawn]
    given = front_end.results(MODULE, rule, drawn)
    magnitude = MAGNITUDES.get(rule, no_more_than_the_result)
    wrong = [
        f"{rule}{case}: the core says {mine}, the browser {theirs}"
        for case, mine, theirs in zip(drawn, expected, given, strict=True)
        if not agree(mine, theirs, magnitude(*case))
    ]
    assert not wrong, f"{len(wrong)} of {len(drawn)} cases differ:\n" + "\n".join(wrong[:5])


def test_both_have_the_same_rules(front_end: FrontEnd) -> None:
    assert set(front_end.rules(MODULE)) == set(RULES)


def test_an_error_of_the_front_end_is_one_here(front_end: FrontEnd) -> None:
    with pytest.raises(FrontEndError, match="is not a function"):
        front_end.results(MODULE, "no_rule", [()])
    with pytest.raises(FrontEndError, match="Cannot find module"):
        front_end.results(f"{MODULES}/no_module.js", "norm", [()])


@pytest.mark.parametrize(
    ("made", "answer"),
    [("undefined", "undefined"), ("NaN", "NaN"), ("-Infinity", "-Infinity"), ("null", None)],
)
def test_what_json_has_no_word_for_comes_as_text(
    front_end: FrontEnd, made: str, answer: str | None
) -> None:
    module = f"data:text/javascript,export const make = () => [{made}, {{ in: {made} }}]"
    assert front_end.results(module, "make", [()]) == [[answer, {"in": answer}]]


def test_every_generator_is_of_a_rule() -> None:
    assert set(GENERATORS) <= set(RULES)


def test_a_rule_without_a_generator_is_named() -> None:
    with pytest.raises(LookupError, match='The rule "a_new_rule" has no generator'):
        cases_for("a_new_rule", 1)


@pytest.mark.parametrize("rule", sorted({"clip_line", "clip_half_space", "signed_distance"}))
def test_the_cases_reach_what_is_defined_and_what_is_not(rule: str) -> None:
    results = [by_the_core(rule, case) for case in cases_for(rule, N_CASES)]
    undefined = sum(result is None for result in results)
    assert 0.02 * N_CASES < undefined < 0.6 * N_CASES


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        *((1.0, None), (None, 0.0), ("a", "b"), (1.0, "NaN"), (math.nan, math.nan)),
        *(([1.0], 1.0), ([1.0], [1.0, 1.0]), ([0.0, 1.0], [0.0, 1.0 + 1e-8])),
        *(({"a": 1.0}, {"a": 2.0}), ({"a": 1.0}, {})),
    ],
)
def test_a_difference_is_seen(mine: Any, theirs: Any) -> None:
    assert not agree(mine, theirs, 0.0)

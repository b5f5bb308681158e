"""The rules exist twice. Here the browser's are held against the core's."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Page

from perceptron_explorer.draggable_plot.assets import FRONTEND_PATH
from perceptron_explorer.scenes.evaluation import RULES
from tests.browser.parity_cases import GENERATORS, MAGNITUDES, Case, cases_for
from tests.browser.parity_draw import Rows
from tests.browser.parity_run import agree, by_the_browser, plain

N_CASES = 1500
MODULE = FRONTEND_PATH + "/rules/rules.js"


def by_the_core(rule: str, case: Case) -> Any:
    args = [
        np.reshape(arg.rows, (len(arg.rows), arg.n_columns)) if isinstance(arg, Rows) else arg
        for arg in case
    ]
    try:
        return plain(RULES[rule](*args))
    except ValueError:
        return None


def no_more_than_the_result(*args: object) -> float:
    return 0.0


@pytest.mark.parametrize("rule", sorted(RULES))
def test_the_browser_computes_what_the_core_computes(blank_page: Page, rule: str) -> None:
    cases = cases_for(rule, N_CASES)
    expected = [by_the_core(rule, case) for case in cases]
    given = by_the_browser(blank_page, MODULE, rule, cases)
    magnitude = MAGNITUDES.get(rule, no_more_than_the_result)
    wrong = [
        f"{rule}{case}: the core says {mine}, the browser {theirs}"
        for case, mine, theirs in zip(cases, expected, given, strict=True)
        if not agree(mine, theirs, magnitude(*case))
    ]
    assert not wrong, f"{len(wrong)} of {len(cases)} cases differ:\n" + "\n".join(wrong[:5])


def test_both_have_the_same_rules(blank_page: Page) -> None:
    names = blank_page.evaluate(
        "async (module) => Object.keys((await import(module)).RULES)", MODULE
    )
    assert set(names) == set(RULES)


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
    [(1.0, None), (None, 0.0), ([1.0], 1.0), ([0.0, 1.0], [0.0, 1.0 + 1e-8]), (1.0, "NaN")],
)
def test_a_difference_is_seen(mine: Any, theirs: Any) -> None:
    assert not agree(mine, theirs, 0.0)

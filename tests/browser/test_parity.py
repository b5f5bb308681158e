"""The rules exist twice. Here the browser's are held against the core's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from playwright.sync_api import Browser, Page

from draggable_plot.assets import FRONTEND_PATH
from figures.rules import RULES
from tests.browser.parity_cases import GENERATORS, MAGNITUDES, Case, cases_for
from tests.browser.parity_draw import Rows

N_CASES = 1500
TOLERANCE = 1e-9
MODULE = FRONTEND_PATH + "/rules.js"

# A number that JSON has no word for goes as text, so that it can never pass for null.
RUN = """async ([module, rule, cases]) => {
  const { RULES } = await import(module);
  const revived = (key, value) => {
    if (!value?.rows) return value;
    return { data: Float64Array.from(value.rows.flat()), nRows: value.rows.length,
             nColumns: value.nColumns };
  };
  const told = (key, value) => {
    if (value === undefined) return "undefined";
    if (typeof value === "number" && !Number.isFinite(value)) return String(value);
    return ArrayBuffer.isView(value) ? Array.from(value) : value;
  };
  const results = JSON.parse(cases, revived).map((args) => RULES[rule](...args));
  return JSON.stringify(results.map((result) => result === undefined ? "undefined" : result), told);
}"""


@pytest.fixture(scope="module")
def rules_page(browser: Browser, app_url: str) -> Iterator[Page]:
    """Open a page of the server that shows nothing and can import its modules."""
    page = browser.new_page()
    page.goto(f"{app_url}/_stcore/health")
    yield page
    page.close()


def sent(value: Any) -> Any:
    if isinstance(value, Rows):
        return {"rows": value.rows, "nColumns": value.n_columns}
    return value


def by_the_browser(page: Page, rule: str, cases: list[Case]) -> list[Any]:
    text = json.dumps([[sent(arg) for arg in case] for case in cases])
    results: list[Any] = json.loads(page.evaluate(RUN, [MODULE, rule, text]))
    return results


def plain(value: Any) -> Any:
    """Return a core's result as JSON would have it."""
    if isinstance(value, dict):
        return {name: plain(entry) for name, entry in value.items()}
    return value.tolist() if isinstance(value, np.ndarray | np.generic) else value


def by_the_core(rule: str, case: Case) -> Any:
    args = [
        np.reshape(arg.rows, (len(arg.rows), arg.n_columns)) if isinstance(arg, Rows) else arg
        for arg in case
    ]
    try:
        return plain(RULES[rule](*args))
    except ValueError:
        return None


def numbers_in(value: Any) -> list[float]:
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list):
        return [number for entry in value for number in numbers_in(entry)]
    return [float(value)] if isinstance(value, int | float) else []


def shape(value: Any) -> Any:
    """Return what is left of a result without its numbers."""
    if isinstance(value, dict):
        return {name: shape(entry) for name, entry in value.items()}
    if isinstance(value, list):
        return [shape(entry) for entry in value]
    return "number" if isinstance(value, int | float) else value


def no_more_than_the_result(*args: object) -> float:
    return 0.0


def agree(mine: Any, theirs: Any, magnitude: float) -> bool:
    if shape(mine) != shape(theirs):
        return False
    expected, given = np.array(numbers_in(mine)), np.array(numbers_in(theirs))
    largest = max(magnitude, float(np.abs(expected).max(initial=0.0)))
    return bool((np.abs(expected - given) <= TOLERANCE * largest).all())


@pytest.mark.parametrize("rule", sorted(RULES))
def test_the_browser_computes_what_the_core_computes(rules_page: Page, rule: str) -> None:
    cases = cases_for(rule, N_CASES)
    expected = [by_the_core(rule, case) for case in cases]
    given = by_the_browser(rules_page, rule, cases)
    magnitude = MAGNITUDES.get(rule, no_more_than_the_result)
    wrong = [
        f"{rule}{case}: the core says {mine}, the browser {theirs}"
        for case, mine, theirs in zip(cases, expected, given, strict=True)
        if not agree(mine, theirs, magnitude(*case))
    ]
    assert not wrong, f"{len(wrong)} of {len(cases)} cases differ:\n" + "\n".join(wrong[:5])


def test_both_have_the_same_rules(rules_page: Page) -> None:
    names = rules_page.evaluate(
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

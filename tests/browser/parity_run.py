"""Runs functions of the front end's modules on cases, and compares what comes back."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import numpy as np
from playwright.sync_api import Page

from tests.browser.parity_draw import Rows

TOLERANCE = 1e-9

# A number that JSON has no word for goes as text, so that it can never pass for null.
RUN = """async ([module, name, cases]) => {
  const found = await import(module);
  const call = (found.RULES ?? found)[name];
  const revived = (key, value) => {
    if (!value?.rows) return value;
    return { data: Float64Array.from(value.rows.flat()), nRows: value.rows.length,
             nColumns: value.nColumns };
  };
  const rowsOf = ({ data, nRows, nColumns }) => Array.from({ length: nRows },
    (_, row) => Array.from(data.subarray(row * nColumns, (row + 1) * nColumns)));
  const told = (key, value) => {
    if (value?.data instanceof Float64Array) return rowsOf(value);
    if (value === undefined) return "undefined";
    if (typeof value === "number" && !Number.isFinite(value)) return String(value);
    return ArrayBuffer.isView(value) ? Array.from(value) : value;
  };
  const results = JSON.parse(cases, revived).map((args) => call(...args));
  return JSON.stringify(results.map((result) => result === undefined ? "undefined" : result), told);
}"""


def sent(value: Any) -> Any:
    """Return an argument as the browser can read it."""
    if isinstance(value, Rows):
        return {"rows": value.rows, "nColumns": value.n_columns}
    return value.tolist() if isinstance(value, np.ndarray) else value


def by_the_browser(
    page: Page, module: str, name: str, cases: Sequence[tuple[Any, ...]]
) -> list[Any]:
    """Return what a function, or a rule, of a module makes of each case."""
    text = json.dumps([[sent(arg) for arg in case] for case in cases])
    results: list[Any] = json.loads(page.evaluate(RUN, [module, name, text]))
    return results


def plain(value: Any) -> Any:
    """Return a core's result as JSON would have it."""
    if isinstance(value, dict):
        return {name: plain(entry) for name, entry in value.items()}
    return value.tolist() if isinstance(value, np.ndarray | np.generic) else value


def numbers_in(value: Any) -> list[float]:
    """Return every number of a result."""
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


def agree(mine: Any, theirs: Any, magnitude: float) -> bool:
    """Say whether two results are the same up to the rounding of numbers so large."""
    if shape(mine) != shape(theirs):
        return False
    expected, given = np.array(numbers_in(mine)), np.array(numbers_in(theirs))
    largest = max(magnitude, float(np.abs(expected).max(initial=0.0)))
    return bool((np.abs(expected - given) <= TOLERANCE * largest).all())

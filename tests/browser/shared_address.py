"""The address that a page gives to share, and whether another page opened at it is the same."""

from __future__ import annotations

import json
import re
from typing import Any

from playwright.sync_api import Page, expect

from tests.browser.on_page import near, settle

# The lab tells the weights of all features as a choice of the page, and w begins with them.
STATE = """() => {
  const told = ({ dataset }) => dataset.figure === "leaf-lab" ? null : dataset.address;
  const all = (kind, read) => Object.fromEntries(
    [...document.querySelectorAll(`[data-${kind}]`)].map((e) => [e.dataset[kind], read(e)]));
  return {
    figures: all("figure", (e) => [told(e), e.dataset.dim, e.getAttribute("aria-label")]),
    handles: all("handle", (e) => e.dataset.value),
    readouts: all("readout", (e) => e.dataset.value),
    choices: all("choice", (e) => e.querySelector("input:checked").value),
  };
}"""


def state_of(page: Page) -> dict[str, Any]:
    """Return all that a page shows, once it is painted."""
    settle(page)
    state: dict[str, Any] = page.evaluate(STATE)
    return state


def shared(page: Page) -> str:
    """Return the address that the page gives to share, once all that was told is in it."""
    settle(page)
    link = page.locator(".to-the-page")
    expect(link).to_have_attribute("href", re.compile("http"))
    return str(link.evaluate("link => link.href"))


def assert_same(there: dict[str, Any], here: dict[str, Any]) -> None:
    """The grip depends on the axes, which Plotly reckons anew: to the last digit but one."""
    assert {**there, "handles": [*there["handles"]]} == {**here, "handles": [*here["handles"]]}
    for name, value in here["handles"].items():
        other = there["handles"][name]
        assert value == other or near(json.loads(value), json.loads(other)), name

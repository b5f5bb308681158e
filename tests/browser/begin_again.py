"""A page that several tests share: back to how it began, without opening it again.

Opening a page costs more than most tests on it. All that a person made is undone; where that
does not bring back what the page began with, it is opened anew.
"""

from __future__ import annotations

from typing import NamedTuple
from weakref import WeakKeyDictionary

from playwright.sync_api import Page

from tests.browser.actions import figure, open_figure
from tests.browser.on_page import expect_python_at_rest, settle

STATE = """(name) => {
  const one = document.querySelector(`[data-figure="${name}"][data-ready="true"]`);
  const values = [...document.querySelectorAll("[data-handle], [data-readout]")]
    .map((e) => [e.dataset.value, e.closest("[hidden]") !== null]);
  const left = ".problem:not(:empty), [data-pinned], [data-step]:not([hidden]), [open]";
  const { width, height, xaxis, yaxis, scene } = one?.querySelector(".js-plotly-plot")
    ._fullLayout ?? {};
  const view = [width, height, xaxis?.range, yaxis?.range, scene?._scene?.getCamera()];
  return one && !document.querySelector(left)
    && JSON.stringify([one.dataset.address, values, view]);
}"""
"""Nothing if a message, a pinned leaf, a step of a proof or a dialog was left there."""


class Begun(NamedTuple):
    """How a page began: what was asked for, where that led, and what it showed."""

    asked: str
    url: str
    state: str | None


_begun: WeakKeyDictionary[Page, Begun] = WeakKeyDictionary()


def begin_again(page: Page, url: str, name: str) -> None:
    """Show a figure as it begins at an address."""
    before = _begun.get(page)
    if before and (before.asked, before.url) == (url, page.url) and _undone(page, name, before):
        return
    open_figure(page, url, name)
    settle(page)
    _begun[page] = Begun(url, page.url, page.evaluate(STATE, name))


def _undone(page: Page, name: str, before: Begun) -> bool:
    """Undo all that was made, and say whether the page is as it began."""
    page.mouse.up()
    page.mouse.move(2, 2)
    page.evaluate("document.activeElement?.blur()")
    expect_python_at_rest(page)
    undo = figure(page, name).get_by_role("button", name="Undo", exact=True)
    while undo.count() and undo.is_enabled():
        undo.click()
    expect_python_at_rest(page)
    return before.state is not None and page.evaluate(STATE, name) == before.state

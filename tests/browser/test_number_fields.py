"""Fields of numbers: what they read, what they refuse, and that nothing moves or is lost by it."""

from __future__ import annotations

import re
from itertools import product
from typing import Any, NamedTuple

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import open_figure, readout, value_of
from tests.browser.on_page import settle
from tests.browser.sizes import SIZES
from tests.browser.test_views_of_a_page import go_to
from tests.browser.vector_pages import field
from tests.number_entries import ENTRIES, FIT_FOR_ALL, UNFIT_FOR_ALL
from tests.pages.opened import VIEWS

TYPE_ALL = """async (texts) => {
  const frame = () => new Promise(requestAnimationFrame);
  const all = [...document.querySelectorAll("[data-field]")];
  const fields = all.filter((one) => one.checkVisibility());
  const seen = [];
  for (const one of fields) {
    const root = one.closest("[data-figure]");
    const live = () => JSON.stringify([...root.querySelectorAll("[data-handle], [data-readout]")]
      .map((e) => e.dataset.value));
    one.focus();
    await frame(); // In a matrix that chooses its row.
    await frame();
    for (const text of texts) {
      const [before, picture] = [one.value, live()];
      one.value = text;
      one.dispatchEvent(new Event("input", { bubbles: true }));
      one.dispatchEvent(new Event("change", { bubbles: true }));
      const said = root.querySelector(".problem:not(:empty)")?.textContent ?? "";
      const moved = live() !== picture;
      seen.push({ field: one.dataset.field, text, before, after: one.value, moved, said });
    }
    one.blur();
    await frame();
  }
  return seen;
}"""
"""Types every text into every field that is seen, and tells what came of it."""


class Typed(NamedTuple):
    """What came of one text in one field."""

    field: str
    text: str
    before: str
    after: str
    moved: bool
    said: str


@pytest.mark.parametrize("path", VIEWS)
def test_every_field_takes_what_fits_and_refuses_the_rest_whole(
    page: Page, app_url: str, path: str
) -> None:
    """On pages of many views; `test_every_page.py` does so on the others."""
    open_figure(page, app_url + path, path.strip("/"))
    views = page.get_by_role("radiogroup", name="View").get_by_role("radio").all()
    assert assert_fields(page) + sum(map(assert_fields, views[1:])) > 0


def assert_fields(at: Page | Locator) -> int:
    """Type into every field of a view, and return how many there are."""
    page = at if isinstance(at, Page) else at.page
    if isinstance(at, Locator):
        go_to(page, at)
    settle(page)
    for one in type_all(page, UNFIT_FOR_ALL):
        assert (one.after, one.moved) == (one.before, False), one
        assert "Please type a number from" in one.said, one
    taken = type_all(page, FIT_FOR_ALL)
    for one in taken:
        if one.said:
            assert is_too_large(ENTRIES[one.text], one.said), one
            assert (one.after, one.moved) == (one.before, False), one
        else:
            assert is_shown(ENTRIES[one.text], one.after), one
    return len(taken)


def is_too_large(number: Any, said: str) -> bool:
    """Say whether a number is outside the range that a refusal names."""
    found = re.search(r"a number from (\S+) to ([^\s,]+),", said)
    assert found, said
    low, high = (float(end.replace("−", "-").replace(",", "")) for end in found.groups())
    return not low <= float(number) <= high


def type_all(page: Page, texts: tuple[str, ...]) -> list[Typed]:
    """Type each text into each field, and press Enter after it."""
    return [Typed(**one) for one in page.evaluate(TYPE_ALL, list(texts))]


def is_shown(number: Any, text: str) -> bool:
    """Say whether a field shows a number, to the digits that it has."""
    _, _, digits = text.partition(".")
    return bool(abs(float(text.replace("−", "-")) - number) <= 0.5001 * 10 ** -len(digits))


def test_a_field_types_through_what_fits_and_takes_back_what_does_not(
    page: Page, app_url: str
) -> None:
    open_figure(page, f"{app_url}/vectors", "vectors")
    start, norm = value_of(page, "a"), readout(page, "norm")
    first = field(page, "a.0")
    for text in ("1000", "1e9", "7/0", "-"):
        first.press("ControlOrMeta+a")
        first.press_sequentially(text)
        page.keyboard.press("Enter")
        expect(page.get_by_role("alert").filter(has_text=" stays.")).to_be_visible()
        assert value_of(page, "a") == start, text
    first.press("ControlOrMeta+a")
    first.press_sequentially("7/2")
    page.keyboard.press("Enter")
    assert value_of(page, "a") == [3.5, *start[1:]]
    expect(first).to_have_value("3.50")
    assert readout(page, "norm") != norm
    length = field(page, "norm")
    length.press("ControlOrMeta+a")
    length.press_sequentially("0.5")  # by way of 0, where a has no direction
    page.keyboard.press("Enter")
    settle(page)
    a = value_of(page, "a")
    assert a[1] / a[0] == pytest.approx(start[1] / 3.5)
    assert readout(page, "norm") == pytest.approx(0.5)


PLACES = """() => [...document.querySelectorAll(".group, .field, .stage, [data-handle]")]
  .map((one) => {
    const { x, y, width, height } = one.getBoundingClientRect();
    return [x, y + document.querySelector("[data-testid=stMain]").scrollTop, width, height];
  })"""

BESIDE = """(input) => {
  const group = input.closest(".group");
  const bubble = group.querySelector(".problem:not(:empty)").getBoundingClientRect();
  const { left, right, top, bottom } = input.getBoundingClientRect();
  const clear = bubble.bottom <= top || bubble.top >= bottom;
  return clear && bubble.left >= 0 && bubble.right <= innerWidth;
}"""


def test_what_is_wrong_moves_nothing_and_can_be_pressed_through(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/dot-product", "dot-product")
    for size, name in product(SIZES, ("a.0", "b.1")):
        size.apply(page)
        settle(page)
        one = field(page, name)
        one.scroll_into_view_if_needed()
        one.focus()
        before = page.evaluate(PLACES)
        one.fill("1e9")
        problem = page.get_by_role("alert").filter(has_text="Please type a number")
        expect(problem).to_have_count(1)
        assert page.evaluate(PLACES) == before, (size, name)
        assert one.evaluate(BESIDE), (size, name)
        page.keyboard.press("Tab")
        expect(problem).to_be_visible()  # What was typed is gone, and this says why.
        field(page, "a.1").click()  # also where the bubble lies over it
        expect(field(page, "a.1")).to_be_focused()
        expect(problem).to_have_count(0)

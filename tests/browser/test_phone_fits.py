"""The phone page of the class board on small windows, for everybody, and how much it loads."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.actions import axe_violations
from tests.browser.board_stand_in import EXPLORER, StandIn
from tests.browser.phone_page import (
    OTHER,
    add_leaves_of_others,
    open_board,
    tap,
)

WINDOWS = ((390, 844), (320, 568), (844, 390))
MOST_BYTES = 80_000

TOO_SMALL = """() => [...document.querySelectorAll(
    "button, label:has(.box), :is(.classes, .choices) label, input[type=range]")]
  .filter((one) => one.checkVisibility())
  .map((one) => [one.textContent, one.getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 44 || height < 44).map(([words]) => words)"""

SMALL_TEXT = """() => [...document.querySelectorAll("main *")]
  .filter((one) => one.checkVisibility() && one.textContent.trim())
  .filter((one) => parseFloat(getComputedStyle(one).fontSize) < 16).map((one) => one.textContent)"""

OUT_OF_SIGHT = """() => [...document.querySelectorAll("main button, main input, .picture text, p")]
  .filter((one) => one.checkVisibility() && !one.closest(".unseen"))
  .filter((one) => {
    const { left, top, right, bottom } = one.getBoundingClientRect();
    return left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1;
  }).map((one) => one.textContent || one.value)"""


def ask_and_reveal(board: StandIn, kind: str) -> None:
    """Let three phones answer in two rounds."""
    point = {"kind": "point", "choices": []} if kind == "point" else {}
    for round_ in (1, 2):
        for phone in range(3):
            what = {"x": [2.0 + phone, 1.5]} if kind == "point" else {"choice": phone % 2}
            name = f"answer-{round_}-{phone}"
            values = {"question": 1, "round": round_, **what}
            board.put(name, phone=name, edit=1, kind="answer", values=values)
    right = [3.0, 2.0] if kind == "point" else 2
    board.ask(**point, round=2, revealed=True, right=right, answer="Nothing but the tip of w.")


@pytest.mark.parametrize("kind", ["choices", "point"])
@pytest.mark.parametrize("is_revealed", [False, True])
def test_a_question_fits_each_phone_in_light_and_dark(
    page: Page, board: StandIn, kind: str, is_revealed: bool
) -> None:
    add_leaves_of_others(board)
    if is_revealed:
        ask_and_reveal(board, kind)
    else:
        board.ask(**({"kind": "point", "choices": []} if kind == "point" else {}))
    open_board(page, board.url)
    page.get_by_role("heading", name="What moves?").wait_for()
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            assert axe_violations(page) == [], (width, scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for look in (TOO_SMALL, SMALL_TEXT):
            assert page.evaluate(look) == [], (width, height)
        # All bars of two rounds are more than a small window holds: these can be scrolled to.
        if not is_revealed and height > width:
            assert page.evaluate(OUT_OF_SIGHT) == [], (width, height)


@pytest.mark.parametrize("activity", ["leaves", "weights"])
def test_it_fits_each_phone_in_light_and_dark(page: Page, board: StandIn, activity: str) -> None:
    add_leaves_of_others(board)
    board.put("theirs", **OTHER, kind="weights", values={"w": [0.4, 0.4], "b": 0})
    board.change(activity=activity, revealed=True)
    open_board(page, board.url)
    if activity == "leaves":
        tap(page, 0.5, 0.3)
    for width, height in WINDOWS:
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
            assert axe_violations(page) == [], (width, scheme)
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        for look in (OUT_OF_SIGHT, TOO_SMALL, SMALL_TEXT):
            assert page.evaluate(look) == [], (width, height)


def test_all_can_use_the_form_for_the_code(page: Page, board: StandIn) -> None:
    page.set_viewport_size({"width": 320, "height": 568})
    page.goto(board.url)
    page.get_by_label("The six letters").press("Enter")
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert axe_violations(page) == [], scheme
    assert page.evaluate(OUT_OF_SIGHT) == page.evaluate(SMALL_TEXT) == []


def test_a_phone_loads_little_and_all_of_it_at_once(page: Page, board: StandIn) -> None:
    asked: set[str] = set()
    page.on("request", lambda request: asked.add(request.url))
    open_board(page, board.url)
    _, served = zip(*(url.split("/assets/0/") for url in asked if "/assets/" in url), strict=True)
    # As they lie there: what the browser knows already comes without a body.
    sizes = [compressed(EXPLORER / one) for one in ("class_board/phone/page.html", *served)]
    assert 10_000 < sum(sizes) < MOST_BYTES
    named = page.evaluate(
        "[...document.querySelectorAll('[rel=modulepreload], script')]"
        ".map((one) => one.href ?? one.src)"
    )
    assert sorted(named) == sorted(url for url in asked if url.endswith(".js"))


def compressed(path: Path) -> int:
    """Return how many bytes a file has when it is compressed."""
    return len(gzip.compress(path.read_bytes()))

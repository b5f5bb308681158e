"""A lecturer and phones on a board of three features, with the real server."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from tests.browser import phone_page
from tests.browser.actions import drag_by, value_of
from tests.browser.board_page import (
    code_of,
    end_board,
    expect_good_in_both_themes,
    expect_readout,
    on_the_board,
    open_board,
)
from tests.browser.watch import Watch

SLIDER = "x₃ sepal length"
_PATH, _CORNERS = re.compile("^M.*L"), re.compile("([0-9.-]+,[0-9.-]+ ?){3,}")


@pytest.fixture
def lecturer(page: Page, app_url: str) -> Iterator[Page]:
    """Give the lecturer's page of a board with three features and no leaves."""
    open_board(page, app_url, "Three features")
    yield page
    end_board(page)


@pytest.fixture
def phone(
    lecturer: Page, new_context: Callable[..., BrowserContext], app_url: str, watch: Watch
) -> Page:
    """Give a phone on the board, with a leaf of either class that the third feature tells apart."""
    phone = on_the_board(new_context, watch, f"{app_url}/class/{code_of(lecturer)}")
    for place, name, across in (("20", "setosa", 0.4), ("180", "versicolor", 0.6)):
        phone.get_by_label(SLIDER).fill(place)
        phone.get_by_role("radio", name=name).check()
        phone_page.tap(phone, across, 0.5)
    expect(phone_page.own_leaves(phone)).to_have_count(2)
    phone_page.wait_until_sent(phone)
    expect_readout(lecturer, "leaves", 2)
    return phone


def test_predictions_in_space_are_arrows_and_the_best_has_its_plane(
    lecturer: Page, phone: Page
) -> None:
    lecturer.get_by_role("radio", name="Predict w").click()
    phone.get_by_label("w₃").fill("1")
    tip = phone.locator(".tip .target")
    phone_page.drag(phone, phone_page.middle(tip), phone_page.place_of(phone, 0.55, 0.6))
    expect(phone.locator(".result")).to_have_text("2 of 2 leaves correct.")
    phone_page.wait_until_sent(phone)
    expect_readout(lecturer, "guesses", 1)
    expect(lecturer.get_by_text("only the arrows are drawn")).to_be_hidden()
    lecturer.get_by_text("Reveal the predictions", exact=True).click()
    expect(lecturer.get_by_text("The best prediction classifies")).to_contain_text("2 of 2")
    expect(lecturer.get_by_text("only the arrows are drawn")).to_be_visible()
    arrows, best = (
        lecturer.locator(f'[data-mark="{one}"]') for one in ("guess-arrows", "best-guess")
    )
    expect(arrows).to_have_attribute("d", _PATH)
    expect(best).to_have_attribute("points", _CORNERS)
    assert lecturer.locator('[data-mark="guess-lines"]').count() == 0


def test_phones_follow_w_that_is_dragged_in_space(lecturer: Page, phone: Page) -> None:
    lecturer.get_by_role("radio", name="Follow").click()
    shown = phone.locator("output.vector")
    expect(shown).to_contain_text("w = (0.45, 0.30, 0.45)")
    drag_by(lecturer, "w", 40, -20)
    expect(shown).not_to_contain_text("w = (0.45, 0.30, 0.45)")
    entries = ", ".join(f"{entry:.2f}".replace("-", "−") for entry in value_of(lecturer, "w"))
    expect(shown).to_contain_text(f"w = ({entries})")


def test_the_lecturers_page_is_for_everybody(lecturer: Page, phone: Page) -> None:
    expect_good_in_both_themes(lecturer)

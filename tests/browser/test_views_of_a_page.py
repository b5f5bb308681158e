"""Each view of the pages that have many: for all senses and in every window."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.actions import SECONDS_TO_GET_READY, open_figure
from tests.browser.looks import assert_good_in_every_window
from tests.browser.on_page import expect_python_at_rest
from tests.pages.opened import VIEWS


@pytest.mark.parametrize("path", VIEWS)
def test_each_view_is_good_in_every_window(page: Page, app_url: str, path: str) -> None:
    page.emulate_media(color_scheme="light")
    open_figure(page, app_url + path, path.removeprefix("/"))
    views = page.get_by_role("radiogroup", name="View").get_by_role("radio")
    expect(views).to_have_count(len(VIEWS[path]))
    for view in views.all():
        go_to(page, view)
        assert_good_in_every_window(page, groups_too=True)


def go_to(page: Page, view: Locator) -> None:
    """Press the button of a view, and wait until its figures are there."""
    if not view.is_checked():
        before = page.locator("[data-figure]").first.get_attribute("aria-label")
        view.click()
        other = page.locator(f'[data-figure][data-ready="true"]:not([aria-label="{before}"])')
        other.first.wait_for(timeout=SECONDS_TO_GET_READY * 1000)
    # What the view before had more of stays until the script has ended.
    expect_python_at_rest(page)
    expect(page.locator('[data-figure]:not([data-ready="true"])')).to_have_count(0)

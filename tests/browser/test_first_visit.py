"""What a browser loads that has never been here."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from perceptron_explorer.draggable_plot.assets import BUNDLE_PATH, FRONTEND_PATH
from tests.browser.actions import drag_by, open_figure

MOST_BYTES = 2_800_000
MOST_BYTES_AGAIN = 60_000
MOST_OF_OUR_OWN = 3
"""Files of our own scripts."""


class Loaded:
    """What has come over the wire: content and headers, as it was sent."""

    def __init__(self, page: Page) -> None:
        self.sizes: dict[str, float] = {}
        self.encodings: dict[str, str] = {}
        self._network = page.context.new_cdp_session(page)
        self._network.on("Network.responseReceived", self._note_encoding)
        self._network.on("Network.loadingFinished", self._note_size)
        self._network.send("Network.enable")

    def _note_encoding(self, event: dict[str, Any]) -> None:
        response = event["response"]
        headers = {name.lower(): value for name, value in response["headers"].items()}
        self.encodings[response["url"]] = headers.get("content-encoding", "")

    def _note_size(self, event: dict[str, Any]) -> None:
        self.sizes[event["requestId"]] = event["encodedDataLength"]


@pytest.mark.browser_context_args(viewport={"width": 1440, "height": 900})
def test_it_is_small_and_all_that_can_be_is_compressed(page: Page, app_url: str) -> None:
    loaded = Loaded(page)
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    page.wait_for_load_state("networkidle")
    texts = {url: how for url, how in loaded.encodings.items() if url.endswith((".js", ".css"))}
    assert len(texts) > 50
    assert {url: how for url, how in texts.items() if how != "br"} == {}
    assert sum(loaded.sizes.values()) <= MOST_BYTES
    ours = [url for url in loaded.encodings if BUNDLE_PATH in url]
    assert 1 <= len(ours) <= MOST_OF_OUR_OWN
    assert not [url for url in loaded.encodings if FRONTEND_PATH in url]


@pytest.mark.browser_context_args(viewport={"width": 1440, "height": 900})
def test_a_second_visit_asks_for_the_page_and_little_else(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    page.wait_for_load_state("networkidle")
    page.goto("about:blank")
    loaded = Loaded(page)
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    page.wait_for_load_state("networkidle")
    assert 0 < sum(loaded.sizes.values()) <= MOST_BYTES_AGAIN


def test_the_table_of_leaves_comes_when_it_is_opened_and_follows(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    table = page.get_by_test_id("stDataFrame")
    line = page.get_by_test_id("stExpander").locator("summary")
    expect(table).to_have_count(0)
    line.click()
    expect(table).to_be_visible()
    counted = page.get_by_test_id("stExpanderDetails").locator("p").first
    before = counted.inner_text()
    drag_by(page, "w", -120, -80)
    expect(counted).not_to_have_text(before)
    expect(table).to_be_visible()
    line.click()
    expect(table).to_have_count(0)

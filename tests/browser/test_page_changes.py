"""From page to page fifty times: nothing of a picture in space stays behind."""

from __future__ import annotations

from playwright.sync_api import CDPSession, ConsoleMessage, Page

from tests.browser.actions import SECONDS_TO_GET_READY, open_figure

ROUND = [("Dot product", "dot-product"), ("Hyperplane", "hyperplane"), ("Vectors", "vectors")]
N_CHANGES = 50
WARM_UP = 2 * len(ROUND)


def go_to(page: Page, title: str, name: str) -> None:
    page.get_by_test_id("stTopNavLink").filter(has_text=title).click()
    ready = page.locator(f'[data-figure="{name}"][data-ready="true"][data-dim="3"]')
    ready.wait_for(timeout=SECONDS_TO_GET_READY * 1000)


def left_over(page: Page, browser: CDPSession) -> dict[str, float]:
    """Return what the page holds once the garbage is gone."""
    browser.send("HeapProfiler.collectGarbage")
    metrics = browser.send("Performance.getMetrics")["metrics"]
    found = {one["name"]: one["value"] for one in metrics}
    return {"listeners": found["JSEventListeners"], "canvases": page.locator("canvas").count()}


def test_fifty_page_changes_leave_nothing_behind(page: Page, app_url: str) -> None:
    said: list[str] = []

    def hear(message: ConsoleMessage) -> None:
        said.append(message.text)

    page.on("console", hear)
    # The smaller the picture, the sooner it is drawn; the links are in sight from 768 px on.
    page.set_viewport_size({"width": 800, "height": 450})
    open_figure(page, f"{app_url}/vectors?dim=3", "vectors")
    browser = page.context.new_cdp_session(page)
    browser.send("Performance.enable")
    before = {"listeners": 0.0, "canvases": 0.0}
    for change in range(N_CHANGES):
        if change == WARM_UP:
            before = left_over(page, browser)
        go_to(page, *ROUND[change % len(ROUND)])
    # As many changes as make whole rounds from the first count on, so the page is the same.
    for change in range(N_CHANGES, N_CHANGES + (WARM_UP - N_CHANGES) % len(ROUND)):
        go_to(page, *ROUND[change % len(ROUND)])
    after = left_over(page, browser)
    assert after["canvases"] == before["canvases"] > 0
    assert after["listeners"] <= before["listeners"] * 1.05
    assert [text for text in said if "context" in text.lower()] == []

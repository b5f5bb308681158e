"""The site of plain files, made once for the tests of it, and how its pages are opened."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, ViewportSize

from tests.browser.actions import SECONDS_TO_GET_READY, Point, path
from tests.page_list import ROOT

DESK: ViewportSize = {"width": 1366, "height": 768}
PHONE: ViewportSize = {"width": 390, "height": 844}
ADVICE = "willReadFrequently"
"""Plotly's own advice to itself on reading its ticks' letters; here it comes from the file."""


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the site as `make site` does."""
    folder = tmp_path_factory.mktemp("of a course") / "site"
    command = [sys.executable, "-m", "perceptron_explorer.site", str(folder)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder


@pytest.fixture
def offline(browser: Browser) -> Iterator[BrowserContext]:
    with browser.new_context(offline=True, viewport=DESK) as context:
        yield context


def files_of(site: Path) -> list[Path]:
    return sorted(site.glob("*.html"))


def open_file(page: Page, file: Path) -> None:
    """Open a page and wait until all of its pictures can be dragged."""
    page.goto(file.as_uri())
    # Of the exercises one is shown.
    for place in page.locator(".figure:not([hidden] *)").all():
        ready = place.locator('[data-figure][data-ready="true"]')
        ready.wait_for(timeout=SECONDS_TO_GET_READY * 1000)


def drag(page: Page, taken: Locator) -> None:
    taken.scroll_into_view_if_needed()
    box = taken.bounding_box()
    assert box is not None
    start = Point(box["x"] + box["width"] / 2, box["y"] + box["height"] / 2)
    page.mouse.move(*start)
    page.mouse.down()
    for place in path(start, -30, 25, steps=4):
        page.mouse.move(*place)
    page.mouse.up()

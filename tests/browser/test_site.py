"""The site of plain files, opened from its folder with no network."""

from __future__ import annotations

import subprocess
import sys
from html import unescape
from pathlib import Path
from re import DOTALL, findall, search, sub
from urllib.parse import urlsplit

from playwright.sync_api import Browser, BrowserContext, Page, Request

from perceptron_explorer.site.addresses import PAGES, Address
from tests.browser.actions import axe_violations, expect_soon
from tests.browser.site_files import ADVICE, DESK, PHONE, drag, files_of, open_file
from tests.browser.watch import Watch
from tests.page_list import ROOT

MORE_OF_A_VIEW = ("inputs-", "outputs-", "gate-", "order-", "world-", "origin-", "stack-x", "sum-")
OTHER_LEAVES = ("leaves-", "scaled-")
"""Choices within a view, which draw it with more of the same."""
WITH_NUMBERS_ALONE = (
    *("matrices.html", "matrices-view-index.html", "matrices-view-product.html"),
    "network-view-matrices.html",
)
NUMBERS = '.panel input:not([type="radio"], [type="checkbox"], [type="range"])'

SHOWN = """() => [...document.querySelectorAll("[data-readout], [data-handle], .panel input")]
  .map((one) => one.dataset.value ?? one.value).join("; ")"""


def test_every_page_drags_from_a_folder_with_no_network(
    site: Path, offline: BrowserContext, watch: Watch
) -> None:
    watch.expect(ADVICE)
    asked: set[str] = set()
    page = offline.new_page()
    watch.look_at(page)

    def note(request: Request) -> None:
        asked.add(request.url)

    page.on("request", note)
    walked = [
        one
        for one in files_of(site)
        if not any(w in one.name for w in (*MORE_OF_A_VIEW, *OTHER_LEAVES))
    ]
    assert {Address(one).file for one in PAGES} <= {one.name for one in walked}
    for file in walked:
        open_file(page, file)
        if page.locator(".figure").count():
            assert_something_moves(page, file.name)
        assert_fits_a_phone(page)
    from_elsewhere = {url for url in asked if not url.startswith((site.as_uri(), "data:", "blob:"))}
    assert from_elsewhere == set()


def assert_something_moves(page: Page, name: str) -> None:
    """Drag a handle, or change a number where entries can be pointed at but not dragged."""
    before = page.evaluate(SHOWN)
    if name in WITH_NUMBERS_ALONE:
        page.locator(NUMBERS).first.fill("7")
        page.keyboard.press("Enter")
    else:
        drag(page, page.locator("[data-handle]").first)
    assert page.evaluate(SHOWN) != before, name


def assert_fits_a_phone(page: Page) -> None:
    page.set_viewport_size(PHONE)
    fits = "document.documentElement.scrollWidth <= innerWidth"
    expect_soon(page, lambda: bool(page.evaluate(fits)))
    page.set_viewport_size(DESK)


def test_two_pages_in_light_and_dark_and_a_saved_picture(
    site: Path, browser: Browser, watch: Watch
) -> None:
    watch.expect(ADVICE)
    for scheme in ("light", "dark"):
        with browser.new_context(offline=True, viewport=PHONE, color_scheme=scheme) as context:
            page = context.new_page()
            watch.look_at(page)
            for name in ("hyperplane.html", "glossary.html"):
                open_file(page, site / name)
                assert axe_violations(page) == []
            open_file(page, site / "hyperplane.html")
            root = page.locator("[data-figure]")
            assert root.get_attribute("data-theme") == scheme
            page.get_by_role("button", name="Save the picture").click()
            assert not page.locator('[data-save="html"]').is_visible()
            with page.expect_download() as saved:
                page.locator('[data-save="png"]').click()
            assert saved.value.path().stat().st_size > 10_000


def test_other_leaves_are_a_link_away(site: Path, offline: BrowserContext, watch: Watch) -> None:
    page = offline.new_page()
    watch.look_at(page)
    open_file(page, site / "hyperplane.html")
    page.locator("summary", has_text="Options").press("Enter")
    page.get_by_role("link", name="iris: versicolor and virginica").click()
    page.locator(
        '[data-figure="hyperplane"][data-ready="true"][aria-label*="virginica"]'
    ).wait_for()
    page.locator("summary", has_text="Options").press("Enter")
    chosen = page.get_by_role("navigation", name="Leaves").locator("[aria-current]")
    assert chosen.inner_text() == "iris: versicolor and virginica"


def test_links_lead_to_files_and_to_places_in_them(site: Path) -> None:
    texts = {file.name: file.read_text(encoding="utf-8") for file in files_of(site)}
    reached = {"index.html"}
    for name, text in texts.items():
        for address in map(unescape, findall(r'<[^>]* (?:href|src)="([^"]*)"', text)):
            if address == "data:,":
                continue
            parts = urlsplit(address)
            assert not parts.scheme, f"{name}: {address}"
            assert not parts.path.startswith("/"), f"{name}: {address}"
            if not parts.path and parts.query.startswith("exercise="):
                continue  # Another exercise of the same page.
            assert (site / parts.path).is_file(), f"{name}: {address}"
            reached.add(parts.path)
            if parts.fragment:
                assert f'id="{parts.fragment}"' in texts[parts.path], f"{name}: {address}"
    assert texts.keys() <= reached, "each page can be reached by a link"


def test_no_formula_is_left_in_latex(site: Path) -> None:
    for file in files_of(site):
        text = sub(r"<script.*?</script>", "", file.read_text(encoding="utf-8"), flags=DOTALL)
        assert not search(r"\\[a-zA-Z]+|\$[^$]+\$", text), file.name


def test_a_page_says_what_only_the_app_has(site: Path) -> None:
    text = (site / "hyperplane.html").read_text(encoding="utf-8")
    assert "Only in the app: Misclassified leaves." in text
    assert "left-out" not in (site / "dot-product.html").read_text(encoding="utf-8")


def test_a_folder_with_other_files_is_left_alone(tmp_path: Path) -> None:
    own = tmp_path / "index.html"
    own.write_text("a person's own page", encoding="utf-8")
    command = [sys.executable, "-m", "perceptron_explorer.site", str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 1
    assert "holds other files, so nothing was written" in done.stderr
    assert [*tmp_path.iterdir()] == [own]
    assert own.read_text(encoding="utf-8") == "a person's own page"

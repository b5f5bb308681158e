"""The bar that every page has: share, contrast, keys; and the page in a frame or on paper."""

from __future__ import annotations

import re
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page, expect

from tests.browser.actions import axe_violations, drag_by, open_figure, value_of
from tests.browser.leaf_lab import open_lab, view
from tests.browser.on_page import expect_python_at_rest, settle
from tests.browser.shared_address import shared
from tests.browser.test_theme import COLOURS, contrast, luminance
from tests.browser.watch import Watch
from tests.browser.what_is_hit import VIEWPORTS, covered, show_in

WORDS_PX = 260
"""What the address and the words around the code need at most."""
PAPER_PX = 690
"""What an A4 sheet holds between its margins."""


def test_share_copies_the_address_of_the_picture(page: Page, app_url: str) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    drag_by(page, "w", 40, -60)
    page.get_by_role("button", name="Share this").click()
    dialog = page.get_by_role("dialog", name="Share this picture")
    expect(dialog.get_by_role("status")).to_contain_text("Copied")
    address = dialog.get_by_label("Address of this picture").input_value()
    assert page.evaluate("navigator.clipboard.readText()") == address
    assert axe_violations(page, '[data-dialog="share"]') == []
    code = dialog.get_by_role("img", name="QR code of the address")
    expect(code).to_have_js_property("complete", True)
    assert code.evaluate("(image) => image.naturalWidth") > 0
    assert address == shared(page)
    assert "w=" in address


def test_in_a_lecture_the_code_fills_the_screen(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane?lecture=1&scene=2", "hyperplane")
    for size in VIEWPORTS.values():
        page.set_viewport_size(size)
        page.keyboard.press("s")
        code = page.get_by_role("img", name="QR code of the address")
        expect(code).to_have_js_property("complete", True)
        settle(page)
        box = code.bounding_box()
        assert box
        assert box["width"] == pytest.approx(box["height"], abs=1)
        free = min(size["width"], size["height"] - WORDS_PX)
        assert box["width"] >= 0.85 * free
        assert box["y"] + box["height"] <= size["height"]
        page.keyboard.press("Escape")


def test_the_qr_code_is_served_and_limited(app_url: str, page: Page, watch: Watch) -> None:
    with urlopen(f"{app_url}/qr.svg?text=http%3A%2F%2Fexample.org%2Fvectors") as answer:
        assert answer.headers["Content-Type"] == "image/svg+xml"
        assert b"<svg" in answer.read()
    watch.expect("400")
    assert page.request.get(f"{app_url}/qr.svg?text=").status == 400
    assert page.request.get(f"{app_url}/qr.svg?text={'x' * 5000}").status == 400


def test_high_contrast_is_high_and_kept(page: Page, app_url: str) -> None:
    page.emulate_media(color_scheme="light")
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    page.get_by_role("button", name="High contrast").click()
    assert_high_contrast(page, "light", 1.0)
    page.emulate_media(color_scheme="dark")
    assert_high_contrast(page, "dark", 0.0)
    page.reload()
    expect(page.locator(":root")).to_have_attribute("data-contrast", "high")
    page.locator('[data-figure][data-ready="true"]').wait_for()
    assert axe_violations(page) == []
    page.emulate_media(color_scheme="light")
    assert axe_violations(page) == []
    page.get_by_role("button", name="High contrast").click()
    expect(page.locator(":root")).not_to_have_attribute("data-contrast", "high")


def assert_high_contrast(page: Page, theme: str, ground: float) -> None:
    expect(page.locator("[data-figure]")).to_have_attribute("data-theme", theme)
    settle(page)
    colours = page.evaluate(COLOURS)
    assert luminance(colours["ground"]) == ground
    for name, colour in {**colours["text"], **colours["marks"]}.items():
        assert contrast(colour, colours["ground"]) >= 7.0, (name, colour)


def test_in_a_frame_there_is_the_picture_alone(page: Page, app_url: str) -> None:
    page.set_viewport_size({"width": 1000, "height": 600})
    open_figure(page, f"{app_url}/hyperplane?embed=true&w=1,1", "hyperplane")
    assert value_of(page, "w") == [1, 1]
    for gone in (page.locator("h1"), page.locator(".bar-buttons"), page.get_by_text("Try")):
        expect(gone).to_be_hidden()
    box = page.locator(".stage").bounding_box()
    assert box
    assert (box["y"], box["height"]) == (0, 600)
    assert axe_violations(page) == []
    link = page.get_by_role("link", name="Open the whole page")
    expect(link).to_have_attribute("href", re.compile(r"/hyperplane\?w=1,1$"))


FRAMES = ((600, 400), (800, 500), (1000, 600))

# What is cut off, and whether the numbers begin where they are seen.
IN_THE_FRAME = """() => {
  const seen = { visibilityProperty: true };
  const faults = [...document.querySelectorAll(".panel .field input")]
    .filter((field) => field.checkVisibility(seen) && field.scrollWidth > field.clientWidth)
    .map((field) => `${field.value} is cut off`);
  const first = document.querySelector(".panel .group :is(button, p, input, .value)");
  if (first && first.getBoundingClientRect().bottom > innerHeight) faults.push("no number is seen");
  const link = document.querySelector(".to-the-page").getBoundingClientRect();
  const hit = document.elementFromPoint(link.x + link.width / 2, link.y + link.height / 2);
  if (!hit.closest(".to-the-page")) faults.push("the link is covered");
  return faults;
}"""


@pytest.mark.parametrize(
    "address",
    ["hyperplane?", "training?", "vectors?dim=3&", "perceptron?view=threshold&", "leaf-lab?"],
)
def test_in_a_frame_nothing_is_covered_or_cut(page: Page, app_url: str, address: str) -> None:
    page.goto(f"{app_url}/{address}embed=true")
    page.locator('[data-figure][data-ready="true"]').first.wait_for(timeout=30_000)
    faults = []
    for width, height in FRAMES:
        show_in(page, {"width": width, "height": height})
        page.evaluate(
            "document.querySelectorAll('.panel').forEach((panel) => panel.scrollTo(0, 0))"
        )
        faults += [f"{width}: {fault}" for fault in page.evaluate(IN_THE_FRAME)]
        faults += [f"{width}: {fault}" for fault in covered(page)]
    assert faults == []


@pytest.mark.parametrize(("name", "words"), [("exercises", "Make"), ("glossary", "activation")])
def test_in_a_frame_words_that_belong_to_a_page_are_there(
    page: Page, app_url: str, name: str, words: str
) -> None:
    page.set_viewport_size({"width": 800, "height": 500})
    page.goto(f"{app_url}/{name}?embed=true")
    expect(page.get_by_text(words).first).to_be_visible()
    expect(page.locator("h1")).to_be_visible()
    expect(page.get_by_test_id("stHeader")).to_be_hidden()
    expect(page.locator(".bar-buttons")).to_be_hidden()


def test_a_typed_letter_is_no_key_and_on_paper_there_is_nothing_to_press(
    page: Page, app_url: str
) -> None:
    page.emulate_media(color_scheme="dark")
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    page.locator(".field input").first.press("l")
    expect(page.locator(":root")).not_to_have_attribute("data-lecture", "true")
    assert_keys_are_listed(page)
    print_and_look(page)


def assert_keys_are_listed(page: Page) -> None:
    page.get_by_role("button", name="Keys").click()
    dialog = page.get_by_role("dialog", name="Keys")
    for key in ("L", "PageDown", "Home", "Shift"):
        expect(dialog.get_by_text(key, exact=True).first).to_be_visible()
    dialog.get_by_role("button", name="Close").click()
    expect(dialog).to_be_hidden()


@pytest.mark.parametrize(
    ("name", "most"),
    # The lab's 100 leaves have a sheet of their own.
    [("hyperplane", 2), ("training", 2), ("matrices", 2), ("leaf-lab", 3), ("exercises", 2)],
)
def test_on_paper_no_page_is_for_a_line_and_no_number_is_lost(
    page: Page, app_url: str, name: str, most: int
) -> None:
    page.goto(f"{app_url}/{name}")
    page.locator('[data-figure][data-ready="true"]').first.wait_for(timeout=30_000)
    expect_python_at_rest(page)
    sheets = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))
    assert len(sheets) <= most
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER_PX, "height": 1000})
    settle(page)
    assert page.evaluate(CUT_ON_PAPER) == []


def test_a_table_of_leaves_is_printed_whole(page: Page, app_url: str) -> None:
    open_lab(page, app_url)
    view(page, "Table")
    on_screen = page.get_by_test_id("stDataFrame")
    expect(on_screen.locator("canvas").first).to_be_visible()
    printed = page.locator(".on-paper table")
    expect(printed).to_be_hidden()
    page.emulate_media(media="print")
    page.set_viewport_size({"width": PAPER_PX, "height": 1000})
    expect(on_screen).to_be_hidden()
    expect(printed.locator("tr")).to_have_count(101)
    expect(printed.locator("tr").last).to_contain_text("versicolor")
    box = printed.bounding_box()
    assert box
    assert 0 <= box["x"] < box["x"] + box["width"] <= PAPER_PX


# Tables and numbers that are wider than what they stand in.
CUT_ON_PAPER = """() => [...document.querySelectorAll(".panel :is(table, input, .group)")]
  .filter((part) => part.checkVisibility() && part.scrollWidth > part.clientWidth + 1)
  .map((part) => part.value ?? part.textContent.slice(0, 40))"""


def print_and_look(page: Page) -> None:
    """On paper the picture is light, from a dark page too."""
    page.emulate_media(media="print", color_scheme="dark")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    expect(page.locator("[data-figure]")).to_have_attribute("data-theme", "light")
    settle(page)
    tick = page.locator(".xtick text").first
    expect(tick).to_have_css("fill", "rgb(0, 0, 0)")
    for button in page.get_by_role("button").all():
        expect(button).to_be_hidden()
    picture, numbers = (page.locator(part).bounding_box() for part in (".stage", ".panel"))
    assert picture
    assert numbers
    assert picture["y"] + picture["height"] <= numbers["y"], "the numbers stand below the picture"
    assert picture["width"] <= PAPER_PX
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator("[data-figure]")).to_have_attribute("data-theme", "dark")
    page.emulate_media(media="screen")

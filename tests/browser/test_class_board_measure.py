"""A lecturer and a phone on a board whose features are measured in photographs."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Iterator

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import BrowserContext, FilePayload, Page, expect

from perceptron_explorer.leaf_data.photos.types import Mask
from tests.browser import phone_page
from tests.browser.actions import axe_violations
from tests.browser.board_page import FIGURE, code_of, end_board, expect_readout, on_the_board
from tests.browser.lists import choose_in_list
from tests.browser.test_phone_fits import OUT_OF_SIGHT, SMALL_TEXT, TOO_SMALL, WINDOWS
from tests.browser.watch import Watch
from tests.unit.leaf_data.photos.drawn import BROWN, GREEN, Colour, drawn, ellipse, file_of

ORIENTATION = 0x0112
"""The tag of EXIF that says how a photograph is to be turned."""
NUMBERS = ".result"


def photo(*layers: tuple[Mask, Colour]) -> FilePayload:
    """Return a photograph of drawn leaves, as a browser is given a file."""
    return {"name": "leaf.jpg", "mimeType": "image/jpeg", "buffer": file_of(drawn(*layers), "JPEG")}


ONE = photo((ellipse(80, 40), GREEN))
TWO = photo((ellipse(50, 40, x0=-80), GREEN), (ellipse(50, 25, x0=80), BROWN))
THIN = photo((ellipse(150, 10), GREEN))


def on_its_side() -> FilePayload:
    """Return a photograph of a leaf in its left half, stored on its side, as cameras do."""
    upright = Image.fromarray(np.rot90(drawn((ellipse(20, 60, x0=-80), GREEN))))
    exif = Image.Exif()
    exif[ORIENTATION] = 6
    file = io.BytesIO()
    upright.save(file, "JPEG", exif=exif)
    return {"name": "side.jpg", "mimeType": "image/jpeg", "buffer": file.getvalue()}


@pytest.fixture
def lecturer(page: Page, app_url: str) -> Iterator[Page]:
    """Give the lecturer's page of a board for roundness and the aspect ratio."""
    page.goto(f"{app_url}/class-board")
    choose_in_list(page, "measured in photographs of leaves", "Features and classes")
    choose_in_list(page, "roundness", "Feature across")
    choose_in_list(page, "aspect ratio", "Feature up")
    page.get_by_role("button", name="Open a board").click()
    page.locator(FIGURE).wait_for()
    yield page
    end_board(page)


@pytest.fixture
def phone(
    lecturer: Page, new_context: Callable[..., BrowserContext], app_url: str, watch: Watch
) -> Page:
    """Give a phone on the board."""
    return on_the_board(new_context, watch, f"{app_url}/class/{code_of(lecturer)}")


def take(phone: Page, file: FilePayload) -> None:
    phone.get_by_label("Take a photograph").set_input_files(file)


def found(phone: Page, number: int) -> None:
    expect(phone.locator(".found")).to_have_count(number)


def outlined(phone: Page) -> tuple[float, ...]:
    """Return left, top, width and height of the first outline, in shares of the photograph."""
    return tuple(
        phone.evaluate(
            """() => {
              const { x, y, width, height } = document.querySelector(".found path").getBBox();
              const photo = document.querySelector(".photo svg").viewBox.baseVal;
              const [across, up] = [photo.width, photo.height];
              return [x / across, y / up, width / across, height / up];
            }"""
        )
    )


def put(phone: Page) -> None:
    phone.get_by_role("button", name="Put it on the board").click()


def test_a_leaf_in_a_photograph_comes_onto_the_board(lecturer: Page, phone: Page) -> None:
    take(phone, ONE)
    found(phone, 1)
    # The drawn leaf is half as wide as the photograph, and a third as high.
    assert outlined(phone) == pytest.approx((0.25, 1 / 3, 0.5, 1 / 3), abs=0.01)
    expect(phone.locator(NUMBERS)).to_have_text(
        re.compile(r"^roundness 0\.8\d+, aspect ratio 2\.\d")
    )
    phone.get_by_role("radio", name="healthy").check()
    put(phone)
    expect_readout(lecturer, "leaves", 1)
    expect(phone.locator(".photo")).to_be_hidden()
    expect(phone_page.own_leaves(phone)).to_have_class(re.compile("class-1"))
    x, y = phone_page.middle(phone_page.own_leaves(phone))
    assert (x, y) == pytest.approx(phone_page.place_of(phone, 0.84, 0.2), abs=12)
    phone_page.drag(phone, (x, y), (x - 100, y))
    phone_page.tap(phone, 0.2, 0.8)
    expect(phone_page.line(phone)).to_contain_text("A measured leaf stays where it is.")
    expect_readout(lecturer, "leaves", 1)
    phone.get_by_role("button", name="Remove").click()
    expect_readout(lecturer, "leaves", 0)


def test_of_two_leaves_one_is_touched_and_the_other_reached_by_keys(
    lecturer: Page, phone: Page
) -> None:
    take(phone, TWO)
    found(phone, 2)
    first, second = phone.locator(".found").all()
    second.click()
    expect(phone.locator(NUMBERS)).to_contain_text("Leaf 2 of 2: ")
    expect(second).to_have_attribute("aria-pressed", "true")
    second.press("ArrowLeft")
    expect(first).to_be_focused()
    expect(phone.locator("#spoken")).to_contain_text("Leaf 1 of 2: roundness")
    put(phone)
    expect_readout(lecturer, "leaves", 1)
    found(phone, 1)
    put(phone)
    expect_readout(lecturer, "leaves", 2)
    expect(phone.locator(".photo")).to_be_hidden()


def test_a_leaf_beyond_the_axes_and_what_is_no_photograph_get_a_sentence(
    lecturer: Page, phone: Page, watch: Watch
) -> None:
    watch.expect("answer 422|status of 422")
    take(phone, THIN)
    expect(phone_page.line(phone)).to_contain_text("and this board has places from 1 to 6.")
    expect(phone.get_by_role("button", name="Put it on the board")).to_be_disabled()
    phone.get_by_role("button", name="Discard").click()
    take(phone, photo())
    expect(phone_page.line(phone)).to_contain_text("No leaf stands out from the background")
    phone.get_by_role("button", name="Discard").click()
    take(phone, {"name": "notes.jpg", "mimeType": "image/jpeg", "buffer": b"no picture"})
    expect(phone_page.line(phone)).to_contain_text("This is no picture that this browser can read.")
    expect(phone.locator(".photo")).to_be_hidden()
    expect_readout(lecturer, "leaves", 0)


def test_a_photograph_is_upright_as_the_phone_shows_it(phone: Page) -> None:
    take(phone, on_its_side())
    found(phone, 1)
    left, top, width, height = outlined(phone)
    assert (left + width / 2, top + height / 2) == pytest.approx((0.25, 0.5), abs=0.01)
    assert (width, height) == pytest.approx((40 / 320, 120 / 240), abs=0.01)


def test_a_large_photograph_is_made_smaller_before_it_is_sent(phone: Page) -> None:
    large = Image.open(io.BytesIO(ONE["buffer"])).resize((4000, 3000))
    file = io.BytesIO()
    large.save(file, "PNG")
    take(phone, {"name": "large.png", "mimeType": "image/png", "buffer": file.getvalue()})
    found(phone, 1)
    # What is shown is what was sent; Playwright does not give the body of a request that is a file.
    shown = phone.evaluate(
        """async () => {
          const photo = await fetch(document.querySelector(".photo image").getAttribute("href"));
          return [...new Uint8Array(await photo.arrayBuffer())];
        }"""
    )
    with Image.open(io.BytesIO(bytes(shown))) as picture:
        assert (picture.format, picture.size, len(picture.getexif())) == ("JPEG", (1600, 1200), 0)


def test_freezing_and_another_activity_end_it(lecturer: Page, phone: Page) -> None:
    take(phone, ONE)
    found(phone, 1)
    lecturer.get_by_text("Freeze", exact=True).click()
    expect(phone.get_by_role("button", name="Put it on the board")).to_be_disabled()
    lecturer.get_by_text("Freeze", exact=True).click()
    expect(phone.get_by_role("button", name="Put it on the board")).to_be_enabled()
    lecturer.get_by_role("radio", name="Add leaves").click()
    expect(phone.locator(".photo")).to_have_count(0)
    phone_page.tap(phone, 0.5, 0.5)
    expect_readout(lecturer, "leaves", 1)


def test_it_fits_each_phone_in_light_and_dark(phone: Page) -> None:
    for count in (0, 2):
        if count:
            take(phone, TWO)
            found(phone, count)
        for width, height in WINDOWS:
            phone.set_viewport_size({"width": width, "height": height})
            for scheme in ("light", "dark"):
                phone.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
                assert axe_violations(phone) == [], (count, width, scheme)
            for look in (OUT_OF_SIGHT, TOO_SMALL, SMALL_TEXT):
                assert phone.evaluate(look) == [], (count, width, height)

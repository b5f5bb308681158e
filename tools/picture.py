"""Makes the README's pictures from the running app: ``python -m tools.picture``."""

from __future__ import annotations

import os
import random
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser import actions, board_page, launch, phone_page, server

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"

SHOTS = {
    "hyperplane.png": ("/hyperplane", "hyperplane", "light"),
    "space.png": ("/hyperplane?dim=3", "hyperplane", "dark"),
    "perceptron.png": ("/perceptron", "perceptron", "light"),
    "network.png": ("/network?step=300", "network-hidden", "light"),
    "lecture.png": ("/hyperplane?lecture=1&scene=2", "hyperplane", "light"),
}

BOARD = "class-board.png"
PHONES = 7
# Where each class's leaves are put and where w is dragged to, in shares of the plane.
MIDDLES = {"setosa": (0.25, 0.3), "versicolor": (0.7, 0.7)}


def take(page: Page, url: str, path: str, figure: str, file: Path) -> None:
    """Open a page, wait until it can be dragged, and keep what is seen."""
    actions.open_figure(page, f"{url}{path}", figure)
    page.locator(f'[data-figure="{figure}"] .handle').first.wait_for()
    page.wait_for_timeout(1000)
    page.screenshot(path=file)


def add_leaves(phone: Page, chance: random.Random) -> None:
    """Tap two leaves of each class."""
    for species, (x, y) in MIDDLES.items():
        phone.get_by_role("radio", name=species).check()
        for _ in range(2):
            phone_page.tap(phone, x + chance.gauss(0, 0.09), y + chance.gauss(0, 0.09))
    phone_page.wait_until_sent(phone)


def predict(phone: Page, chance: random.Random) -> None:
    """Drag the tip of w to where somebody might."""
    tip = phone.get_by_role("slider", name="Tip of the arrow w")
    x, y = MIDDLES["versicolor"]
    to = phone_page.place_of(phone, x + chance.gauss(0, 0.08), y + chance.gauss(0, 0.08))
    phone_page.drag(phone, phone_page.middle(tip), to)
    phone_page.wait_until_sent(phone)


def take_board(browser: Browser, url: str, file: Path) -> None:
    """Let phones add leaves and predict w, and keep what is seen when it is revealed."""
    chance = random.Random(5)
    lecturer = browser.new_page(viewport={"width": 1440, "height": 880})
    board_page.open_board(lecturer, url)
    address = f"{url}/class/{board_page.code_of(lecturer).lower()}"
    phones = [browser.new_context(**board_page.PHONE).new_page() for _ in range(PHONES)]
    for phone in phones:
        phone.goto(address)
        phone.get_by_text(phone_page.CONNECTED).wait_for()
        add_leaves(phone, chance)
    lecturer.get_by_role("radio", name="Predict w").click()
    for phone in phones:
        predict(phone, chance)
    board_page.expect_readout(lecturer, "guesses", PHONES)
    lecturer.keyboard.press("r")
    lecturer.mouse.move(0, 0)
    lecturer.wait_for_timeout(2000)
    lecturer.screenshot(path=file)
    board_page.end_board(lecturer)


def main() -> None:
    """Take every picture."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["PERCEPTRON_BOARDS"] = str(Path(folder, "boards.sqlite3"))
        take_all()


def take_all() -> None:
    """Take the pictures of the pages, and that of a board."""
    with server.running() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch.options())
        take_board(browser, url, IMAGES / BOARD)
        for name, (path, figure, scheme) in SHOTS.items():
            page = browser.new_page(
                viewport={"width": 1440, "height": 880},
                color_scheme="dark" if scheme == "dark" else "light",
            )
            take(page, url, path, figure, IMAGES / name)
            page.close()
        browser.close()


if __name__ == "__main__":
    main()

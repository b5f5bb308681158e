"""Makes the README's pictures from the running app: ``python -m tools.picture``."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page, sync_playwright

from tests.browser import actions, launch, server

IMAGES = Path(__file__).resolve().parents[1] / "docs" / "images"

SHOTS = {
    "hyperplane.png": ("/hyperplane", "hyperplane", "light"),
    "space.png": ("/hyperplane?dim=3", "hyperplane", "dark"),
    "perceptron.png": ("/perceptron", "perceptron", "light"),
    "lecture.png": ("/hyperplane?lecture=1&scene=2", "hyperplane", "light"),
}


def take(page: Page, url: str, path: str, figure: str, file: Path) -> None:
    """Open a page, wait until it can be dragged, and keep what is seen."""
    actions.open_figure(page, f"{url}{path}", figure)
    page.locator(f'[data-figure="{figure}"] .handle').first.wait_for()
    page.wait_for_timeout(1000)
    page.screenshot(path=file)


def main() -> None:
    """Take every picture."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    with server.running() as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch.options())
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

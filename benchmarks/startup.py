"""From the command to the first drag that works. Run: ``python benchmarks/startup.py``.

Beside it, in turns, a bare Streamlit app with one plot, until that is drawn. Each time a
new server and a browser context without a cache.
"""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import astuple, dataclass
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.common import HERE, fixed, median, print_machine, print_table, times
from tests.browser import launch, server
from tests.browser.actions import drag_by, value_of

ROUNDS = 5
SECONDS_TO_SHOW = 60.0
TO_MS = 1000


@dataclass(frozen=True)
class Start:
    """What one start took, in seconds: three parts, one after the other.

    Parameters
    ----------
    server_s : float
        From the command to a server that answers.
    page_s : float
        From the page's address to the element of the figure or the plot.
    ready_s : float
        From then to the drag that changes a value, or the plot's points in the page.
    """

    server_s: float
    page_s: float
    ready_s: float

    @property
    def total_s(self) -> float:
        """From the command to the end."""
        return self.server_s + self.page_s + self.ready_s


def until_dragged(page: Page) -> None:
    """Return once a drag with the mouse has changed w."""
    page.locator('[data-figure="hyperplane"][data-ready="true"]').wait_for(
        timeout=TO_MS * SECONDS_TO_SHOW
    )
    before = value_of(page, "w")
    deadline = time.monotonic() + SECONDS_TO_SHOW
    while value_of(page, "w") == before:
        if time.monotonic() > deadline:
            raise RuntimeError("the handle cannot be dragged")
        drag_by(page, "w", -30, -20, steps=2)


def until_drawn(page: Page) -> None:
    """Return once the plot has points."""
    page.locator(".scatterlayer .point").first.wait_for(
        state="attached", timeout=TO_MS * SECONDS_TO_SHOW
    )


@dataclass(frozen=True)
class Starter:
    """How an app is started, and how one sees that it has."""

    name: str
    folder: Path
    script: str
    address: str
    element: str
    ready: Callable[[Page], None]


STARTERS = (
    Starter("ours", server.ROOT, "app.py", "/hyperplane", "[data-figure]", until_dragged),
    Starter("bare", HERE / "apps", "bare_app.py", "/", ".js-plotly-plot", until_drawn),
)


def start(browser: Browser, starter: Starter) -> Start:
    """Start the server and open its page, once."""
    context = browser.new_context(viewport={"width": 1440, "height": 900})
    page = context.new_page()
    port = server.free_port()
    url = f"http://127.0.0.1:{port}"
    began = time.perf_counter()
    process = subprocess.Popen(
        server.command(port, starter.script),
        cwd=starter.folder,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(process, url)
        served = time.perf_counter()
        page.goto(url + starter.address, wait_until="commit")
        page.locator(starter.element).first.wait_for(
            state="attached", timeout=TO_MS * SECONDS_TO_SHOW
        )
        loaded = time.perf_counter()
        starter.ready(page)
        return Start(served - began, loaded - served, time.perf_counter() - loaded)
    finally:
        server.stop(process)
        context.close()


def wait_for(process: subprocess.Popen[bytes], url: str) -> None:
    """Return when the server answers: asked more often than the tests do."""
    deadline = time.monotonic() + server.SECONDS_TO_START
    while not server.is_healthy(url):
        if process.poll() is not None or time.monotonic() > deadline:
            raise RuntimeError("the server did not start")
        time.sleep(0.01)


def main() -> int:
    """Measure and print."""
    starts: dict[str, list[Start]] = {starter.name: [] for starter in STARTERS}
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch.options())
        print_machine(browser.version)
        for number in range(ROUNDS + 1):
            for starter in STARTERS:
                taken = start(browser, starter)
                if number:  # the first fills the caches of the disk
                    starts[starter.name].append(taken)
        browser.close()
    print_table(
        f"From the command to the first drag that works, or to the bare app's plot; "
        f"median of {ROUNDS}, in s",
        ("", "server", "page", "ready", "all"),
        [
            (name, *(fixed(median(part)) for part in zip(*map(astuple, taken), strict=True)),
             fixed(median(one.total_s for one in taken)))
            for name, taken in starts.items()
        ],
    )  # fmt: skip
    ratio = median(one.total_s for one in starts["ours"]) / median(
        one.total_s for one in starts["bare"]
    )
    print(f"Ours takes {times(ratio)} the time of the bare app.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

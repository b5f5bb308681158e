"""From the address to the first drag on a phone. Run: ``python benchmarks/phone.py``.

A processor four times slower, 10 Mbit/s, a latency of 60 ms, nothing cached. For comparison,
by turns, a bare Streamlit page with one plot, until the plot is drawn. Both servers run already.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Browser, CDPSession, sync_playwright

from benchmarks.common import fixed, median, print_machine, print_table, times
from benchmarks.startup import SECONDS_TO_SHOW, STARTERS, TO_MS, Starter, wait_for
from tests.browser import launch, server

ROUNDS = 5
SLOWER = 4
BYTES_A_SECOND = 10_000_000 / 8
LATENCY_MS = 60
PHONE = {"width": 390, "height": 844}


@dataclass
class Visit:
    """A first visit: how long it took, and what it loaded."""

    seconds: float = 0.0
    sizes: dict[str, float] = field(default_factory=dict)

    @property
    def megabytes(self) -> float:
        """What came over the wire."""
        return sum(self.sizes.values()) / 1e6


@contextmanager
def served(starter: Starter) -> Iterator[str]:
    """Start the app's server and give the address of its page."""
    port = server.free_port()
    with tempfile.TemporaryFile() as log:
        process = subprocess.Popen(
            server.command(port, starter.script), cwd=starter.folder, stdout=log, stderr=log
        )
        try:
            wait_for(process, f"http://127.0.0.1:{port}")
            yield f"http://127.0.0.1:{port}{starter.address}"
        finally:
            server.stop(process)


def slow_down(network: CDPSession) -> None:
    """Make the page's processor and network those of a phone."""
    network.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    network.send("Network.enable")
    network.send(
        "Network.emulateNetworkConditions",
        {
            "offline": False,
            "latency": LATENCY_MS,
            "downloadThroughput": BYTES_A_SECOND,
            "uploadThroughput": BYTES_A_SECOND,
        },
    )


def visit(browser: Browser, starter: Starter, url: str) -> Visit:
    """Open the page for the first time, and wait until it can be used."""
    context = browser.new_context(viewport=PHONE, has_touch=True)  # type: ignore[arg-type]
    page = context.new_page()
    network, found = context.new_cdp_session(page), Visit()
    slow_down(network)

    def note(event: dict[str, object]) -> None:
        found.sizes[str(event["requestId"])] = float(str(event["encodedDataLength"]))

    network.on("Network.loadingFinished", note)
    began = time.perf_counter()
    page.goto(url, wait_until="commit", timeout=TO_MS * SECONDS_TO_SHOW)
    page.locator(starter.element).first.wait_for(state="attached", timeout=TO_MS * SECONDS_TO_SHOW)
    starter.ready(page)
    found.seconds = time.perf_counter() - began
    context.close()
    return found


def main() -> int:
    """Measure and print."""
    visits: dict[str, list[Visit]] = {starter.name: [] for starter in STARTERS}
    with sync_playwright() as playwright, ExitStack() as stack:
        urls = [stack.enter_context(served(starter)) for starter in STARTERS]
        browser = playwright.chromium.launch(**launch.options())
        print_machine(browser.version)
        for number in range(ROUNDS + 1):
            for starter, url in zip(STARTERS, urls, strict=True):
                taken = visit(browser, starter, url)
                if number:  # the first one has the server import its modules
                    visits[starter.name].append(taken)
        browser.close()
    print_table(
        f"From the address to the first drag, or to the bare page's plot, on a phone; "
        f"median of {ROUNDS}",
        ("", "s", "files", "MB"),
        [
            (
                name,
                fixed(median(one.seconds for one in taken)),
                str(len(taken[-1].sizes)),
                fixed(taken[-1].megabytes),
            )
            for name, taken in visits.items()
        ],
    )
    ours, bare = (median(one.seconds for one in taken) for taken in visits.values())
    print(f"Ours takes {times(ours / bare)} the time of the bare page.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

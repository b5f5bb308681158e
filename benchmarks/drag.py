"""What a pointer move costs while a handle is dragged. Run: ``python benchmarks/drag.py``.

The contestants take turns in one run, so that what else the machine does falls on all of
them alike: go by the ratios. A number of leaves as argument limits the run to that.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import sync_playwright

from benchmarks.common import print_machine
from benchmarks.hyperplane_drag import PLANE, SPACE, report
from tests.browser import launch


def main(arguments: list[str]) -> int:
    """Measure and print."""
    chosen = [int(argument) for argument in arguments]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch.options())
        print_machine(browser.version)
        for scenario in (PLANE, SPACE):
            sizes = [n for n in scenario.sizes if n in chosen or not chosen]
            report(scenario, [scenario.measure(browser, n) for n in sizes])
        browser.close()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

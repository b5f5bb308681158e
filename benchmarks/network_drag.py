"""What a pointer move costs while a hidden unit's line is dragged. Run it as a script.

The comparison is a heat map of 100 × 100 pixels that is recomputed and repainted in each frame, as
TensorFlow Playground draws a network's output, written by hand for this. The two take turns.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from urllib.parse import urlencode

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import numpy as np
import pytest
from playwright.sync_api import Browser, sync_playwright

from benchmarks.common import fixed, median, print_machine, print_table, times
from benchmarks.contestants import Contestant
from benchmarks.hyperplane_drag import parts
from benchmarks.page_server import serving
from benchmarks.scenes import random_leaves
from perceptron_core import network
from perceptron_explorer.draggable_plot.assets import FRONTEND_PATH, PLOTLY_PATH, stylesheet
from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.topics.network.scenes import leaves
from perceptron_explorer.topics.network.task import Setting, Task, of_leaves
from tests.browser import launch
from tests.browser.actions import Point, centre_of

N_LEAVES, N_HIDDEN, SEED = 200, 4, 9
ROUNDS, MOVES, WARM_UP = 6, 12, 30
RADIUS_PX = 40
PAGES = {"ours": "ours.html", "heat map": "heat_map.html"}


def task() -> Task:
    """Return the leaves and the network that both pages show."""
    return of_leaves(random_leaves(N_LEAVES, 2), Setting(N_HIDDEN, seed=SEED))


def main() -> int:
    """Measure and print."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(**launch.options())
        print_machine(browser.version)
        report(measure(browser))
        browser.close()
    return 0


def measure(browser: Browser) -> dict[str, Contestant]:
    """Drag w of the first hidden unit round a circle, in both pages in turns."""
    with serving({"scene": document_of(task())}) as site:
        query = urlencode({"data": "/data/scene"})
        pages = {
            name: Contestant.opened(browser, name, f"{site}/pages/{file}?{query}", "w1")
            for name, file in PAGES.items()
        }
        for page in pages.values():
            page.measure(circle(page, WARM_UP), warm_up=WARM_UP)
        for number in range(ROUNDS):
            for name in [*pages][:: 1 - 2 * (number % 2)]:
                pages[name].measure(circle(pages[name], MOVES + 3), warm_up=3)
                check(pages[name])
        for page in pages.values():
            page.page.close()
    return pages


def circle(page: Contestant, n_places: int) -> list[Point]:
    """Return places round where the handle is, a full turn."""
    x, y = centre_of(page.page, page.handle)
    angles = np.linspace(0, 2 * np.pi, n_places, endpoint=False)
    return [
        Point(x + RADIUS_PX * np.sin(angle), y + RADIUS_PX * (1 - np.cos(angle)))
        for angle in angles.tolist()
    ]


def check(page: Contestant) -> None:
    """Raise unless the loss that a page shows is the core's."""
    page.wait_for_frames()
    start = [*page.value(), *task().start[2:]]
    parameters = network.Parameters.from_flat(start, 2, N_HIDDEN)
    wanted = network.network_loss("squared", "tanh", task().X, task().y, *parameters)
    shown = page.page.locator('[data-readout="loss"]').get_attribute("data-value")
    assert float(shown or "nan") == pytest.approx(wanted), page.name


def document_of(one: Task) -> dict[str, object]:
    """Return what the page sends to the browser for the picture of the leaves."""
    return {
        **encode(leaves.scene_of(one)),
        "figure": json.loads(leaves.figure_of(one).to_json() or "{}"),
        "revision": 0,
        "viewport": None,
        "usual": {},
        "plotlyUrl": f"{PLOTLY_PATH}/plotly.min.js",
        "frontendUrl": FRONTEND_PATH,
        "styles": stylesheet(),
    }


def report(pages: dict[str, Contestant]) -> None:
    """Print the table."""
    work = {name: median(spent.work_ms for spent in page.moves) for name, page in pages.items()}
    print_table(
        f"Dragging a hidden line, {N_LEAVES} leaves, {N_HIDDEN} hidden units: processor time for "
        "one pointer move, medians in ms; a task is all that the main thread did",
        ("page", "script", "style", "layout", "whole task"),
        [(name, *parts(page.moves)) for name, page in pages.items()],
    )
    print(f"ours / heat map: {times(work['ours'] / work['heat map'])}; ", end="")
    print(", ".join(f"{name} {fixed(ms)} ms" for name, ms in work.items()))


if __name__ == "__main__":
    sys.exit(main())

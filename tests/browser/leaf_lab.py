"""What a person does with leaves on the Leaf lab's page."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from playwright.sync_api import FilePayload, Page, expect

import perceptron_core as core
from perceptron_explorer import leaf_data
from tests.browser.actions import Point, expect_soon, open_figure, readout
from tests.browser.on_page import expect_python_at_rest, settle

NAME = "leaf-lab"

PLACE = """(row) => {
  const { left, top, width, height } =
    document.querySelector('[data-mark="leaves"]').children[row].getBoundingClientRect();
  return [left + width / 2, top + height / 2];
}"""


TO_THE_PICTURE = "document.querySelector('.stage').scrollIntoView({ block: 'center' })"


def open_lab(page: Page, app_url: str, query: str = "") -> Page:
    """Open the lab and wait for its figure."""
    open_figure(page, f"{app_url}/leaf-lab{query}", NAME)
    return page


def n_leaves(page: Page) -> int:
    """Return how many leaves are drawn in the plane."""
    return page.locator('[data-mark="leaves"] path').count()


def expect_leaves(page: Page, number: int) -> None:
    """Wait until so many leaves are drawn."""
    expect(page.locator('[data-mark="leaves"] path')).to_have_count(number)


def place_of(page: Page, row: int) -> Point:
    """Return where a leaf is drawn, in the window."""
    page.evaluate(TO_THE_PICTURE)
    settle(page)
    return Point(*page.evaluate(PLACE, row))


def empty_place(page: Page) -> Point:
    """Return a place in the picture with no leaf near it: its lower left corner."""
    page.evaluate(TO_THE_PICTURE)
    box = page.locator(".stage .nsewdrag").bounding_box()
    assert box is not None
    return Point(box["x"] + 0.2 * box["width"], box["y"] + 0.9 * box["height"])


def drag_leaf(page: Page, row: int, dx: float, dy: float, *, let_go: bool = True) -> None:
    """Take a leaf with the mouse and move it by so many pixels."""
    start = place_of(page, row)
    page.mouse.move(*start)
    page.mouse.down()
    for step in range(1, 5):
        page.mouse.move(start.x_px + dx * step / 4, start.y_px + dy * step / 4)
    if let_go:
        page.mouse.up()


def chosen_value(page: Page) -> list[float]:
    """Return the coordinates of the leaf in focus."""
    settle(page)
    text = page.locator(".probe").get_attribute("data-value")
    assert text is not None
    return [float(entry) for entry in json.loads(text)]


def heard(page: Page) -> None:
    """Wait until Python has answered what was done to the leaves."""
    expect_python_at_rest(page)


def classes(page: Page) -> list[str]:
    """Return the class of each leaf in the plane, as it is drawn."""
    leaves = page.locator('[data-mark="leaves"] path')
    return [str(one) for one in leaves.evaluate_all("all => all.map(one => one.className.baseVal)")]


def view(page: Page, title: str) -> None:
    """Choose what stands below the picture."""
    page.get_by_role("radio", name=title).or_(page.get_by_role("button", name=title)).first.click()


def upload(page: Page, label: str, name: str, text: str) -> None:
    """Give a file to the uploader with this label."""
    file = FilePayload(name=name, mimeType="text/csv", buffer=text.encode())
    uploader = page.get_by_test_id("stFileUploader").filter(has_text=label)
    uploader.locator("input[type=file]").set_input_files(file)


def download(page: Page, label: str) -> str:
    """Press a download button and return what comes."""
    with page.expect_download() as coming:
        page.get_by_role("button", name=re.compile(re.escape(label))).click()
    return Path(coming.value.path()).read_text("utf-8")


def leaves_in(csv: str) -> tuple[NDArray[np.float64], NDArray[np.int64]]:
    """Return X and y of a CSV that the lab wrote."""
    table = leaf_data.read_table(csv)
    choice = leaf_data.guess_columns(table)
    assert choice.class_column is not None
    taken = leaf_data.take_leaves(
        table,
        choice.features,
        choice.class_column,
        *leaf_data.two_classes(table, choice.class_column),
    )
    return taken.X, taken.y


def leaves_of_python(page: Page) -> list[str]:
    """Return the class of each leaf on Python's sheet, as it would be drawn."""
    view(page, "Save and load")
    _, y = leaves_in(download(page, "Download the leaves"))
    return [f"leaf-{label}" for label in y]


def counts(page: Page) -> list[Any]:
    """Return the numbers on the page that count leaves."""
    settle(page)
    return [readout(page, name) for name in ("correct", "tp", "fp", "fn", "tn")]


def counts_by_core(X: Any, y: Any, w: Any, b: float) -> list[Any]:
    """Return the same numbers by the core."""
    found = core.confusion_counts(y, core.predict(X, w, b))
    return [found.correct, found.tp, found.fp, found.fn, found.tn]


def expect_focus_in_the_table(page: Page) -> None:
    """Wait until a click on the table has come through: the cell has the focus soon after it."""
    focused = "document.activeElement.matches('canvas, td, .gdg-input')"
    expect_soon(page, lambda: bool(page.evaluate(focused)))

"""Leaves from a file, from the table that is typed into and from a camera, and back home."""

from __future__ import annotations

import json
import re
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Page, expect

import perceptron_core as core
from perceptron_explorer import leaf_data
from perceptron_explorer.leaf_data.given_sets import given_sets
from tests.browser.actions import drag_by, readout, value_of
from tests.browser.leaf_lab import (
    NAME,
    classes,
    counts,
    download,
    drag_leaf,
    empty_place,
    expect_focus_in_the_table,
    expect_leaves,
    leaves_in,
    open_lab,
    place_of,
    upload,
    view,
)
from tests.browser.lists import choose_in_list
from tests.browser.on_page import expect_python_at_rest, settle
from tests.browser.training_page import button, go_to
from tests.browser.wire import Wire
from tests.page_list import ROOT

TABLE = "A table of leaves"
CSV = "petal (cm),sepal (mm),kind\n1,20,a\n2,30,a\n3,25,b\n4,10,b\n2.5,15,b\n"

MOVED_RIGHT_OF = """(before) => {
  const leaf = document.querySelector('[data-mark="leaves"]').children[0];
  return leaf.getBoundingClientRect().left > before + 50;
}"""

# Streamlit's camera begins anew once it knows how wide it is; a press before that is lost.
CAMERA_SEES = """(() => {
  const video = document.querySelector("video");
  const room = document.querySelector("[data-testid=stCameraInput]");
  return video?.videoWidth > 0 && video.readyState === HTMLMediaElement.HAVE_ENOUGH_DATA &&
    video.clientWidth === room.clientWidth;
})()"""

WATCH_LEAVES = """() => {
  window.touched = new Set();
  const note = (records) => records.forEach(({ target }) => window.touched.add(target));
  const leaves = document.querySelector('[data-mark="leaves"]');
  new MutationObserver(note).observe(leaves, { attributes: true, subtree: true });
}"""


@pytest.fixture
def lab(page: Page, app_url: str) -> Page:
    return open_lab(page, app_url)


def test_the_whole_way_from_a_file_and_back(lab: Page) -> None:
    """Upload, look, drag, undo, train, download, load again: the leaves are the same."""
    view(lab, "File or paste")
    upload(lab, TABLE, "mine.csv", CSV)
    expect(lab.get_by_text("The cells are separated by commas.")).to_be_visible()
    expect_leaves(lab, 100)  # They are looked at before they are taken.
    lab.get_by_role("button", name="Take these 5 leaves").click()
    expect_leaves(lab, 5)
    expect(lab.get_by_role("combobox", name="Start from")).to_have_value("your own leaves")
    drag_leaf(lab, 1, 40, 30)
    lab.mouse.click(*empty_place(lab))
    expect_leaves(lab, 6)
    lab.keyboard.press("Control+z")
    expect_leaves(lab, 5)
    drag_by(lab, "w", -30, -60)
    numbers, w = counts(lab), value_of(lab, "w")

    trained = trained_on_own_leaves(lab)

    go_to(lab, "Leaf lab", NAME)
    expect_leaves(lab, 5)
    assert (counts(lab), value_of(lab, "w")) == (numbers, w)
    view(lab, "Save and load")
    X, y = leaves_in(csv := download(lab, "Download the leaves"))
    kept = json.loads(download(lab, "Download w and b"))
    assert y.tolist() == [0, 0, 1, 1, 1]
    assert X[[0, 2, 3, 4]].tolist() == [[1, 20], [3, 25], [4, 10], [2.5, 15]]
    assert X[1, 0] > 2
    assert X[1, 1] < 30
    run = core.train(core.Scaling.fit(X).transform(X), y, max_epochs=50)
    assert trained == pytest.approx(run.w.tolist(), abs=1e-9)

    load_again(lab, csv, json.dumps(kept))
    shown = json.dumps(w).replace(" ", "")
    expect(lab.locator('[data-handle="w"]')).to_have_attribute("data-value", shown)
    assert counts(lab) == numbers
    again = leaves_in(download(lab, "Download the leaves"))
    np.testing.assert_array_equal(again[0], X)
    np.testing.assert_array_equal(again[1], y)
    assert json.loads(download(lab, "Download w and b")) == kept


def load_again(lab: Page, csv: str, weights: str) -> None:
    """Load the leaves and the weights that were saved."""
    view(lab, "File or paste")
    upload(lab, TABLE, "leaves.csv", csv)
    lab.get_by_role("button", name="Take these 5 leaves").click()
    expect(lab.get_by_text("5 leaves are on the sheet")).to_be_visible()
    view(lab, "Save and load")
    upload(lab, "Weights", "weights.json", weights)


def trained_on_own_leaves(page: Page) -> list[float]:
    """Go to the training page, train on what is on the sheet, and return the last w."""
    go_to(page, "Training", "training")
    choose_in_list(page, "your own leaves", "Leaves")
    page.get_by_role("group", name="Training on your own leaves").wait_for()
    button(page, "place").press("End")
    expect(button(page, "next")).to_be_disabled()
    w = readout(page, "w")
    assert isinstance(w, list)
    return w


def test_what_is_typed_into_the_table_and_what_a_camera_takes(lab: Page) -> None:
    before = place_of(lab, 0)
    grid = lab.get_by_test_id("stDataFrame").last
    expect_python_at_rest(lab)  # A table that is given anew loses the focus.
    grid.scroll_into_view_if_needed()
    expect(grid.locator("canvas").first).to_be_visible()
    grid.click(position={"x": 140, "y": 52})  # The first number of the first leaf.
    expect_focus_in_the_table(lab)
    lab.keyboard.press("Enter")
    cell = lab.locator("#portal textarea")
    cell.fill("4,25")
    cell.press("Enter")
    lab.wait_for_function(MOVED_RIGHT_OF, arg=before.x_px)
    view(lab, "Save and load")
    X, _ = leaves_in(download(lab, "Download the leaves"))
    assert X[0].tolist() == [4.25, *given_sets()["iris"].X[0, 1:]]
    view(lab, "Photograph")
    lab.get_by_role("radio", name="The camera").click()
    expect(lab.get_by_role("button", name="Take Photo")).to_be_visible()
    expect_python_at_rest(lab)
    lab.wait_for_function(CAMERA_SEES)
    lab.get_by_role("button", name="Take Photo").click()
    # What a camera for tests shows is no leaf: it is measured, asked about, or refused.
    answer = r"Put it on the sheet as|Which is the leaf|Your leaves are unchanged"
    expect(lab.get_by_text(re.compile(answer)).first).to_be_visible()


def test_two_thousand_leaves_move_only_the_one_that_is_dragged(lab: Page) -> None:
    random = np.random.default_rng(3)
    X, y = random.normal(size=(2000, 2)).round(2), random.integers(0, 2, 2000)
    view(lab, "File or paste")
    upload(
        lab, TABLE, "many.csv", leaf_data.write_table(X, y, [("a", ""), ("b", "")], ("no", "yes"))
    )
    lab.get_by_role("button", name="Take these 2,000 leaves").click()
    expect_leaves(lab, 2000)
    expect_python_at_rest(lab)
    place_of(lab, 0)
    lab.evaluate(WATCH_LEAVES)
    drag_leaf(lab, 1200, 50, 20)
    settle(lab)
    assert lab.evaluate("window.touched.size") == 1


def test_a_file_that_is_asked_for_while_python_works_has_what_was_done_last(
    watched_tab: Page, app_url: str
) -> None:
    wire = Wire(watched_tab)
    lab = open_lab(watched_tab, app_url)
    view(lab, "Save and load")
    button = lab.get_by_role("button", name="Download the leaves")
    button.wait_for()
    for way, beside in (("there", 0), ("back", 40)):
        before = len(classes(lab))
        wire.hold(way)
        x_px, y_px = empty_place(lab)
        lab.mouse.click(x_px + beside, y_px)
        expect_leaves(lab, before + 1)
        with lab.expect_download() as coming:
            button.click()
            wire.let_go()
        X, _ = leaves_in(Path(coming.value.path()).read_text("utf-8"))
        assert len(X) == before + 1


def test_commas_of_two_kinds_are_asked_about(lab: Page) -> None:
    view(lab, "File or paste")
    upload(lab, TABLE, "commas.csv", "length,width,class\n5,1,3,5,oak\n6,3,2,9,lime\n")
    expect(lab.get_by_text("The commas may be both decimal signs and delimiters.")).to_be_visible()
    expect(lab.get_by_role("button", name="Take these")).to_have_count(0)
    lab.get_by_text("Decimal signs and delimiters: 5.1, 3.5, oak").click()
    lab.get_by_role("button", name="Take these 2 leaves").click()
    expect_leaves(lab, 2)
    view(lab, "Save and load")
    X, _ = leaves_in(download(lab, "Download the leaves"))
    assert X.tolist() == [[5.1, 3.5], [6.3, 2.9]]


def test_two_leaves_in_a_photo_are_asked_about(lab: Page) -> None:
    view(lab, "Photograph")
    photos = lab.get_by_test_id("stFileUploader").locator("input")
    photos.set_input_files(ROOT / "tests/cases/two_leaves.png")
    expect(lab.get_by_text("There are 2 objects in the photo.")).to_be_visible()
    expect(lab.get_by_role("button", name="Put it on the sheet")).to_have_count(0)
    lab.get_by_text("Both", exact=True).click()
    lab.get_by_role("button", name="Put it on the sheet as healthy").first.click()
    expect(lab.get_by_text("It is on the sheet: leaf 1")).to_be_visible()
    expect(lab.get_by_role("button", name="Put it on the sheet as diseased")).to_have_count(1)
    lab.get_by_role("button", name="Put it on the sheet as diseased").click()
    expect_leaves(lab, 2)

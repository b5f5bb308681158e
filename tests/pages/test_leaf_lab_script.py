"""The Leaf lab's page without a browser: files as people have them, going back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

import perceptron_core as core
from perceptron_explorer import leaf_data
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.topics.leaf_lab.sheet import weights
from perceptron_explorer.topics.leaf_lab.sheet.sheet import sheet_of
from perceptron_explorer.topics.leaf_lab.views.saving import as_csv
from tests.page_list import ROOT
from tests.pages.lab_page import go, lab_of, look_at, offer, press, upload
from tests.unit.leaf_data.photos.drawn import BROWN, GREEN, drawn, ellipse, file_of

TABLES = sorted(
    path for path in (ROOT / "tests/tables").iterdir() if path.suffix in {".csv", ".tsv", ".txt"}
)

GOOD = "leaf;spots (%);length (cm);state\na;3,5;8,1;ill\nb;12,0;x;ill\nc;1,5;9,1;well\nd;2;8;well\n"


@pytest.fixture
def page(app: AppTest) -> AppTest:
    return app.switch_page("pages/leaf_lab.py").run()


def test_a_table_is_looked_at_before_leaves_are_taken(page: AppTest) -> None:
    before = lab_of(page).sheet
    upload(page, "mine.csv", GOOD.encode("latin-1"))
    assert lab_of(page).sheet is before
    columns = next(one.value for one in page.dataframe if "holds" in one.value)
    assert columns["column"].tolist() == ["leaf", "spots", "length", "state"]
    assert [one.label for one in page.expander][1:] == [
        "1 place that could not be read",
        "1 row that will be left out",
    ]
    left_out = page.expander[-1].dataframe[0].value
    assert left_out.iloc[0].tolist()[:3] == [3, "length", '"x" is not a number']
    press(page, "Take these 3 leaves")
    taken = lab_of(page).sheet.leaf_set
    assert taken.X.tolist() == [[3.5, 8.1], [1.5, 9.1], [2.0, 8.0]]
    assert [feature.title for feature in taken.features] == ["spots (%)", "length (cm)"]
    assert taken.labels == ("a", "c", "d")
    assert taken.class_names == ("ill", "well")


def test_the_table_has_the_numbers_of_the_leaves_and_numbers_as_text(page: AppTest) -> None:
    """A column of numbers would take 9,5 for 95."""
    shown = page.dataframe[-1].value
    assert shown["leaf"].tolist() == list(range(1, 101))
    assert shown["feature 1"].tolist()[:3] == ["1.4", "1.4", "1.3"]


def test_undo_brings_back_what_a_file_replaced(page: AppTest) -> None:
    before = lab_of(page).sheet
    upload(page, "mine.csv", GOOD.encode())
    go(press(page, "Take these"), -1)
    assert lab_of(page).sheet is before
    go(page, 1)
    assert len(lab_of(page).sheet.y) == 3


def test_what_was_pasted_is_read_the_same_way(page: AppTest) -> None:
    look_at(page, "read")
    page.text_area[0].set_value(GOOD.replace(";", "\t")).run()
    press(press(page, "Read what was pasted"), "Take these 3")
    assert len(lab_of(page).sheet.y) == 3


def test_no_file_gives_a_traceback_or_costs_a_leaf(page: AppTest) -> None:
    """All in one session, one after the other, as a person would try them."""
    before = lab_of(page).sheet
    look_at(page, "read")
    silent = []
    assert len(TABLES) > 60
    for path in TABLES:
        offer(page, path.name, path.read_bytes())
        offered = [one for one in page.button if one.label.startswith("Take these")]
        if not [*page.error, *page.warning, *offered]:
            silent.append(path.name)
    assert silent == [], "neither a sentence nor leaves to take"
    assert lab_of(page).sheet is before


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "empty"),
        (b"PK\x03\x04 and so on", "Excel"),
        (b"a,b,class\n" + b"1,2,x\n" * 2_000_001, "at most 12,000,000 are read"),
        (b"a,class\n1,x\n2,y\n", "choose two features at least"),
        (b"a,b\n1,2\n1,5\n2,6\n3,7\n", "choose the one that does"),
    ],
)
def test_what_cannot_be_taken_gets_a_sentence(page: AppTest, data: bytes, sentence: str) -> None:
    upload(page, "bad.csv", data)
    said = " ".join(one.value for one in [*page.error, *page.warning])
    assert sentence in said
    assert len(lab_of(page).steps) == 1


def test_a_hundred_thousand_rows_are_all_counted(page: AppTest) -> None:
    random = np.random.default_rng(0)
    X = random.normal(size=(leaf_data.MAX_ROWS, 2)).round(3)
    y = (X[:, 0] > 0).astype(int)
    csv = leaf_data.write_table(X, y, [("a", "cm"), ("b", "")], ("no", "yes"))
    upload(page, "many.csv", csv.encode())
    press(page, "Take these 100,000 leaves")
    sheet = lab_of(page).sheet
    np.testing.assert_array_equal(sheet.leaf_set.X, X)
    assert any("shows 2,000 of 100,000 leaves" in one.value for one in page.caption)
    wrong = core.misclassified(sheet.X, sheet.y, sheet.w, sheet.b).sum()
    counted = f"{wrong:,} of 100,000 leaves are misclassified."
    page.session_state["misclassified"] = True
    assert page.run().expander[0].markdown[0].value.startswith(counted)
    assert not any("Click on the picture" in one.value for one in page.markdown)
    assert any("more than 2,000" in one.value for one in page.markdown)
    shown = look_at(page, "table").dataframe[-1].value
    assert shown["leaf"].iloc[[0, -1]].tolist() == [1, 100_000]
    assert shown["feature 1"].tolist() == X[:, 0].tolist()


def test_names_and_units_can_be_changed(page: AppTest) -> None:
    look_at(page, "names")
    page.text_input[0].set_value("small")
    press(page, "Apply")
    assert lab_of(page).sheet.leaf_set.class_names == ("small", "versicolor")
    page.text_input[0].set_value("versicolor")
    press(page, "Apply")
    assert 'both classes are called "versicolor"' in page.error[0].value


def test_an_empty_sheet_has_no_verdict_and_no_traceback(page: AppTest) -> None:
    page.selectbox[0].select("empty").run()
    assert not page.exception
    for view in ("proof", "table", "save", "photo"):
        look_at(page, view)
    press(page, "Set w to the difference of the class means")
    press(page, "Fit the axes")
    assert "no leaves to scale by" in page.warning[0].value


def test_leaves_and_weights_come_back_the_same(page: AppTest) -> None:
    sheet = lab_of(page).sheet
    X, y = sheet.leaf_set.X[::-1], sheet.leaf_set.y[::-1]  # Class 1 comes first in the file.
    lab_of(page).change(sheet.with_leaves(replace(sheet.leaf_set, X=X, y=y)))
    press(look_at(page, "proof"), "Use the best w")
    before = lab_of(page).sheet
    upload(page, "leaves.csv", as_csv(before.leaf_set).encode())
    press(page, "Take these 100 leaves")
    after = lab_of(page).sheet.leaf_set
    np.testing.assert_array_equal(after.X, before.leaf_set.X)
    np.testing.assert_array_equal(after.y, before.y)
    assert after.features == before.leaf_set.features
    look_at(page, "save")
    data = weights.written(before).encode()
    page.file_uploader[0].set_value(("weights.json", data, "application/json")).run()
    assert not page.exception
    assert lab_of(page).sheet.w.tolist() == before.w.tolist()
    assert lab_of(page).sheet.b == before.b
    assert "w and b from weights.json are in place" in page.success[-1].value
    assert "100 of 100 leaves are correctly classified" in page.success[-1].value
    go(page, -1)
    assert not page.success


@pytest.mark.parametrize(
    ("data", "sentence"), [(b"{", "no JSON"), (b"{}", "no weights of this program")]
)
def test_weights_that_are_none_change_nothing(page: AppTest, data: bytes, sentence: str) -> None:
    look_at(page, "save").file_uploader[0].set_value(("w.json", data, "x")).run()
    assert sentence in page.error[0].value
    assert len(lab_of(page).steps) == 1


def test_a_photo_becomes_a_leaf_like_any_other(page: AppTest) -> None:
    data = file_of(drawn((ellipse(100, 50), GREEN), (ellipse(50, 25), BROWN)))
    look_at(page, "photo").file_uploader[0].set_value(("leaf.png", data, "image/png")).run()
    assert any("60,000,000 pixels" in one.value for one in page.caption)
    assert not page.exception
    press(page, "Put it on the sheet as diseased")
    assert any("leaf 1, **diseased**" in one.value for one in page.markdown)
    assert not [one for one in page.button if one.label.startswith("Put it on")]
    press(page, "Change it to healthy")
    leaf_set = lab_of(page).sheet.leaf_set
    assert leaf_set.X[:, 0] == pytest.approx([25.0], abs=0.3)
    assert leaf_set.y.tolist() == [1]
    assert leaf_set.labels == ("leaf.png",)
    assert any("The perceptron classifies it as" in one.value for one in page.markdown)


def test_a_photo_that_is_none_gets_a_sentence(page: AppTest) -> None:
    look_at(page, "photo").file_uploader[0].set_value(("x.png", b"no photo", "image/png")).run()
    assert "the file is no photo" in page.error[0].value


def test_going_back_to_another_set_says_which_it_is(page: AppTest) -> None:
    page.selectbox[0].select("leaves").run()
    go(page, -1)
    assert page.selectbox[0].value == next(iter(given_sets()))
    go(page, 1)
    assert page.selectbox[0].value == "leaves"
    press(page, "Set w to the difference of the class means")
    press(page, "Start over")
    assert lab_of(page).sheet.same_as(sheet_of(given_sets()["leaves"]))


def test_another_set_and_back_to_the_own_leaves(page: AppTest) -> None:
    press(upload(page, "mine.csv", GOOD.encode()), "Take these")
    own = lab_of(page).sheet
    page.selectbox[0].select("leaves").run()
    assert lab_of(page).sheet.leaf_set is given_sets()["leaves"]
    page.selectbox[0].select("own").run()
    assert lab_of(page).sheet.same_as(own)

"""The Leaf lab's page without a browser: files as people have them, proofs, going back."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

import perceptron_core as core
from explorer.leaf_lab.lab import Lab
from explorer.leaf_lab.saving import as_csv
from explorer.leaf_sets import given_sets
from explorer.scene_state import StepTold
from figures.lab import weights
from figures.lab.sheet import sheet_of
from tests.page_list import ROOT
from tests.unit.photos.drawn import BROWN, GREEN, drawn, ellipse, file_of

TABLES = sorted(
    path for path in (ROOT / "tests/tables").iterdir() if path.suffix in {".csv", ".tsv", ".txt"}
)

GOOD = "leaf;spots (%);length (cm);state\na;3,5;8,1;ill\nb;12,0;x;ill\nc;1,5;9,1;well\nd;2;8;well\n"


@pytest.fixture
def page(app: AppTest) -> AppTest:
    return app.switch_page("pages/leaf_lab.py").run()


def lab_of(page: AppTest) -> Lab:
    found = page.session_state["leaf-lab"]
    assert isinstance(found, Lab)
    return found


def look_at(page: AppTest, view: str) -> AppTest:
    control = next(one for one in page.segmented_control if one.key == "lab-view")
    control.set_value(view).run()
    assert not page.exception
    return page


def upload(page: AppTest, name: str, data: bytes) -> AppTest:
    look_at(page, "read")
    page.file_uploader[0].set_value((name, data, "text/csv")).run()
    assert [one.value for one in page.exception] == []
    return page


def press(page: AppTest, label: str) -> AppTest:
    next(one for one in page.button if one.label.startswith(label)).click().run()
    assert [one.value for one in page.exception] == []
    return page


def go(page: AppTest, by: int) -> AppTest:
    """Undo (−1) or redo (1), as the picture tells it."""
    page.session_state["steps-leaf-lab"] = [StepTold(None, {}, by)]
    page.run()
    assert [one.value for one in page.exception] == []
    return page


def test_a_table_is_looked_at_before_leaves_are_taken(page: AppTest) -> None:
    before = lab_of(page).sheet
    upload(page, "mine.csv", GOOD.encode("latin-1"))
    assert lab_of(page).sheet is before
    columns = next(one.value for one in page.dataframe if "holds" in one.value)
    assert columns["column"].tolist() == ["leaf", "spots", "length", "state"]
    assert [one.label for one in page.expander][1:] == [
        "1 place that could not be read",
        "1 place that will be left out",
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
    silent = []
    assert len(TABLES) > 60
    for path in TABLES:
        upload(page, path.name, path.read_bytes())
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
    X = random.normal(size=(core.MAX_ROWS, 2)).round(3)
    y = (X[:, 0] > 0).astype(int)
    csv = core.write_table(X, y, [("a", "cm"), ("b", "")], ("no", "yes"))
    upload(page, "many.csv", csv.encode())
    press(page, "Take these 100,000 leaves")
    sheet = lab_of(page).sheet
    np.testing.assert_array_equal(sheet.leaf_set.X, X)
    assert any("shows 2,000 of 100,000 leaves" in one.value for one in page.caption)
    wrong = core.misclassified(sheet.X, sheet.y, sheet.w, sheet.b).sum()
    assert page.expander[0].label == f"Leaves on the wrong side: {wrong:,} of 100,000"
    assert not any("Click on the picture" in one.value for one in page.markdown)
    assert any("more than 2,000" in one.value for one in page.markdown)
    shown = look_at(page, "table").dataframe[-1].value
    assert shown["leaf"].iloc[[0, -1]].tolist() == [1, 100_000]
    assert shown["feature 1"].tolist() == X[:, 0].tolist()


def test_with_very_many_features_a_proof_is_looked_for_when_asked(page: AppTest) -> None:
    random = np.random.default_rng(2)
    X, y = random.normal(size=(12, 40)).round(2), np.arange(12) % 2
    features = [(f"f{i}", "") for i in range(40)]
    upload(page, "wide.csv", core.write_table(X, y, features, ("no", "yes")).encode())
    press(page, "Take these 12 leaves")
    look_at(page, "proof")
    assert not any("The widest margin" in one.value for one in page.markdown)
    press(page, "Look for a proof")
    assert any("The widest margin" in one.value for one in page.markdown)


def test_names_and_units_can_be_changed(page: AppTest) -> None:
    look_at(page, "names")
    page.text_input[0].set_value("small")
    press(page, "Apply")
    assert lab_of(page).sheet.leaf_set.class_names == ("small", "versicolor")
    page.text_input[0].set_value("versicolor")
    press(page, "Apply")
    assert 'both classes are called "versicolor"' in page.error[0].value


def test_the_best_w_is_put_in_place(page: AppTest) -> None:
    press(look_at(page, "proof"), "Put the best w in place")
    sheet = lab_of(page).sheet
    best = core.separability(sheet.X, sheet.y)
    assert isinstance(best, core.Separation)
    margin = core.geometric_margin(sheet.X, sheet.y, sheet.w, sheet.b)
    assert margin == pytest.approx(best.margin)
    assert page.expander[0].label == "Leaves on the wrong side: 0 of 100"


def test_reading_of_the_proof_draws_it_and_the_words_say_what_is_drawn(page: AppTest) -> None:
    for start, words in (("iris", "is thick"), ("iris-hard", "marked ✕")):
        page.selectbox[0].select(start).run()
        look_at(look_at(page, "table"), "proof")
        found = lab_of(page)
        assert found.proof_drawn
        assert any(words in one.value for one in page.markdown)
        found.told = {**found.told, "proof": "proof_off"}
        found.version += 1
        page.run()
        assert not any(words in one.value for one in page.markdown)
        assert any("*Draw also: the proof*" in one.value for one in page.markdown)


def test_the_point_in_both_hulls_is_the_same_from_both_sides(page: AppTest) -> None:
    page.selectbox[0].select("iris-hard").run()
    look_at(page, "proof")
    assert any("none can exist" in one.value for one in page.markdown)
    sums = [table.value.iloc[-1].tolist() for table in page.dataframe[-2:]]
    assert sums[0][0] == sums[1][0] == "sum"
    np.testing.assert_allclose(sums[0][1:], sums[1][1:], atol=1e-9)
    assert sums[0][1] == pytest.approx(1.0)


def test_two_leaves_on_one_point_are_named(page: AppTest) -> None:
    sheet = lab_of(page).sheet
    X = sheet.leaf_set.X.copy()
    X[76] = X[20]
    lab_of(page).change(sheet.with_leaves(replace(sheet.leaf_set, X=X)))
    look_at(page, "proof")
    said = "Leaf 21 (setosa) and leaf 77 (versicolor) have the same features"
    assert any(said in one.value for one in page.markdown)


def test_an_empty_sheet_has_no_verdict_and_no_traceback(page: AppTest) -> None:
    page.selectbox[0].select("empty").run()
    assert not page.exception
    for view in ("proof", "table", "save", "photo"):
        look_at(page, view)
    press(page, "Put w between the class means")
    press(page, "Fit the axes")
    assert "no leaves to scale by" in page.warning[0].value


def test_leaves_and_weights_come_back_the_same(page: AppTest) -> None:
    sheet = lab_of(page).sheet
    X, y = sheet.leaf_set.X[::-1], sheet.leaf_set.y[::-1]  # Class 1 comes first in the file.
    lab_of(page).change(sheet.with_leaves(replace(sheet.leaf_set, X=X, y=y)))
    press(look_at(page, "proof"), "Put the best w in place")
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
    assert "100 of 100 leaves are on the right side" in page.success[-1].value
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
    assert any("The perceptron calls it" in one.value for one in page.markdown)


def test_a_photo_that_is_none_gets_a_sentence(page: AppTest) -> None:
    look_at(page, "photo").file_uploader[0].set_value(("x.png", b"no photo", "image/png")).run()
    assert "the file is no photo" in page.error[0].value


def test_going_back_to_another_set_says_which_it_is(page: AppTest) -> None:
    page.selectbox[0].select("leaves").run()
    go(page, -1)
    assert page.selectbox[0].value == next(iter(given_sets()))
    go(page, 1)
    assert page.selectbox[0].value == "leaves"
    press(page, "Put w between the class means")
    press(page, "Begin again")
    assert lab_of(page).sheet.same_as(sheet_of(given_sets()["leaves"]))


def test_another_set_and_back_to_the_own_leaves(page: AppTest) -> None:
    press(upload(page, "mine.csv", GOOD.encode()), "Take these")
    own = lab_of(page).sheet
    page.selectbox[0].select("leaves").run()
    assert lab_of(page).sheet.leaf_set is given_sets()["leaves"]
    page.selectbox[0].select("own").run()
    assert lab_of(page).sheet.same_as(own)

"""The Leaf lab's page without a browser: files of the kinds that went wrong once."""

from __future__ import annotations

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from perceptron_explorer import leaf_data
from perceptron_explorer.topics.leaf_lab.sheet import weights
from tests.page_list import ROOT
from tests.pages.lab_page import lab_of, look_at, press, upload
from tests.unit.leaf_data.photos.drawn import GREEN, drawn, ellipse, file_of

CASES = ROOT / "tests/cases"


@pytest.fixture
def page(app: AppTest) -> AppTest:
    return app.switch_page("pages/leaf_lab.py").run()


def offer(page: AppTest, name: str) -> AppTest:
    return upload(page, name, (CASES / name).read_bytes())


def photo(page: AppTest, name: str, data: bytes) -> AppTest:
    look_at(page, "photo").file_uploader[0].set_value((name, data, "image/png")).run()
    assert [one.value for one in page.exception] == []
    return page


def labels(page: AppTest) -> list[str]:
    return [one.label for one in page.button]


def radio(page: AppTest, beginning: str) -> AppTest:
    """Choose the option that begins so in the only choice of one among several."""
    choice = page.radio[0]
    choice.set_value(next(one for one in choice.options if one.startswith(beginning))).run()
    assert [one.value for one in page.exception] == []
    return page


def measured(page: AppTest) -> list[str]:
    """Return the captions of the pictures."""
    captions = [one.caption for pictures in page.get("image") for one in pictures.proto.imgs]
    return [caption for caption in captions if caption]


@pytest.mark.parametrize(
    ("name", "taken", "features", "classes", "X"),
    [
        ("small.arff", 4, ["blade length", "width"], ("oak", "lime"), [5.1, 3.5]),
        ("units_in_cells.csv", 3, ["length (cm)", "width (cm)"], ("oak", "lime"), [5.1, 3.5]),
        ("comment_lines.csv", 2, ["length", "width"], ("oak", "lime"), [5.1, 3.5]),
        ("markdown_table.txt", 2, ["length", "width"], ("oak", "lime"), [5.1, 3.5]),
        ("true_false.csv", 4, ["x1", "x2"], ("FALSE", "TRUE"), [1, 2]),
        ("xor_third_feature.csv", 4, ["x1", "x2", "x3"], ("a", "b"), [0, 0, 0]),
    ],
)
def test_a_file_is_taken_as_it_is_meant(
    page: AppTest,
    name: str,
    taken: int,
    features: list[str],
    classes: tuple[str, str],
    X: list[float],
) -> None:
    press(offer(page, name), f"Take these {taken} leaves")
    leaf_set = lab_of(page).sheet.leaf_set
    assert [feature.title for feature in leaf_set.features] == features
    assert leaf_set.class_names == classes
    assert leaf_set.X[0].tolist() == X


def test_twelve_rows_of_four_numbers(page: AppTest) -> None:
    offer(page, "double_tabs.txt")
    assert any(": 12 rows." in one.value for one in page.markdown)
    press(page, "Take these 8 leaves")
    assert lab_of(page).sheet.leaf_set.X.shape == (8, 3)


def test_commas_of_two_kinds_are_asked_about(page: AppTest) -> None:
    offer(page, "decimal_comma_comma_delimiter.csv")
    assert "The commas may be both decimal signs and delimiters." in page.warning[0].value
    assert [one.replace("\\", "") for one in page.radio[0].options] == [
        "Decimal signs and delimiters: 5.1, 3.5, oak",
        "Delimiters only: 5, 1, 3, 5, oak",
    ]
    assert not any(label.startswith("Take these") for label in labels(page))
    press(radio(page, "Decimal signs"), "Take these 4 leaves")
    leaf_set = lab_of(page).sheet.leaf_set
    assert leaf_set.X.tolist() == [[5.1, 3.5], [4.9, 3.0], [6.3, 2.9], [5.8, 2.7]]
    assert leaf_set.class_names == ("oak", "lime")


def test_commas_that_only_separate_can_be_chosen_too(page: AppTest) -> None:
    radio(offer(page, "decimal_comma_comma_delimiter.csv"), "Delimiters only")
    shown = next(one.value for one in page.dataframe if "holds" in one.value)
    assert shown["column"].tolist() == ["length", "width", "class", "column 4", "column 5"]
    radio(page, "Decimal signs")
    shown = next(one.value for one in page.dataframe if "holds" in one.value)
    assert shown["column"].tolist() == ["length", "width", "class"]


def test_a_header_that_does_not_fit_is_said_above_all(page: AppTest) -> None:
    upload(page, "short.csv", b"a,b\n1.5,2.5,x\n2.5,3.5,y\n")
    assert "The header in row 1 has 2 cells, but rows 2 and 3 have 3." in page.warning[0].value


def test_a_class_that_would_vanish_is_said_and_nothing_is_taken(page: AppTest) -> None:
    offer(page, "excel_dates.csv")
    assert "spreadsheets turn numbers such as 5.1 into dates" in page.warning[0].value
    assert 'no leaf of class "lime" can be taken' in page.warning[1].value
    assert not any(label.startswith("Take these") for label in labels(page))


def test_how_many_of_each_class_are_taken(page: AppTest) -> None:
    upload(page, "some.csv", b"a,b,k\n1,2,x\n2,?,x\n3,1,y\n4,5,y\n")
    assert any(
        one.value == "These are 1 of 2 rows of x and 2 of 2 rows of y." for one in page.caption
    )


def test_the_class_and_the_features_are_proposed_by_their_names(page: AppTest) -> None:
    offer(page, "id_species_25_classes.csv")
    chosen = {one.label: one.value for one in [*page.selectbox, *page.multiselect]}
    assert chosen["Class"] == "species"
    assert chosen["Features"] == [f"margin{i}" for i in range(1, 7)]
    assert chosen["Name of each leaf"] == "id"
    one = next(s for s in page.selectbox if s.label.startswith("Class 1"))
    one.select("Quercus_k").run()
    press(page, "Take these 4 leaves")
    assert lab_of(page).sheet.leaf_set.class_names == ("Quercus_a", "Quercus_k")


def test_what_is_not_proposed_is_said_in_a_line(page: AppTest) -> None:
    rows = "".join(f"{i},{40 - i},7,{i % 3}.5,{i % 5}.5,{'ab'[i % 2]}\n" for i in range(1, 31))
    upload(page, "c.csv", f"id,specimen,site,a,b,class\n{rows}".encode())
    assert any(
        one.value == "Not proposed: specimen numbers the leaves, site is the same in every row."
        for one in page.caption
    )


@pytest.mark.parametrize("n_features", [5, 192])
def test_the_note_on_hidden_features_is_short(page: AppTest, n_features: int) -> None:
    X = np.random.default_rng(0).normal(size=(20, n_features)).round(2)
    features = [(f"margin {i}", "") for i in range(n_features)]
    csv = leaf_data.write_table(X, X[:, 0] > 0, features, ("no", "yes"))
    press(upload(page, "many.csv", csv.encode()), "Take these 20 leaves")
    assert longest_sentence(page) < 400
    look_at(page, "proof")
    if n_features > 100:
        press(page, "Look for a proof")
    assert longest_sentence(page) < 400
    look_at(page, "save")
    written = weights.written(lab_of(page).sheet).encode()
    page.file_uploader[0].set_value(("weights.json", written, "application/json")).run()
    assert "w and b from weights.json are in place" in page.success[-1].value
    assert longest_sentence(page) < 400
    other = written.replace(b"margin 0", b"length")
    page.file_uploader[0].set_value(("other.json", other, "application/json")).run()
    assert "load the leaves that belong to the weights first" in page.error[0].value
    assert longest_sentence(page) < 400


def longest_sentence(page: AppTest) -> int:
    assert [one.value for one in page.exception] == []
    said = [*page.caption, *page.markdown, *page.warning, *page.success, *page.error, *page.info]
    return max(len(one.value) for one in said)


@pytest.mark.parametrize("name", ["leaf.avif", "leaf.heic"])
def test_photos_of_newer_formats(page: AppTest, name: str) -> None:
    photo(page, name, (CASES / name).read_bytes())
    assert measured(page)[2:] == ["roundness: 0.746", "aspect ratio: 2.50"] or name == "leaf.heic"
    press(page, "Put it on the sheet as healthy")
    assert lab_of(page).sheet.leaf_set.X[0] == pytest.approx([20.6, 0.279, 0.746, 2.50], rel=0.02)


def test_a_grey_photo_says_that_it_has_no_colours(page: AppTest) -> None:
    photo(page, "grey16.png", (CASES / "grey16.png").read_bytes())
    assert any("The photo is grey: it has no colours" in one.value for one in page.info)
    assert measured(page) == ["roundness: 0.746", "aspect ratio: 2.50"]
    press(page, "Put it on the sheet as healthy")
    leaf_set = lab_of(page).sheet.leaf_set
    assert [feature.name for feature in leaf_set.features] == ["roundness", "aspect ratio"]
    coloured = file_of(drawn((ellipse(100, 50), GREEN)))
    press(photo(page, "green.png", coloured), "Put it on the sheet as diseased")
    assert lab_of(page).sheet.leaf_set.X.shape == (2, 2)


def test_two_leaves_are_asked_about_and_both_can_be_taken(page: AppTest) -> None:
    photo(page, "two.png", (CASES / "two_leaves.png").read_bytes())
    assert any("There are 2 objects in the photo" in one.value for one in page.info)
    assert not any(label.startswith("Put it on the sheet") for label in labels(page))
    press(radio(page, "Number 2"), "Put it on the sheet as diseased")
    assert lab_of(page).sheet.leaf_set.labels == ("two.png 2",)
    radio(page, "Both")
    assert [label for label in labels(page) if "sheet as" in label or "Change" in label] == [
        "Put it on the sheet as diseased",
        "Put it on the sheet as healthy",
        "Change it to healthy",
    ]
    press(page, "Put it on the sheet as healthy")
    leaf_set = lab_of(page).sheet.leaf_set
    assert leaf_set.labels == ("two.png 2", "two.png 1")
    assert leaf_set.X[:, 0].tolist() == [100, 0]


def test_the_leaf_on_paper_is_measured_and_the_sheet_can_be(page: AppTest) -> None:
    photo(page, "paper.png", (CASES / "paper_on_table.png").read_bytes())
    assert any("A sheet of paper does not fill the photo" in one.value for one in page.info)
    assert measured(page) == [
        *("brown or yellow: 0 %", "green against red: 0.400"),
        *("roundness: 0.746", "aspect ratio: 2.50"),
    ]
    radio(page, "Number 2")
    assert measured(page)[-1] == "aspect ratio: 1.42"


def test_a_format_that_is_not_read_is_named(page: AppTest) -> None:
    photo(page, "leaf.jxl", b"\xff\x0a" + b"\0" * 40)
    assert "the file is a JPEG XL picture, which cannot be read here" in page.error[0].value
    assert "save or export it as JPEG" in page.error[0].value

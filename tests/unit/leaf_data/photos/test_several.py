"""Photos with more in them than one leaf on paper: several leaves, and paper on a table."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from perceptron_explorer.leaf_data import find_leaves, measure_leaf, numbered_picture, read_photo
from perceptron_explorer.leaf_data.photos.types import Mask, Pixels
from tests.unit.leaf_data.photos.drawn import (
    BROWN,
    GREEN,
    HEIGHT,
    WIDTH,
    YELLOW,
    box,
    drawn,
    ellipse,
    file_of,
)

CASES = Path(__file__).resolve().parents[3] / "cases"
PAPER = (245, 245, 242)
LEAF, SPOT = ellipse(70, 30), ellipse(25, 18, x0=-20)
SHEET = box(20, 220, 30, 290)
TABLES = {
    "wood": (120, 80, 50),
    "dark wood": (60, 38, 24),
    "black": (20, 20, 22),
    "blue": (60, 90, 170),
    "grass": (70, 120, 60),
    "grey": (120, 120, 118),
}


def case(name: str) -> Pixels:
    return read_photo((CASES / name).read_bytes())


def same(found: Mask, expected: Mask) -> bool:
    return bool((found != expected).sum() <= 0.02 * expected.sum())


def test_two_leaves_are_two() -> None:
    pixels = case("two_leaves.png")
    found = find_leaves(pixels)
    assert (len(found.leaves), found.sheet) == (2, None)
    first, second = (measure_leaf(pixels, leaf).features for leaf in found.leaves)
    assert first == pytest.approx((0.0, 0.4, 0.764, 2.40), abs=0.01)
    assert second == pytest.approx((100.0, -0.2, 0.769, 2.36), abs=0.01)


def test_the_leaf_on_a_sheet_on_a_table() -> None:
    pixels = case("paper_on_table.png")
    found = find_leaves(pixels)
    assert len(found.leaves) == 1
    assert found.sheet is not None
    assert measure_leaf(pixels).features == pytest.approx((0.0, 0.4, 0.746, 2.50), abs=0.002)
    assert measure_leaf(pixels, found.sheet).features[3] == pytest.approx(1.42, abs=0.01)


@pytest.mark.parametrize("table", TABLES)
@pytest.mark.parametrize("kind", ["PNG", "JPEG"])
def test_paper_on_any_table(table: str, kind: str) -> None:
    drawing = drawn((SHEET, PAPER), (LEAF, GREEN), (SPOT, BROWN), paper=TABLES[table])
    found = find_leaves(read_photo(file_of(drawing, kind)))
    assert len(found.leaves) == 1
    assert same(found.leaves[0], LEAF)
    share = measure_leaf(drawing, found.leaves[0]).features[0]
    assert share == pytest.approx(100 * SPOT.sum() / LEAF.sum(), rel=0.03)


@pytest.mark.parametrize(
    "sheet",
    [box(0, 220, 30, 290), box(20, 240, 0, 290), box(0, HEIGHT, 40, WIDTH), ellipse(140, 100)],
)
def test_a_sheet_that_runs_out_of_the_photo_or_is_round(sheet: Mask) -> None:
    found = find_leaves(drawn((sheet, PAPER), (LEAF, GREEN), paper=TABLES["wood"]))
    assert [same(leaf, LEAF) for leaf in found.leaves] == [True]


def test_grain_and_shade_change_little() -> None:
    random = np.random.default_rng(2)
    grain = random.normal(0, 6, (HEIGHT, WIDTH, 3)) + random.normal(0, 8, (1, WIDTH, 1))
    light = np.linspace(1.0, 0.85, HEIGHT)[:, None, None]
    drawing = drawn((SHEET, PAPER), (LEAF, GREEN), paper=TABLES["wood"]) * light + grain
    found = find_leaves(np.clip(drawing, 0, 255).astype(np.uint8))
    assert [same(leaf, LEAF) for leaf in found.leaves] == [True]


def test_several_leaves_on_a_sheet_on_a_table() -> None:
    left, right = ellipse(40, 25, x0=-65), ellipse(40, 25, x0=55)
    found = find_leaves(drawn((SHEET, PAPER), (left, GREEN), (right, YELLOW), paper=TABLES["wood"]))
    assert [same(*pair) for pair in zip(found.leaves, (left, right), strict=True)] == [True, True]
    assert found.sheet is not None
    assert same(found.sheet, SHEET)


def test_a_leaf_with_a_spot_is_no_sheet() -> None:
    for colour, spot in ((GREEN, BROWN), (YELLOW, BROWN), (BROWN, GREEN), (GREEN, PAPER)):
        found = find_leaves(drawn((LEAF, colour), (SPOT, spot), paper=PAPER))
        assert found.sheet is None
        assert [same(leaf, LEAF) for leaf in found.leaves] == [True]


@pytest.mark.parametrize(
    "leaves",
    [
        [ellipse(40, 25, x0=-90), ellipse(40, 25, x0=90)],
        [ellipse(40, 20, y0=70), ellipse(40, 20, x0=5, y0=-70)],
        [ellipse(25, 15, x0=-100), ellipse(25, 15, x0=10), ellipse(25, 15, x0=100)],
        [ellipse(20, 20, x0=-100), ellipse(50, 40, x0=30)],
        [ellipse(20, 12, x0=x, y0=y) for x in (-100, 0, 100) for y in (60, -60)],
    ],
)
@pytest.mark.parametrize("colours", [(GREEN, GREEN), (GREEN, BROWN), (YELLOW, GREEN)])
def test_several_leaves(leaves: list[Mask], colours: tuple[tuple[int, int, int], ...]) -> None:
    layers = [(leaf, colours[i % 2]) for i, leaf in enumerate(leaves)]
    found = find_leaves(drawn(*layers)).leaves
    assert len(found) == len(leaves)
    middles = [np.nonzero(leaf)[1].mean() for leaf in found]
    assert middles == sorted(middles)
    for leaf in leaves:
        assert any(same(one, leaf) for one in found)


def test_a_leaf_beside_one_that_runs_out_of_the_photo() -> None:
    whole = ellipse(40, 30, x0=90)
    cut = ellipse(130, 140, x0=-160)
    found = find_leaves(drawn((whole, GREEN), (cut, GREEN)))
    assert [same(leaf, whole) for leaf in found.leaves] == [True]


def test_numbers_stand_in_their_regions() -> None:
    leaves = [ellipse(40, 25, x0=-90), ellipse(40, 25, x0=90)]
    pixels = drawn(*((leaf, GREEN) for leaf in leaves))
    numbered = numbered_picture(pixels, leaves)
    changed = (numbered != pixels).any(axis=-1)
    for leaf in leaves:
        white = (numbered == 255).all(axis=-1) & leaf
        assert changed[leaf].any()
        assert 20 < white.sum() < 0.2 * leaf.sum()
    assert not changed[:, WIDTH // 2 - 20 : WIDTH // 2 + 20].any()


def test_a_number_fits_into_a_frame() -> None:
    frame = SHEET & ~box(30, 210, 40, 280)
    numbered = numbered_picture(drawn((frame, GREEN)), [frame])
    assert numbered.shape == (HEIGHT, WIDTH, 3)

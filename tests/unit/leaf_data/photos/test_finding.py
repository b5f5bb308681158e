from __future__ import annotations

import numpy as np
import pytest

from perceptron_core.array_types import IntArray
from perceptron_explorer.leaf_data.photos.finding import find_leaves, otsu_threshold
from perceptron_explorer.leaf_data.photos.regions import (
    eroded,
    label_regions,
    large_regions,
    without_holes,
)
from perceptron_explorer.leaf_data.photos.types import Mask, Pixels
from tests.unit.leaf_data.photos.drawn import BROWN, GREEN, HEIGHT, WIDTH, drawn, ellipse

LEAF = ellipse(90, 45)


def find_leaf(pixels: Pixels) -> Mask:
    """Return the only leaf."""
    found = find_leaves(pixels)
    assert (len(found.leaves), found.sheet) == (1, None)
    return found.leaves[0]


@pytest.mark.parametrize("paper", [(250, 250, 248), (30, 30, 32), (200, 60, 60), (90, 120, 220)])
def test_the_leaf_is_found_on_any_plain_paper(paper: tuple[int, int, int]) -> None:
    np.testing.assert_array_equal(find_leaf(drawn((LEAF, GREEN), paper=paper)), LEAF)


def test_a_hole_with_paper_in_it_is_part_of_the_leaf() -> None:
    holed = LEAF & ~ellipse(10, 10)
    np.testing.assert_array_equal(find_leaf(drawn((holed, GREEN))), LEAF)


def test_crumbs_beside_the_leaf_are_not() -> None:
    crumb = np.zeros_like(LEAF)
    crumb[20:30, 20:30] = True
    np.testing.assert_array_equal(find_leaf(drawn((LEAF, GREEN), (crumb, BROWN))), LEAF)


def test_noise_and_a_shadow_change_little() -> None:
    random = np.random.default_rng(1)
    light = np.linspace(1.0, 0.8, WIDTH)[None, :, None]  # the paper grows darker to the right
    noisy = drawn((LEAF, GREEN)) * light + random.normal(0, 4, (HEIGHT, WIDTH, 3))
    found = find_leaf(np.clip(noisy, 0, 255).astype(np.uint8))
    assert (found != LEAF).sum() < 0.02 * LEAF.sum()


@pytest.mark.parametrize(
    ("pixels", "problem"),
    [
        (drawn(), "no leaf stands out"),
        (drawn((ellipse(3, 3), GREEN)), "no leaf stands out"),
        (drawn((ellipse(90, 90), (248, 250, 248))), "no leaf stands out"),
        (drawn((ellipse(400, 90), GREEN)), "runs out of the picture"),
        (np.zeros((4, 4, 3), dtype=np.uint8), "too small"),
        (np.zeros((40, 40), dtype=np.uint8), "too small"),
    ],
)
def test_what_is_no_photo_of_a_leaf_gets_a_sentence(pixels: Pixels, problem: str) -> None:
    with pytest.raises(ValueError, match=problem):
        find_leaves(pixels)


def test_otsu_parts_two_kinds_in_the_middle() -> None:
    assert otsu_threshold(np.array([0.0] * 50 + [10.0] * 50)) == pytest.approx(5.0, abs=0.1)
    assert 2.0 < otsu_threshold(np.array([1.0, 2.0, 1.5, 9.0, 9.5, 10.0])) < 9.0


def by_flooding(mask: Mask) -> IntArray:
    """Number regions in the slow and plain way."""
    labels = np.zeros(mask.shape, dtype=int)
    for start in zip(*np.nonzero(mask), strict=True):
        if labels[start]:
            continue
        number, waiting = labels.max() + 1, [start]
        while waiting:
            row, column = waiting.pop()
            inside = 0 <= row < mask.shape[0] and 0 <= column < mask.shape[1]
            if inside and mask[row, column] and not labels[row, column]:
                labels[row, column] = number
                waiting += [
                    (row + 1, column),
                    (row - 1, column),
                    (row, column + 1),
                    (row, column - 1),
                ]
    return labels


@pytest.mark.parametrize("seed", range(200))
def test_regions_are_those_of_flooding(seed: int) -> None:
    random = np.random.default_rng(seed)
    shape = random.integers(1, 12, 2)
    mask = random.random(shape) < random.uniform(0.2, 0.9)
    found, expected = label_regions(mask), by_flooding(mask)
    pairs = {*zip(found.ravel().tolist(), expected.ravel().tolist(), strict=True)}
    assert len(pairs) == len({a for a, _ in pairs}) == len({b for _, b in pairs})
    assert ((found == 0) == ~mask).all()


def test_of_no_pixels_there_is_no_region() -> None:
    nothing = np.zeros((3, 4), dtype=bool)
    assert not label_regions(nothing).any()
    assert large_regions(nothing, 0, 0.1) == []
    assert not without_holes(nothing).any()


@pytest.mark.parametrize("depth", [0, 1, 3])
def test_erosion_is_that_of_looking_at_every_neighbour(depth: int) -> None:
    mask = np.random.default_rng(depth).random((14, 17)) < 0.97
    padded = np.pad(mask, depth)
    expected = [
        [padded[i : i + 2 * depth + 1, j : j + 2 * depth + 1].all() for j in range(17)]
        for i in range(14)
    ]
    np.testing.assert_array_equal(eroded(mask, depth), expected)

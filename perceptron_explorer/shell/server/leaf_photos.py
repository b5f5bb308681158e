"""What the class board needs of photographs: the leaf lab's measuring, from a file to numbers."""

from __future__ import annotations

import math

import perceptron_core as core
from perceptron_explorer import leaf_data
from perceptron_explorer.class_board.errors import ValuesError
from perceptron_explorer.class_board.measuring import MeasuredLeaf

MOST_PIXELS = 8_000_000
"""A phone sends two million; a small file can unpack to far more than a server has room for."""


def measured_leaves(data: bytes) -> list[MeasuredLeaf]:
    """Find the leaves in a photograph and measure each.

    Raises
    ------
    ValuesError
        With the leaf lab's sentence, if it is no photograph or shows no leaf.
    """
    try:
        pixels = leaf_data.read_photo(data, MOST_PIXELS)
        leaves = leaf_data.find_leaves(pixels).leaves
        return [_measured(leaf_data.measure_leaf(pixels, leaf)) for leaf in leaves]
    except core.InputError as problem:
        sentence = str(problem)
        raise ValuesError(sentence[:1].upper() + sentence[1:]) from None


def _measured(photo: leaf_data.LeafPhoto) -> MeasuredLeaf:
    named = zip(leaf_data.PHOTO_FEATURES, photo.features, strict=True)
    values = {feature.name: value for feature, value in named if not math.isnan(value)}
    return MeasuredLeaf(values, leaf_data.outline_of(photo.leaf).tolist())

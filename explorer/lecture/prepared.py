"""Which prepared scenes a page has."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.lecture import (
    dot_product,
    home,
    hyperplane,
    leaf_lab,
    matrices,
    perceptron,
    training,
    vectors,
)
from explorer.lecture.scene import PreparedScene

_SCENES: Mapping[str, tuple[PreparedScene, ...]] = {
    "": home.SCENES,
    "vectors": vectors.SCENES,
    "matrices": matrices.SCENES,
    "dot-product": dot_product.SCENES,
    "hyperplane": hyperplane.SCENES,
    "perceptron": perceptron.SCENES,
    "leaf-lab": leaf_lab.SCENES,
    "training": training.SCENES,
}


def scenes_of(page: str) -> tuple[PreparedScene, ...]:
    """Return the scenes of a page, by the last part of its path."""
    return _SCENES.get(page, ())

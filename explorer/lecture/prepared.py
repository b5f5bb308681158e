"""Which prepared scenes a page has."""

from __future__ import annotations

from collections.abc import Mapping

from explorer.lecture import dot_product, home, hyperplane, matrices, vectors
from explorer.lecture.scene import PreparedScene

_SCENES: Mapping[str, tuple[PreparedScene, ...]] = {
    "": home.SCENES,
    "vectors": vectors.SCENES,
    "matrices": matrices.SCENES,
    "dot-product": dot_product.SCENES,
    "hyperplane": hyperplane.SCENES,
}


def scenes_of(page: str) -> tuple[PreparedScene, ...]:
    """Return the scenes of a page, by the last part of its path."""
    return _SCENES.get(page, ())

"""Which prepared scenes a page has."""

from __future__ import annotations

from collections.abc import Mapping

from perceptron_explorer.shell.lecture.scene import PreparedScene
from perceptron_explorer.topics.dot_product import lecture as dot_product
from perceptron_explorer.topics.home import lecture as home
from perceptron_explorer.topics.hyperplane import lecture as hyperplane
from perceptron_explorer.topics.leaf_lab import lecture as leaf_lab
from perceptron_explorer.topics.matrices import lecture as matrices
from perceptron_explorer.topics.perceptron import lecture as perceptron
from perceptron_explorer.topics.training import lecture as training
from perceptron_explorer.topics.vectors import lecture as vectors

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
"""In the order of a lecture. The other pages are no part of one."""


def scenes_of(page: str) -> tuple[PreparedScene, ...]:
    """Return the scenes of a page, by the last part of its path."""
    return _SCENES.get(page, ())


def neighbour_of(page: str, by: int) -> tuple[str, int] | None:
    """Return the page and the scene before (-1) the first one of a page, or after (1) its last."""
    pages = list(_SCENES)
    if page not in pages:
        return None
    place = pages.index(page) + by
    if place not in range(len(pages)):
        return None
    return pages[place], 0 if by > 0 else len(_SCENES[pages[place]]) - 1

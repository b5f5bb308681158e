"""All that a person can change in the lab, as one value that can be gone back to."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

import perceptron_core as core
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.topics.hyperplane.scene import ARROW_SHARE, STARTING_DIRECTION
from perceptron_explorer.topics.leaf_lab.sheet.frame import Frame

EDITABLE_LEAVES = 2_000
"""More are not taken by hand, and would hide each other."""
QUICK_FEATURES = 30
"""With more features a proof may take a minute, and is looked for only when it is asked for."""
ENTRIES_PROVED_IN_BROWSER = 10_000
"""With more numbers in the table a proof takes the browser longer than a frame should."""


@dataclass(frozen=True, eq=False)
class Sheet:
    """Leaves, the frame that they are drawn in, and a hyperplane for the scaled features.

    Parameters
    ----------
    leaf_set : LeafSet
        With two features or more.
    frame : Frame
    w : ndarray of shape (n_features,)
    b : float
    """

    leaf_set: LeafSet
    frame: Frame
    w: NDArray[np.float64]
    b: float

    @property
    def n_features(self) -> int:
        """How many features the perceptron works on."""
        return len(self.leaf_set.features)

    @property
    def X(self) -> NDArray[np.float64]:
        """Scaled leaves, of shape (n_samples, n_features)."""
        return self.frame.scaling.transform(self.leaf_set.X)

    @property
    def y(self) -> NDArray[np.int64]:
        """Labels, 0 or 1."""
        return self.leaf_set.y

    @property
    def editable(self) -> bool:
        """Whether there are few enough leaves to change them one by one."""
        return len(self.y) <= EDITABLE_LEAVES

    @property
    def quick(self) -> bool:
        """Whether a proof is found in so short a time that it can always be there."""
        return self.n_features <= QUICK_FEATURES

    @property
    def proved_in_browser(self) -> bool:
        """Whether the browser looks for the proof itself, in each frame in which a leaf moves."""
        few = self.n_features * len(self.y) <= ENTRIES_PROVED_IN_BROWSER
        return self.editable and self.quick and few

    @property
    def arrow_length(self) -> float:
        """A length for w that can be seen and taken hold of."""
        return float(ARROW_SHARE * (self.frame.box[1] - self.frame.box[0]).min())

    def with_hyperplane(self, w: NDArray[np.float64], b: float) -> Sheet:
        """Return the sheet with this hyperplane, at a length of w that can be seen."""
        length = float(np.linalg.norm(w))
        factor = self.arrow_length / length if length > 0 else 1.0
        return replace(self, w=factor * w, b=factor * b)

    def between_means(self) -> Sheet:
        """Return the sheet with w from one class mean to the other.

        Raises ValueError if a class has no leaf.
        """
        return self.with_hyperplane(*core.between_class_means(self.X, self.y))

    def with_leaves(self, leaf_set: LeafSet) -> Sheet:
        """Return the sheet with other leaves of the same features, all of them in the frame."""
        return replace(self, leaf_set=leaf_set, frame=self.frame.reaching(leaf_set.X))

    def same_as(self, other: Sheet) -> bool:
        """Say whether nothing differs."""
        one, two = self.leaf_set, other.leaf_set
        return self is other or (
            (one.features, one.class_names) == (two.features, two.class_names)
            and (one is two or same_leaves(one, two))
            and np.array_equal(self.w, other.w)
            and self.b == other.b
            and self.frame.same_as(other.frame)
        )


def same_leaves(one: LeafSet, two: LeafSet) -> bool:
    """Say whether two sets hold the same leaves in the same order."""
    return (
        np.array_equal(one.X, two.X)
        and np.array_equal(one.y, two.y)
        and (one.labels or ()) == (two.labels or ())
    )


def sheet_of(leaf_set: LeafSet, frame: Frame | None = None) -> Sheet:
    """Return a sheet with these leaves and a hyperplane that leaves something to do.

    Raises
    ------
    ValueError
        If there are no leaves and no frame, or their numbers are too large to be scaled.
    """
    fitted = frame or Frame.round(leaf_set.X)
    n_features = len(leaf_set.features)
    w = np.zeros(n_features)
    w[:2] = STARTING_DIRECTION[2]
    sheet = Sheet(leaf_set, fitted, w, 0.0)
    w = sheet.with_hyperplane(w, 0.0).w
    return replace(sheet, w=w, b=core.bias_through(w, 0.6 * w))


def empty_sheet() -> Sheet:
    """Return a sheet without leaves, with two features to begin with."""
    leaf_set = LeafSet(
        key="empty",
        title="your own leaves",
        features=(Feature("length", "cm"), Feature("width", "cm")),
        class_names=("round", "pointed"),
        X=np.zeros((0, 2)),
        y=np.zeros(0, dtype=np.int64),
        source="",
    )
    return sheet_of(leaf_set, Frame.around([6.0, 4.0], [2.0, 1.5]))

"""What of a sheet is drawn: two or three features, the others at their means.

The browser needs no more of the other features than one number a leaf. With u the unit vector
of the weights that are not shown, a leaf's coordinate along u and the length of those weights
give the same sum w·x and the same ‖w‖ as all of them. So leaves go to the browser with that
coordinate behind the shown ones, and w with that length.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import ArrayLike, NDArray

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.topics.leaf_lab.sheet.sheet import EDITABLE_LEAVES, Sheet


@dataclass(frozen=True, eq=False)
class Slice:
    """A sheet, and the columns of the features on its axes."""

    sheet: Sheet
    columns: tuple[int, ...]

    @property
    def dim(self) -> int:
        """2 in the plane, 3 in space."""
        return len(self.columns)

    @property
    def hidden(self) -> list[int]:
        """The columns of the features that are not shown."""
        return [i for i in range(self.sheet.n_features) if i not in self.columns]

    @property
    def shown_set(self) -> LeafSet:
        """The leaves with the shown features only, as the picture names them."""
        return self.sheet.leaf_set.with_features(self.columns).written()

    def seen(self, entries: ArrayLike) -> NDArray[np.float64]:
        """Return the shown ones of a vector's entries, or of each row's."""
        return np.asarray(entries, dtype=float)[..., list(self.columns)]

    @cached_property
    def X(self) -> NDArray[np.float64]:
        """Leaves as the browser gets them, of shape (n_samples, dim) or (n_samples, dim + 1)."""
        X = self.sheet.X
        if not self.hidden:
            return self.seen(X)
        weights = self.sheet.w[self.hidden]
        length = np.linalg.norm(weights)
        along = X[:, self.hidden] @ (weights / length) if length > 0 else np.zeros(len(X))
        return np.column_stack([self.seen(X), along])

    @cached_property
    def w(self) -> NDArray[np.float64]:
        """The weights that go with `X`."""
        shown = self.seen(self.sheet.w)
        if not self.hidden:
            return shown
        return np.append(shown, np.linalg.norm(self.sheet.w[self.hidden]))

    @property
    def drawn_rows(self) -> NDArray[np.int64]:
        """The rows of the leaves in the picture: all, or an even part of very many."""
        labelled = np.arange(len(self.sheet.y))
        return labelled[:: -(-len(labelled) // EDITABLE_LEAVES) or 1]

    @property
    def box(self) -> NDArray[np.float64]:
        """What must be visible, of shape (2, dim)."""
        return self.seen(self.sheet.frame.box)

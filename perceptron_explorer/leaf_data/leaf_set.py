"""A set of leaves with the names and units that a picture needs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from perceptron_core import InputError

_IN_TEMPLATES = str.maketrans("{}<>;", "()‹›,")
"""What a template or an axis title would not take for text, and what is written instead."""


@dataclass(frozen=True)
class Feature:
    """A measured property of a leaf."""

    name: str
    unit: str = ""

    @property
    def title(self) -> str:
        """Name and unit, as on an axis."""
        return f"{self.name} ({self.unit})" if self.unit else self.name

    def written(self) -> Feature:
        """Return the same property, its words as templates and axis titles can hold them."""
        return Feature(self.name.translate(_IN_TEMPLATES), self.unit.translate(_IN_TEMPLATES))


@dataclass(frozen=True)
class LeafSet:
    """Leaves of two classes.

    Parameters
    ----------
    key : str
        Short name, as in an address.
    title : str
    features : tuple of Feature, one per column of X
    class_names : (str, str)
        What y = 0 and y = 1 mean.
    X : ndarray of shape (n_samples, n_features)
        In the features' units.
    y : ndarray of shape (n_samples,)
        0 or 1.
    source : str
        Where the leaves come from, as a sentence in Markdown.
    labels : tuple of str, optional
        What each leaf is called, "" for a leaf without a name.
    """

    key: str
    title: str
    features: tuple[Feature, ...]
    class_names: tuple[str, str]
    X: NDArray[np.float64]
    y: NDArray[np.int64]
    source: str
    labels: tuple[str, ...] | None = None

    @property
    def has_both_classes(self) -> bool:
        """Whether there is a leaf of either class."""
        return len(np.unique(self.y)) == 2

    def written(self) -> LeafSet:
        """Return the same leaves, all names as templates and axis titles can hold them."""
        no, yes = (name.translate(_IN_TEMPLATES) for name in self.class_names)
        features = tuple(feature.written() for feature in self.features)
        return replace(self, features=features, class_names=(no, yes))

    def first_features(self, number: int) -> LeafSet:
        """Return the same leaves with their first features only.

        Raises
        ------
        InputError
            If there are not that many.
        """
        if number > len(self.features):
            raise InputError(
                f"{self.title} has {len(self.features)} features, not {number}; "
                "choose another set of leaves for a picture in space."
            )
        return self.with_features(range(number))

    def with_features(self, columns: Sequence[int]) -> LeafSet:
        """Return the same leaves with some of their features, in the order given."""
        features = tuple(self.features[column] for column in columns)
        return replace(self, features=features, X=self.X[:, list(columns)])

    def without_rows(self) -> LeafSet:
        """Return no leaves, of the same features and classes."""
        return replace(self, X=self.X[:0], y=self.y[:0], labels=None)

    def thinned(self, most: int) -> LeafSet:
        """Return at most about `most` leaves, evenly taken out of the rows of each class.

        Each class keeps its share, and at least one leaf. The source says how many are left.
        """
        if len(self.y) <= most:
            return self
        rows = np.sort(np.concatenate([self._evenly(label, most) for label in (0, 1)]))
        labels = tuple(self.labels[row] for row in rows) if self.labels else None
        shown = f"{self.source} {len(rows):,} of {len(self.y):,} leaves are shown."
        return replace(self, X=self.X[rows], y=self.y[rows], labels=labels, source=shown)

    def _evenly(self, label: int, most: int) -> NDArray[np.int64]:
        rows = np.flatnonzero(self.y == label)
        number = min(len(rows), -(-most * len(rows) // len(self.y)))
        places = np.arange(number) * len(rows) // max(number, 1)
        return np.asarray(rows[places], dtype=np.int64)

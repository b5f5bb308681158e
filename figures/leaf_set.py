"""A set of leaves with the names and units that a picture needs."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True)
class Feature:
    """A measured property of a leaf."""

    name: str
    unit: str

    @property
    def title(self) -> str:
        """Name and unit, as on an axis."""
        return f"{self.name} ({self.unit})"


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
    """

    key: str
    title: str
    features: tuple[Feature, ...]
    class_names: tuple[str, str]
    X: NDArray[np.float64]
    y: NDArray[np.int64]
    source: str

    def first_features(self, number: int) -> LeafSet:
        """Return the same leaves with their first features only.

        Raises
        ------
        ValueError
            If there are not that many.
        """
        if number > len(self.features):
            raise ValueError(
                f"{self.title} has {len(self.features)} features, not {number}; "
                "choose another set of leaves for a picture in space."
            )
        return replace(self, features=self.features[:number], X=self.X[:, :number])

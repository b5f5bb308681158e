"""A set of leaves with the names and units that a picture needs."""

from __future__ import annotations

from dataclasses import dataclass

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
    noun : str
        What one of them is called.
    """

    key: str
    title: str
    features: tuple[Feature, ...]
    class_names: tuple[str, str]
    X: NDArray[np.float64]
    y: NDArray[np.int64]
    source: str
    noun: str = "leaf"

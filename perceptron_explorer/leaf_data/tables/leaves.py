"""What is chosen in a table, and the leaves that are taken from it."""

from __future__ import annotations

from dataclasses import dataclass

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_explorer.leaf_data.tables.types import Feature, Problem


@dataclass(frozen=True)
class ColumnChoice:
    """Which columns look like what, as a suggestion; None where none does.

    Attributes
    ----------
    features : tuple of str
    class_column, label_column : str or None
    set_aside : tuple of (str, str)
        Columns of numbers that are not suggested as features, and why: "numbers the leaves".
    """

    features: tuple[str, ...]
    class_column: str | None
    label_column: str | None
    set_aside: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, eq=False)
class TakenLeaves:
    """The leaves that were taken from a table, and the rows that were not.

    Attributes
    ----------
    X : ndarray of shape (n_samples, n_features)
    y : ndarray of int of shape (n_samples,)
        0 for the negative and 1 for the positive class.
    labels : tuple of str or None
        One per leaf, "" where it is missing; None when no label column was chosen.
    rows : ndarray of int of shape (n_samples,)
        Where each leaf stands in the file.
    features : tuple of Feature
    class_names : tuple of str
        The negative class and the positive one.
    class_column : str
    left_out : tuple of Problem
        One per row that was not taken, in the order of the file.
    """

    X: FloatArray
    y: IntArray
    labels: tuple[str, ...] | None
    rows: IntArray
    features: tuple[Feature, ...]
    class_names: tuple[str, str]
    class_column: str
    left_out: tuple[Problem, ...]

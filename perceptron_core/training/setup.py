"""What a training run starts from, checked once."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import BoolArray, FloatArray
from perceptron_core.errors import InputError
from perceptron_core.labels import as_labels
from perceptron_core.training.visiting_order import Order, as_order
from perceptron_core.validation import as_matrix, as_scalar, as_vector


@dataclass(frozen=True, eq=False)
class TrainingSetup:
    """The leaves, the starting weights and how to go on from there.

    Attributes
    ----------
    X : ndarray of shape (n_samples, n_features)
    fires : ndarray of bool of shape (n_samples,)
        True where the label is 1.
    w : ndarray of shape (n_features,)
    b : float
        The starting weights.
    learning_rate : float
    max_epochs : int
    order : "given" or int
    first_visit : int
        How many visits of the order have been made before.
    """

    X: FloatArray
    fires: BoolArray
    w: FloatArray
    b: float
    learning_rate: float
    max_epochs: int
    order: Order
    first_visit: int


def training_setup(
    X: npt.ArrayLike,
    y: npt.ArrayLike,
    w: npt.ArrayLike | None,
    b: float,
    learning_rate: float,
    max_epochs: int,
    order: Order,
    first_visit: int,
) -> TrainingSetup:
    """Check the arguments of `train`, which documents them."""
    leaves = as_matrix(X)
    fires = as_labels(y, len(leaves)) == 1
    if fires.size == 0:
        raise InputError("there are no leaves to train on; give at least one leaf.")
    n_features = leaves.shape[1]
    return TrainingSetup(
        X=np.asfortranarray(leaves),
        fires=fires,
        w=np.zeros(n_features) if w is None else as_vector(w, "w", n_features),
        b=as_scalar(b, "b"),
        learning_rate=_positive(learning_rate),
        max_epochs=_whole_number(max_epochs, "max_epochs", 1),
        order=as_order(order),
        first_visit=_whole_number(first_visit, "first_visit", 0),
    )


def _positive(learning_rate: object) -> float:
    rate = as_scalar(learning_rate, "learning_rate")
    if rate <= 0:
        raise InputError(f"learning_rate is {rate:g}; give a number above 0.")
    return rate


def _whole_number(value: object, name: str, lowest: int) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < lowest:
        raise InputError(f"{name} is {value!r}; give a whole number of at least {lowest}.")
    return int(value)

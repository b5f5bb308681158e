"""Fisher's iris flowers, as he published them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

_FILE = Path(__file__).with_name("iris.csv")

IRIS_FEATURES = ("sepal length", "sepal width", "petal length", "petal width")
"""The columns of the measurements, in centimetres."""


@cache
def iris_flowers() -> tuple[NDArray[np.float64], NDArray[np.str_]]:
    """Return the 150 iris flowers that R. A. Fisher published.

    Copies that go back to the UCI Machine Learning Repository differ in two rows: the petal
    width of flower 35 is 0.2 cm, and flower 38 has a sepal width of 3.6 and a petal length of
    1.4 cm. Here they are as in the paper, in R and in scikit-learn.

    Returns
    -------
    X : ndarray of shape (150, 4)
        Measurements in cm, in the order of `IRIS_FEATURES`. Not writeable.
    species : ndarray of shape (150,)
        "setosa", "versicolor" or "virginica". Not writeable.

    References
    ----------
    R. A. Fisher, "The use of multiple measurements in taxonomic problems", Annals of Eugenics
    7 (1936), 179-188, table I.
    """
    rows = [line.split(",") for line in _FILE.read_text(encoding="ascii").splitlines()[1:]]
    X = np.array([row[:-1] for row in rows], dtype=np.float64)
    species = np.array([row[-1] for row in rows])
    for shared in (X, species):
        shared.flags.writeable = False
    return X, species

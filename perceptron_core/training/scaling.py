"""Standardise the features, and carry a hyperplane from raw to scaled features and back."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from perceptron_core.arithmetic import sum_of_products
from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.errors import InputError
from perceptron_core.validation import as_matrix, as_scalar, as_vector


@dataclass(frozen=True, eq=False)
class Scaling:
    """The map x′ = (x − mean)/scale, feature by feature.

    Attributes
    ----------
    mean, scale : ndarray of shape (n_features,)
        In the units of the features; every scale is above 0.

    Raises
    ------
    InputError
        If either is not a vector, they differ in length, or a scale is not above 0.
    """

    mean: FloatArray
    scale: FloatArray

    def __post_init__(self) -> None:
        mean = as_vector(self.mean, "mean")
        scale = as_vector(self.scale, "scale", mean.size)
        if not (scale > 0).all():
            first = int(np.flatnonzero(scale <= 0)[0])
            raise InputError(
                f"entry {first + 1} of scale is {scale[first]:g}; every scale must be above 0."
            )
        for name, array in (("mean", mean), ("scale", scale)):
            array.setflags(write=False)
            object.__setattr__(self, name, array)

    @classmethod
    def fit(cls, X: npt.ArrayLike) -> Scaling:
        """Return the scaling that gives each feature of `X` mean 0 and standard deviation 1.

        Parameters
        ----------
        X : array_like of shape (n_samples, n_features)
            At least one leaf.

        Returns
        -------
        Scaling
            With the population standard deviation (ddof = 0). A constant feature gets the
            scale 1, so that it becomes 0 and not 0/0.

        Raises
        ------
        InputError
            If `X` is malformed or has no leaves, or a deviation overflows.

        Notes
        -----
        Hastie, Tibshirani & Friedman, The Elements of Statistical Learning, 2nd ed. 2009,
        §3.4.1.
        """
        leaves = as_matrix(X)
        if len(leaves) == 0:
            raise InputError("there are no leaves to scale by; give at least one leaf.")
        # Asked of the entries: rounding leaves a constant 0.1 a deviation of about 1e-17.
        constant = (leaves == leaves[0]).all(axis=0)
        with np.errstate(over="ignore", invalid="ignore"):
            mean = np.where(constant, leaves[0], leaves.mean(axis=0))
            scale = np.where(constant, 1.0, leaves.std(axis=0))
        refuse_overflow(mean, "the mean of a feature")
        refuse_overflow(scale, "the spread of a feature")
        return cls(mean, np.where(scale == 0, 1.0, scale))  # 0: the deviation underflowed

    @classmethod
    def identity(cls, n_features: int) -> Scaling:
        """Return the scaling that changes nothing; ValueError unless `n_features` ≥ 1."""
        return cls(np.zeros(n_features), np.ones(n_features))

    def transform(self, X: npt.ArrayLike) -> FloatArray:
        """Return scaled leaves (x − mean)/scale, of shape (n_samples, n_features).

        Raises ValueError if `X` is malformed, has other columns, or a result overflows.
        """
        leaves = as_matrix(X, n_features=self.mean.size)
        with np.errstate(over="ignore"):
            return refuse_overflow((leaves - self.mean) / self.scale, "a scaled feature")

    def inverse_transform(self, X: npt.ArrayLike) -> FloatArray:
        """Return raw leaves x′·scale + mean, of shape (n_samples, n_features).

        Raises ValueError if `X` is malformed, has other columns, or a result overflows.
        """
        leaves = as_matrix(X, n_features=self.mean.size)
        with np.errstate(over="ignore"):
            return refuse_overflow(leaves * self.scale + self.mean, "a raw feature")

    def transform_hyperplane(self, w: npt.ArrayLike, b: float) -> tuple[FloatArray, float]:
        """Return (w′, b′) for scaled leaves with w′·x′ + b′ = w·x + b for every leaf.

        w′ᵢ = wᵢ scaleᵢ and b′ = b + w·mean, from x = x′·scale + mean put into w·x + b. So
        every decision value stays, and with it every prediction; distances change.
        Raises ValueError if `w` or `b` is malformed or a result overflows.
        """
        weights, bias = as_vector(w, "w", self.mean.size), as_scalar(b, "b")
        with np.errstate(over="ignore"):
            scaled_w = refuse_overflow(weights * self.scale, "the scaled w")
        return scaled_w, refuse_overflow(bias + sum_of_products(weights, self.mean), "the scaled b")

    def inverse_transform_hyperplane(self, w: npt.ArrayLike, b: float) -> tuple[FloatArray, float]:
        """Return (w, b) for raw leaves from (w′, b′) for scaled ones.

        wᵢ = w′ᵢ/scaleᵢ and b = b′ − w·mean. Raises ValueError as `transform_hyperplane`.
        """
        weights, bias = as_vector(w, "w", self.mean.size), as_scalar(b, "b")
        with np.errstate(over="ignore"):
            raw_w = refuse_overflow(weights / self.scale, "the raw w")
        return raw_w, refuse_overflow(bias - sum_of_products(raw_w, self.mean), "the raw b")

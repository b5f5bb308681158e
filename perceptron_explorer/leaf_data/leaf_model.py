"""Made-up leaves, healthy and diseased, to have something to sort.

The model
---------
No leaf was measured. With independent standard normal e₁ and e₂ for each leaf, y = 1 for a
healthy leaf and y = 0 for a diseased one, and the logistic function L(t) = 1/(1 + exp(−t)):

    spotted share (%)  s = 100 L(m_y + 0.6 e₁)              m₁ = −3.0,  m₀ = −1.4
    green index (%)    g = 100 L(c_y − 2.5 s/100 + 0.35 e₂)  c₁ =  1.1,  c₀ =  0.6

Both are rounded to 0.1 %, as an instrument would show them. The median healthy leaf is
spotted on 4.7 % of its area, the median diseased one on 20 %. L keeps both features between
0 and 100; −2.5 s/100 makes spots cost green, within a class too; c₀ < c₁ because disease
pales the leaf between its spots. The classes overlap a little, so that a few leaves are on
the wrong side of even the best line.
"""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from perceptron_core import InputError
from perceptron_core.array_types import FloatArray, IntArray

LEAF_FEATURES = ("green index (%)", "spotted share (%)")
"""Names of the columns of `made_up_leaves`."""

SPOT_LOGIT_MEAN = np.array([-1.4, -3.0])  # indexed by y
SPOT_LOGIT_DEVIATION = 0.6
GREEN_LOGIT_BASE = np.array([0.6, 1.1])  # indexed by y
GREEN_LOSS_BY_SPOTS = 2.5
GREEN_LOGIT_DEVIATION = 0.35


def made_up_leaves(n_per_class: int = 60, seed: int = 7) -> tuple[FloatArray, IntArray]:
    """Return leaves drawn from the model that this module's docstring describes.

    Parameters
    ----------
    n_per_class : int, default 60
        Number of leaves of each class, at least 1.
    seed : int, default 7
        Seed of NumPy's default generator, at least 0. The same seed gives the same leaves.

    Returns
    -------
    X : ndarray of shape (2 · n_per_class, 2)
        Green index and spotted share of the leaf's area, both in % and in [0, 100].
    y : ndarray of int of shape (2 · n_per_class,)
        1 for a healthy leaf, 0 for a diseased one, in mixed order.

    Raises
    ------
    InputError
        If `n_per_class` is not a whole number of at least 1, or `seed` not one of at least 0.
    """
    n_leaves = 2 * _whole_number(n_per_class, "n_per_class", 1)
    random = np.random.default_rng(_whole_number(seed, "seed", 0))
    y = random.permutation(np.arange(n_leaves, dtype=np.int64) % 2)
    noise = random.standard_normal((2, n_leaves))
    spotted = _logistic(SPOT_LOGIT_MEAN[y] + SPOT_LOGIT_DEVIATION * noise[0])
    green = _logistic(
        GREEN_LOGIT_BASE[y] - GREEN_LOSS_BY_SPOTS * spotted + GREEN_LOGIT_DEVIATION * noise[1]
    )
    return np.round(100.0 * np.column_stack([green, spotted]), 1), y


def _logistic(t: npt.NDArray[np.float64]) -> FloatArray:
    return 1.0 / (1.0 + np.exp(-t))


def _whole_number(value: object, name: str, lowest: int) -> int:
    if isinstance(value, bool) or not isinstance(value, (int, np.integer)) or value < lowest:
        raise InputError(f"{name} is {value!r}; give a whole number of at least {lowest}.")
    return int(value)

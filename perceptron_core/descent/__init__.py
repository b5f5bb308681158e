"""Descent on a loss: curves of one variable, losses of two weights, and the optimisers' rules.

The source is A. Punnen, The Maths behind Neural Networks, chapter 3 ("Punnen, ch. 3").
"""

from perceptron_core.descent.curves import (
    curve_curvature,
    curve_slope,
    curve_trail,
    curve_value,
    newton_step,
)
from perceptron_core.descent.losses import (
    LOSSES,
    loss,
    loss_gradient,
    loss_hessian,
    losses_at,
    mean_mistakes,
)
from perceptron_core.descent.optimisers import OPTIMISERS, descent_trail
from perceptron_core.descent.stationary import real_roots, stationary_kind, stationary_points

__all__ = [
    "LOSSES",
    "OPTIMISERS",
    "curve_curvature",
    "curve_slope",
    "curve_trail",
    "curve_value",
    "descent_trail",
    "loss",
    "loss_gradient",
    "loss_hessian",
    "losses_at",
    "mean_mistakes",
    "newton_step",
    "real_roots",
    "stationary_kind",
    "stationary_points",
]

"""The rules by which weights go down a loss: plain descent and four that remember.

With the gradient g of the loss at w, the learning rate η, and v = s = 0 at the start:

- ``plain``: w ← w − η·g.
- ``momentum`` (Polyak 1964): v ← 0.9·v − η·g, w ← w + v.
- ``nesterov`` (Nesterov 1983, as Sutskever et al. 2013 write it): as momentum, with g at w + 0.9·v.
- ``rmsprop`` (Tieleman and Hinton 2012): s ← 0.9·s + 0.1·g², w ← w − η·g/(√s + 1e-8).
- ``adam`` (Kingma and Ba 2015): v ← 0.9·v + 0.1·g, s ← 0.999·s + 0.001·g²,
  w ← w − η·v̂/(√ŝ + 1e-8), with v̂ = v/(1 − 0.9ᵗ) and ŝ = s/(1 − 0.999ᵗ) at step t.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple, get_args

import numpy as np
import numpy.typing as npt

from perceptron_core.array_types import FloatArray
from perceptron_core.descent.curves import FAR_AWAY
from perceptron_core.descent.losses import Loss, loss_gradient
from perceptron_core.errors import InputError
from perceptron_core.validation import as_scalar, as_vector

Optimiser = Literal["plain", "momentum", "nesterov", "rmsprop", "adam"]
OPTIMISERS: tuple[Optimiser, ...] = get_args(Optimiser)

MOMENTUM = 0.9
DECAY = 0.9
FIRST_DECAY, SECOND_DECAY = 0.9, 0.999
EPSILON = 1e-8

Gradient = Callable[[FloatArray], FloatArray]


class _State(NamedTuple):
    """The weights, what the rule remembers of the gradients and of their squares, the step."""

    w: FloatArray
    v: FloatArray
    s: FloatArray
    t: int


def descent_trail(
    optimiser: Optimiser,
    kind: Loss,
    A: npt.ArrayLike,
    y: npt.ArrayLike,
    start: npt.ArrayLike,
    rate: float,
    n_steps: int,
) -> FloatArray:
    """Return where an optimiser takes the weights.

    Parameters
    ----------
    optimiser : {'plain', 'momentum', 'nesterov', 'rmsprop', 'adam'}
    kind, A, y
        As of `losses.loss`.
    start : array_like of shape (2,)
    rate : float
        The learning rate η.
    n_steps : int

    Returns
    -------
    ndarray of shape (n_points, 2)
        The start, and a point for each step. It ends early where an entry is beyond 1e6.

    Raises
    ------
    InputError
        If there is no such optimiser or loss, if the shapes do not fit, or if `n_steps` is
        negative.
    """
    if optimiser not in STEPS:
        raise InputError(f'There is no rule "{optimiser}"; they are {", ".join(OPTIMISERS)}.')
    if n_steps < 0:
        raise InputError(f"n_steps is {n_steps}; give 0 or more.")
    eta, w = as_scalar(rate, "the learning rate"), as_vector(start, "the start", 2)

    def gradient(at: FloatArray) -> FloatArray:
        return loss_gradient(kind, A, y, at)

    state = _State(w, np.zeros(2), np.zeros(2), 0)
    trail = [w]
    for _ in range(int(n_steps)):
        if np.abs(state.w).max() > FAR_AWAY:
            break
        state = STEPS[optimiser](state._replace(t=state.t + 1), eta, gradient)
        trail.append(state.w)
    return np.array(trail)


def _plain(state: _State, eta: float, gradient: Gradient) -> _State:
    return state._replace(w=state.w - eta * gradient(state.w))


def _momentum(state: _State, eta: float, gradient: Gradient) -> _State:
    v = MOMENTUM * state.v - eta * gradient(state.w)
    return state._replace(w=state.w + v, v=v)


def _nesterov(state: _State, eta: float, gradient: Gradient) -> _State:
    v = MOMENTUM * state.v - eta * gradient(state.w + MOMENTUM * state.v)
    return state._replace(w=state.w + v, v=v)


def _rmsprop(state: _State, eta: float, gradient: Gradient) -> _State:
    g = gradient(state.w)
    s = DECAY * state.s + (1 - DECAY) * (g * g)
    return state._replace(w=state.w - eta * g / (np.sqrt(s) + EPSILON), s=s)


def _adam(state: _State, eta: float, gradient: Gradient) -> _State:
    g = gradient(state.w)
    v = FIRST_DECAY * state.v + (1 - FIRST_DECAY) * g
    s = SECOND_DECAY * state.s + (1 - SECOND_DECAY) * (g * g)
    first = v / (1 - FIRST_DECAY**state.t)
    second = s / (1 - SECOND_DECAY**state.t)
    return state._replace(w=state.w - eta * first / (np.sqrt(second) + EPSILON), v=v, s=s)


STEPS: dict[str, Callable[[_State, float, Gradient], _State]] = {
    "plain": _plain,
    "momentum": _momentum,
    "nesterov": _nesterov,
    "rmsprop": _rmsprop,
    "adam": _adam,
}

"""What training is about: the leaves, how it goes, and what is known of them without a run."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import NDArray

import perceptron_core as core
from perceptron_explorer.topics.hyperplane.scene import Picture

MOST_DRAWN = 3_000
"""Of more leaves than these only some are drawn; training is on all of them."""
SPREAD = 2_000
"""So many of them are drawn, evenly from the first to the last."""
MOST_VISITS_FOR_THE_BOX = 200_000
"""The axes reach as far as w does in so many visits."""


@dataclass(frozen=True)
class Setting:
    """How the training goes: where it starts, in which order, how long at most."""

    start: str = "zero"
    order: str = "given"
    seed: int = 1
    max_epochs: int = 50


@dataclass(frozen=True)
class Plan:
    """What a person has chosen.

    Parameters
    ----------
    picture : Picture
        With every feature that is trained on.
    axes : tuple of int
        The two or three features that are drawn.
    setting : Setting
    with_weights : bool
        Whether weight space stands beside the leaves.
    """

    picture: Picture
    axes: tuple[int, ...]
    setting: Setting
    with_weights: bool = False

    @property
    def variant(self) -> str:
        """Tell one plan from another: by its leaves, whatever they are called."""
        leaf_set = self.picture.leaf_set
        digest = hashlib.sha256(self.picture.X.tobytes() + leaf_set.y.tobytes()).hexdigest()[:12]
        return f"{leaf_set.key}, {digest}, {self.axes}, {self.setting}"


@dataclass(frozen=True, eq=False)
class Task:
    """A plan, with what is known of its leaves.

    Parameters
    ----------
    picture, axes, setting
        As of the plan.
    start_w : ndarray of shape (n_features,)
    start_b : float
        The weights to start from.
    verdict : Separation or Overlap
    bound : MistakeBound, optional
    reach : ndarray of shape (2, n_features)
        Least and largest weights of the run at a rate of 1, from its start.
    """

    picture: Picture
    axes: tuple[int, ...]
    setting: Setting
    start_w: NDArray[np.float64]
    start_b: float
    verdict: core.Separation | core.Overlap
    bound: core.MistakeBound | None
    reach: NDArray[np.float64]

    @property
    def dim(self) -> int:
        """2 in the plane, 3 in space."""
        return len(self.axes)

    @property
    def n_features(self) -> int:
        """How many features are trained on."""
        return len(self.picture.leaf_set.features)

    @property
    def is_thinned(self) -> bool:
        """Whether the leaves are too many to draw them all."""
        return len(self.picture.leaf_set.y) > MOST_DRAWN

    @property
    def is_slice(self) -> bool:
        """Whether some features are trained on and not drawn."""
        return self.dim < self.n_features

    @property
    def draws_bound(self) -> bool:
        """Whether R and γ can be drawn: in a slice their lengths would be wrong."""
        return self.bound is not None and not self.is_slice

    @property
    def drawn_rows(self) -> NDArray[np.int64]:
        """The rows of the leaves that are drawn."""
        n = len(self.picture.leaf_set.y)
        if not self.is_thinned:
            return np.arange(n)
        return np.linspace(0, n - 1, SPREAD).round().astype(np.int64)

    def shown(self, points: object) -> NDArray[np.float64]:
        """Return the drawn features of points or weights."""
        return np.asarray(points, dtype=np.float64)[..., list(self.axes)]


def task_of(picture: Picture, axes: Sequence[int], setting: Setting) -> Task:
    """Judge the leaves, and find out how far w goes.

    Raises
    ------
    InputError
        If there are no leaves, or their numbers are too large.
    """
    X, y = picture.X, picture.leaf_set.y
    w, b = np.zeros(X.shape[1]), 0.0
    if setting.start == "random":
        w, b = core.random_weights(X.shape[1], setting.seed)
    run = core.train(
        X,
        y,
        w=w,
        b=b,
        max_epochs=setting.max_epochs,
        order=order_of(setting),
        keep_going=lambda at: at.visits < MOST_VISITS_FOR_THE_BOX,
    )
    verdict = core.separability(X, y)
    reached, _ = run.states
    return Task(
        picture=picture,
        axes=tuple(axes),
        setting=setting,
        start_w=w,
        start_b=b,
        verdict=verdict,
        bound=core.mistake_bound(X, y) if isinstance(verdict, core.Separation) else None,
        reach=np.array([reached.min(axis=0), reached.max(axis=0)]),
    )


def order_of(setting: Setting) -> Literal["given"] | int:
    """Return the order of the visits as the core has it."""
    return setting.seed if setting.order == "shuffled" else "given"

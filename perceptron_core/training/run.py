"""A training run, kept so that each of its steps can be shown again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from perceptron_core.array_types import BoolArray, FloatArray, IntArray
from perceptron_core.errors import InputError
from perceptron_core.training.setup import TrainingSetup
from perceptron_core.training.visiting_order import epoch_order


@dataclass(frozen=True, eq=False)
class Visits:
    """Some visits in a row; all arrays of shape (n_visits,).

    Attributes
    ----------
    step : ndarray of int
        Counted from 0 at the start of the run; `states_at` takes it for the weights before.
    epoch : ndarray of int
    leaf : ndarray of int
        The row of X.
    predicted : ndarray of int
        The output ŷ before any update.
    mistake : ndarray of bool
        ŷ was not the label, so the weights were updated.
    """

    step: IntArray
    epoch: IntArray
    leaf: IntArray
    predicted: IntArray
    mistake: BoolArray


@dataclass(frozen=True, eq=False)
class TrainingRun:
    """What `train` did. Only the mistakes are stored: all else follows from them.

    Attributes
    ----------
    setup : TrainingSetup
        The leaves, starting weights and learning rate.
    update_step : ndarray of int of shape (n_updates,)
        The visits that were mistakes, counted from 0, increasing.
    update_leaf : ndarray of int of shape (n_updates,)
        Their rows in X.
    n_visits : int
    mistakes_per_epoch : ndarray of int of shape (n_epochs,)
        The last epoch may not be whole when the run was stopped, the first when it began
        in the middle of one.
    converged : bool
        The last epoch was whole and without a mistake.
    stopped : bool
        `keep_going` ended the run.
    w : ndarray of shape (n_features,)
    b : float
        The weights at the end.
    """

    setup: TrainingSetup
    update_step: IntArray
    update_leaf: IntArray
    n_visits: int
    mistakes_per_epoch: IntArray
    converged: bool
    stopped: bool
    w: FloatArray
    b: float

    @property
    def n_updates(self) -> int:
        """Mistakes in all."""
        return int(self.update_step.size)

    @cached_property
    def update_sign(self) -> FloatArray:
        """The error y − ŷ of each update, 1 or −1; shape (n_updates,)."""
        return np.where(self.setup.fires[self.update_leaf], 1.0, -1.0)

    @cached_property
    def states(self) -> tuple[FloatArray, FloatArray]:
        """The weights before the first and after each update, to the bit as they were.

        w of shape (n_updates + 1, n_features) and b of shape (n_updates + 1,).
        """
        rate, signs = self.setup.learning_rate, self.update_sign
        steps = signs[:, None] * (rate * self.setup.X[self.update_leaf])
        w = np.add.accumulate(np.vstack([self.setup.w, steps]), axis=0)
        b = np.add.accumulate(np.concatenate([[self.setup.b], signs * rate]))
        return w, b

    def states_at(self, step: int) -> tuple[FloatArray, float]:
        """Return w and b after so many visits: 0 for the start, n_visits for the end.

        Parameters
        ----------
        step : int

        Returns
        -------
        w : ndarray of shape (n_features,)
        b : float

        Raises
        ------
        InputError
            If there is no such step.
        """
        if not 0 <= step <= self.n_visits:
            raise InputError(f"step is {step}; give one between 0 and {self.n_visits}.")
        place = int(np.searchsorted(self.update_step, step, side="left"))
        w, b = self.states
        return w[place].copy(), float(b[place])

    def leaves_at(self, steps: IntArray) -> IntArray:
        """Return the rows of X that some visits go to, counted from 0.

        Parameters
        ----------
        steps : ndarray of int of shape (n_steps,)
            Not negative.

        Returns
        -------
        ndarray of int of shape (n_steps,)
        """
        epochs, places = np.divmod(steps + self.setup.first_visit, len(self.setup.X))
        if self.setup.order == "given":
            return places
        leaves = np.empty_like(places)
        for epoch in np.unique(epochs):
            here = epochs == epoch
            order = epoch_order(self.setup.order, int(epoch), len(self.setup.X))
            leaves[here] = order[places[here]]
        return leaves

    def visits(self, start: int = 0, stop: int | None = None) -> Visits:
        """Return the visits from `start` up to but not including `stop`.

        Parameters
        ----------
        start, stop : int
            As in a slice; none after the last visit. All visits when left out.

        Returns
        -------
        Visits
        """
        steps = np.arange(self.n_visits, dtype=np.int64)[start:stop]
        epochs = (steps + self.setup.first_visit) // len(self.setup.X)
        leaves = self.leaves_at(steps)
        mistake = np.isin(steps, self.update_step, assume_unique=True)
        predicted = (self.setup.fires[leaves] ^ mistake).astype(np.int64)
        return Visits(steps, epochs, leaves, predicted, mistake)

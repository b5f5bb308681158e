"""The averaged perceptron: the mean of all the weights that a training run went through."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.errors import InputError
from perceptron_core.training.run import TrainingRun


def averaged_weights(run: TrainingRun, step: int | None = None) -> tuple[FloatArray, float]:
    """Return the mean of w and b over the visits of a run, each as it was after the visit.

    A w that survived many visits counts as often; so where training goes round and round,
    the mean settles down.

    Parameters
    ----------
    run : TrainingRun
    step : int, optional
        Average over the first so many visits only, at least 1; over all when left out.

    Returns
    -------
    w : ndarray of shape (n_features,)
    b : float

    Raises
    ------
    InputError
        If there is no such step, or the mean overflows.

    Notes
    -----
    Y. Freund & R. E. Schapire, Large margin classification using the perceptron algorithm,
    Machine Learning 37 (1999), 277–296: the prediction by the average, "avg", of Table 1.
    An update in visit s, counted from 0, is in (n − s)/n of the states after n visits:

        w̄ = w₀ + Σ ((n − s)/n) η(y − ŷ)x
    """
    n = run.n_visits if step is None else step
    w, b = averages(run, [n])
    return w[0], float(b[0])


def averages(run: TrainingRun, steps: Sequence[int]) -> tuple[FloatArray, FloatArray]:
    """Return the averages of `averaged_weights` after several numbers of visits at once.

    Parameters
    ----------
    run : TrainingRun
    steps : sequence of int
        Each at least 1.

    Returns
    -------
    w : ndarray of shape (n_steps, n_features)
    b : ndarray of shape (n_steps,)

    Raises
    ------
    InputError
        As `averaged_weights`.

    Notes
    -----
    With the changes δ = η(y − ŷ)x of the visits s the sum there is Σδ − Σsδ/n, and both are
    running sums.
    """
    for n in steps:
        if not 1 <= n <= run.n_visits:
            raise InputError(f"step is {n}; give one between 1 and {run.n_visits}.")
    visits = np.asarray(steps, dtype=np.int64)
    done = np.searchsorted(run.update_step, visits)
    signs = run.setup.learning_rate * run.update_sign
    lifted = np.column_stack([run.setup.X[run.update_leaf], np.ones(run.n_updates)])
    with np.errstate(over="ignore", invalid="ignore"):
        changes = signs[:, None] * lifted
        late = changes * run.update_step[:, None]
        whole, weighted = (_sums_before(part, done) for part in (changes, late))
        means = np.append(run.setup.w, run.setup.b) + whole - weighted / visits[:, None]
    refuse_overflow(means, "the averaged w and b")
    return means[:, :-1], means[:, -1]


def _sums_before(rows: FloatArray, ends: IntArray) -> FloatArray:
    sums = np.vstack([np.zeros(rows.shape[1]), np.cumsum(rows, axis=0)])
    return np.asarray(sums[ends])

"""The averaged perceptron: the mean of all the weights that a training run went through."""

from __future__ import annotations

import numpy as np

from perceptron_core.array_types import FloatArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.training_run import TrainingRun


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
    ValueError
        If there is no such step, or the mean overflows.

    Notes
    -----
    Y. Freund & R. E. Schapire, Large margin classification using the perceptron algorithm,
    Machine Learning 37 (1999), 277–296: the prediction by the average, "avg", of Table 1.
    An update in visit s, counted from 0, is in (n − s)/n of the states after n visits:

        w̄ = w₀ + Σ ((n − s)/n) η(y − ŷ)x
    """
    n = run.n_visits if step is None else step
    if not 1 <= n <= run.n_visits:
        raise ValueError(f"step is {n}; give one between 1 and {run.n_visits}.")
    done = run.update_step < n
    shares = (n - run.update_step[done]) / n * run.update_sign[done] * run.setup.learning_rate
    with np.errstate(over="ignore", invalid="ignore"):
        steps = shares @ run.setup.X[run.update_leaf[done]]
    w = refuse_overflow(run.setup.w + steps, "the averaged w")
    return w, refuse_overflow(run.setup.b + float(shares.sum()), "the averaged b")

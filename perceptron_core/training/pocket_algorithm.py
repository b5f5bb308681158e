"""The pocket algorithm: of all the weights that a training run went through, keep the best."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from perceptron_core.arithmetic import weighted_sums
from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.conversion import refuse_overflow
from perceptron_core.training.run import TrainingRun


@dataclass(frozen=True, eq=False)
class Pocket:
    """The best weights of a run, and how the pocket came by them.

    Attributes
    ----------
    w : ndarray of shape (n_features,)
    b : float
        The weights in the pocket at the end.
    correct : int
        How many leaves they sort rightly.
    change_step : ndarray of int of shape (n_changes,)
        After how many visits the pocket got new weights; the first is 0, the start.
    change_state : ndarray of int of shape (n_changes,)
        Which ones: the row in `run.states`.
    change_correct : ndarray of int of shape (n_changes,)
        How many leaves each of them sorts rightly, increasing.
    """

    w: FloatArray
    b: float
    correct: int
    change_step: IntArray
    change_state: IntArray
    change_correct: IntArray


def pocket(run: TrainingRun, *, every_state: bool = True, states: IntArray | None = None) -> Pocket:
    """Return the weights of a training run that sort the most leaves rightly.

    Parameters
    ----------
    run : TrainingRun
    every_state : bool, default True
        True: count the leaves for each new w (as in Abu-Mostafa, Magdon-Ismail & Lin,
        Learning from Data, 2012, §3.1), which takes n_updates · n_samples sums, so the
        result is the best w of the run. False: count only, as Gallant does, when a w has
        sorted more visits in a row than the one in the pocket had when it got there. That
        is faster on many leaves, and may pass by a w that was soon updated.
    states : ndarray of int, optional
        Look at these rows of `run.states` only, in increasing order: for runs so long that
        not all weights can be counted for.

    Returns
    -------
    Pocket
        Of equally good weights, the ones that came first.

    Raises
    ------
    InputError
        If a sum overflows.

    Notes
    -----
    S. I. Gallant, Perceptron-based learning algorithms, IEEE Transactions on Neural Networks
    1 (1990), 179–191: the pocket algorithm with ratchet. He visits leaves at random; here
    the run's own order is taken, so that its steps are the steps of the run.
    """
    w, b = run.states

    def count(state: int) -> int:
        sums = weighted_sums(run.setup.X, w[state], float(b[state]))
        fires = refuse_overflow(sums, "the sum w·x + b of a leaf") >= 0
        return int(np.count_nonzero(fires == run.setup.fires))

    if states is not None or every_state:
        looked_at = np.arange(run.n_updates + 1) if states is None else states
        changes = list(_every(run, looked_at, count))
    else:
        changes = list(_long_runs(run, count))
    step, state, correct = np.array(changes, dtype=np.int64).T
    last = int(state[-1])
    return Pocket(w[last].copy(), float(b[last]), int(correct[-1]), step, state, correct)


Changes = Iterator[tuple[int, int, int]]


def _every(run: TrainingRun, states: IntArray, count: Callable[[int], int]) -> Changes:
    best = -1
    born = np.concatenate([[0], run.update_step + 1])[states]
    for state, step in zip(states.tolist(), born.tolist(), strict=True):
        correct = count(state)
        if correct > best:
            best = correct
            yield step, state, correct


def _long_runs(run: TrainingRun, count: Callable[[int], int]) -> Changes:
    best, longest = count(0), 0
    yield 0, 0, best
    born = np.concatenate([[0], run.update_step + 1])
    ends = np.concatenate([run.update_step, [run.n_visits]])
    for state, (step, length) in enumerate(zip(born.tolist(), (ends - born).tolist(), strict=True)):
        if length > longest and (correct := count(state)) > best:
            best, longest = correct, longest + 1
            yield step + longest, state, correct

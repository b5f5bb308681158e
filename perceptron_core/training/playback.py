"""Training as frames to be played: what was visited, and the weights before and after."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from perceptron_core.array_types import FloatArray, IntArray
from perceptron_core.errors import InputError
from perceptron_core.training.run import TrainingRun

MOST_FRAMES = 15_000


@dataclass(frozen=True, eq=False)
class Playback:
    """One training run, or several that go on from each other, frame by frame.

    Attributes
    ----------
    step : ndarray of int of shape (n_frames,)
        How many visits have been made at each frame, increasing.
    leaf : ndarray of int of shape (n_frames,)
        The row of X that was visited last; −1 at the start of a run, where none was yet.
    error : ndarray of int of shape (n_frames,)
        y − ŷ of that visit: 1 or −1 for a mistake, 0 otherwise.
    state, before : ndarray of int of shape (n_frames,)
        The rows of `w` and `b` that are the weights after and before that visit.
    mistakes : ndarray of int of shape (n_frames,)
        Mistakes so far, of all the runs together.
    w : ndarray of shape (n_states, n_features)
    b : ndarray of shape (n_states,)
    mistakes_per_epoch : ndarray of int of shape (n_epochs,)
        The last one may not be whole.
    complete : bool
        There is a frame for each visit. If not, there is one for each mistake; if that were
        too many, for some of them.
    """

    step: IntArray
    leaf: IntArray
    error: IntArray
    state: IntArray
    before: IntArray
    mistakes: IntArray
    w: FloatArray
    b: FloatArray
    mistakes_per_epoch: IntArray
    complete: bool

    def frame_at(self, step: int) -> int:
        """Return the last frame that is not after so many visits."""
        return max(0, int(np.searchsorted(self.step, step, side="right")) - 1)


@dataclass(frozen=True, eq=False)
class _Stretch:
    # A run up to where the next one takes over, and the steps of it that become frames,
    # counted from its own start.
    run: TrainingRun
    n_visits: int
    steps: IntArray

    @property
    def n_mistakes(self) -> int:
        return int(np.searchsorted(self.run.update_step, self.n_visits))


def playback(runs: Sequence[TrainingRun], most_frames: int = MOST_FRAMES) -> Playback:
    """Return the frames of a run, or of runs that go on from each other.

    Parameters
    ----------
    runs : sequence of TrainingRun
        At least one, over the same leaves in the same order of visits. Each takes over from
        the one before it after `setup.first_visit` visits.
    most_frames : int
        At least 2.

    Returns
    -------
    Playback

    Raises
    ------
    InputError
        If there is no run, or one begins where the one before it has not come to.
    """
    lengths = _lengths(runs)
    wanted = [_all_steps(length, last) for length, last in lengths]
    complete = sum(map(len, wanted)) <= most_frames
    if not complete:
        wanted = [_after_mistakes(run, *length) for run, length in zip(runs, lengths, strict=True)]
    per_run = max(2, most_frames // len(runs))
    stretches = [
        _Stretch(run, length, _thinned(steps, per_run))
        for run, (length, _), steps in zip(runs, lengths, wanted, strict=True)
    ]
    return _joined(stretches, complete)


def _lengths(runs: Sequence[TrainingRun]) -> list[tuple[int, bool]]:
    if not runs:
        raise InputError("there is no run to play; give at least one.")
    begins = [run.setup.first_visit for run in runs]
    lengths = [after - before for before, after in pairwise(begins)]
    for number, (run, length) in enumerate(zip(runs, lengths, strict=False)):
        if not 0 <= length <= run.n_visits:
            raise InputError(
                f"run {number + 2} begins after {begins[number + 1]} visits, but run "
                f"{number + 1} goes from {begins[number]} to {begins[number] + run.n_visits}."
            )
    return [*((length, False) for length in lengths), (runs[-1].n_visits, True)]


def _all_steps(length: int, last: bool) -> IntArray:
    # Where another run takes over, its own first frame shows that step.
    return np.arange(length + 1 if last else length, dtype=np.int64)


def _after_mistakes(run: TrainingRun, length: int, last: bool) -> IntArray:
    after = run.update_step[: np.searchsorted(run.update_step, length)] + 1
    steps = np.concatenate([[0], after]).astype(np.int64)
    if last and steps[-1] < length:
        return np.append(steps, length)
    return steps if last else steps[steps < length]


def _thinned(steps: IntArray, most: int) -> IntArray:
    if len(steps) <= most:
        return steps
    places = np.unique(np.linspace(0, len(steps) - 1, most).round().astype(np.int64))
    return steps[places]


def _joined(stretches: Sequence[_Stretch], complete: bool) -> Playback:
    parts, mistakes, states = list[dict[str, IntArray]](), 0, 0
    for stretch in stretches:
        parts.append(_frames(stretch, mistakes, states))
        mistakes += stretch.n_mistakes
        states += stretch.run.n_updates + 1
    whole = {name: np.concatenate([part[name] for part in parts]) for name in parts[0]}
    used, places = np.unique([whole["state"], whole["before"]], return_inverse=True)
    whole["state"], whole["before"] = places.reshape(2, -1)
    weights = [stretch.run.states for stretch in stretches]
    return Playback(
        **whole,
        w=np.concatenate([w for w, _ in weights])[used],
        b=np.concatenate([b for _, b in weights])[used],
        mistakes_per_epoch=_mistakes_per_epoch(stretches),
        complete=complete,
    )


def _frames(stretch: _Stretch, mistakes: int, states: int) -> dict[str, IntArray]:
    run, steps = stretch.run, stretch.steps
    visited = np.maximum(steps - 1, 0)
    none = steps == 0
    leaf = np.where(none, -1, run.leaves_at(visited))
    after, before = (np.searchsorted(run.update_step, at) for at in (steps, visited))
    sign = np.where(run.setup.fires[leaf], 1, -1)
    return {
        "step": steps + run.setup.first_visit,
        "leaf": leaf,
        "error": np.where(after > before, sign, 0),
        "state": states + after,
        "before": states + before,
        "mistakes": mistakes + after,
    }


def _mistakes_per_epoch(stretches: Sequence[_Stretch]) -> IntArray:
    last = stretches[-1]
    n_leaves = len(last.run.setup.X)
    n_epochs = -(-(last.run.setup.first_visit + last.n_visits) // n_leaves)
    steps = [one.run.setup.first_visit + one.run.update_step[: one.n_mistakes] for one in stretches]
    return np.bincount(np.concatenate(steps) // n_leaves, minlength=n_epochs)

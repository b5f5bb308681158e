"""What is made of a run, frames, pocket, averages and the bound, held against the core."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from tests.how_many import cases
from tests.parity.agree import plain
from tests.parity.draw import Rows
from tests.parity.front_end import FrontEnd
from tests.parity.separation_cases import separation_cases
from tests.parity.test_training import MODULE, answer_of, assert_same, trained
from tests.parity.training_cases import Case, training_cases

N_CASES = cases(each_time=300, at_random=6_000)


def compare(
    front_end: FrontEnd,
    name: str,
    of_the_core: Callable[..., Any],
    drawn: list[tuple[Case, tuple[Any, ...]]],
) -> list[Any]:
    """Compare a function of the front end with the core's, on cases with further arguments."""

    def expected(case: Case, further: tuple[Any, ...]) -> Any:
        return answer_of(lambda: plain(of_the_core(case, *further)))

    said = [expected(*one) for one in drawn]
    given = front_end.results(MODULE, name, [(*case.sent, *further) for case, further in drawn])
    assert_same([case for case, _ in drawn], said, given)
    return said


def played(runs: list[Case], most_frames: int) -> dict[str, Any]:
    play = core.playback([trained(one) for one in runs], most_frames)
    names = "step", "leaf", "error", "state", "before", "mistakes", "w", "b", "complete"
    return {
        **{name: plain(getattr(play, name)) for name in names},
        "mistakesPerEpoch": play.mistakes_per_epoch.tolist(),
        "found": [play.frame_at(step) for step in range(50)],
    }


def takeovers(random: np.random.Generator, case: Case) -> list[Case]:
    """Return a case, and cases that go on from it with other weights; some where none can."""
    found = [case]
    for _ in range(int(random.integers(0, 4))):
        options = found[-1].options
        begin = options.get("first_visit", 0) + int(random.integers(0, 2 * len(case.X)))
        w = random.integers(-3, 4, case.X.shape[1] + 1).tolist()
        taken_over = {"first_visit": begin, "w": w[:-1], "b": w[-1]}
        found.append(Case(case.X, case.y, {**options, **taken_over}))
    return found


def change_of(case: Case) -> dict[str, Any]:
    return {"step": case.options["first_visit"], "w": case.options["w"], "b": case.options["b"]}


def test_playback(front_end: FrontEnd) -> None:
    random = np.random.default_rng(5)
    drawn, said, sent = list[Case](), list[Any](), list[tuple[Any, ...]]()
    for case in training_cases(N_CASES, seed=5):
        runs = takeovers(random, case)
        most = int(random.choice([2, 5, 20, 100, 15_000]))
        drawn.append(case)
        said.append(answer_of(partial(played, runs, most)))
        sent.append((*case.sent, [change_of(one) for one in runs[1:]], most))
    assert_same(drawn, said, front_end.results(MODULE, "played", sent))
    whole = [one["complete"] for one in said if "complete" in one]
    assert min(whole.count(True), whole.count(False)) > N_CASES / 10


def test_no_run_to_play(front_end: FrontEnd) -> None:
    said = answer_of(lambda: core.playback([]))
    assert front_end.results(MODULE, "playedNothing", [()]) == [said]


def pocket_of(found: core.Pocket) -> dict[str, Any]:
    return {
        "w": plain(found.w),
        "b": found.b,
        "correct": found.correct,
        "changeStep": plain(found.change_step),
        "changeState": plain(found.change_state),
        "changeCorrect": plain(found.change_correct),
    }


def test_pocket(front_end: FrontEnd) -> None:
    def of_the_core(case: Case, states: list[int]) -> Any:
        run = trained(case)
        ways: tuple[dict[str, Any], ...] = (
            {},
            {"every_state": False},
            {"states": np.array(states)},
        )
        return [pocket_of(core.pocket(run, **way)) for way in ways]

    compare(front_end, "pockets", of_the_core, list(with_states()))


def with_states() -> Iterator[tuple[Case, tuple[list[int]]]]:
    for case in training_cases(N_CASES, seed=6):
        try:
            n_updates = trained(case).n_updates
        except core.InputError:
            n_updates = 0
        yield case, (list(range(0, n_updates + 1, 3)),)


def test_correct_counts(front_end: FrontEnd) -> None:
    def of_the_core(case: Case) -> Any:
        return core.correct_counts(case.X, case.y, *trained(case).states)

    compare(front_end, "counts", of_the_core, [(case, ()) for case in training_cases(N_CASES, 7)])


def test_averages(front_end: FrontEnd) -> None:
    def of_the_core(case: Case, steps: list[int]) -> Any:
        w, b = core.averages(trained(case), steps)
        return {"w": w, "b": b}

    random = np.random.default_rng(8)
    drawn = [
        (case, (random.integers(1, len(case.X) + 1, 4).tolist(),))
        for case in training_cases(N_CASES, seed=8)
    ]
    said = compare(front_end, "means", of_the_core, drawn)
    assert sum("sentence" not in one for one in said) > N_CASES / 2


def test_the_bound(front_end: FrontEnd) -> None:
    drawn = list(separation_cases(N_CASES, seed=9))
    expected = [answer_of(partial(core.mistake_bound, *leaves)) for leaves in drawn]
    sent = [(Rows(X.tolist(), X.shape[1]), y.tolist()) for X, y in drawn]
    given = front_end.results(MODULE, "bound", sent)
    for (X, y), mine, theirs in zip(drawn, expected, given, strict=True):
        if mine is None or theirs is None or isinstance(mine, dict):
            assert mine == theirs, (X.tolist(), y.tolist(), mine, theirs)
            continue
        assert theirs["R"] == pytest.approx(mine.R, rel=1e-12)
        # What rounding leaves of a γ so small beside R.
        allowed = 1e-9 + 1e-14 * mine.R / mine.gamma
        assert theirs["gamma"] == pytest.approx(mine.gamma, rel=allowed), (X.tolist(), y.tolist())
        assert theirs["farthestLeaf"] == mine.farthest_leaf

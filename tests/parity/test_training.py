"""Training in the browser held against the core's, to the last bit."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from perceptron_core.errors import InputError
from perceptron_core.training.visiting_order import epoch_order
from tests.how_many import cases
from tests.parity.agree import plain
from tests.parity.draw import Rows
from tests.parity.front_end import MODULES, FrontEnd
from tests.parity.training_cases import Case, long_cases, training_cases

MODULE = "./training.js"
N_CASES = cases(each_time=1000, at_random=10_000)
N_LONG = cases(each_time=6, at_random=60)


def answer_of(work: Callable[[], Any]) -> Any:
    """Return what the core answers, or the sentence with which it refuses."""
    try:
        return work()
    except InputError as error:
        return {"sentence": str(error)}


def run_of(run: core.TrainingRun) -> dict[str, Any]:
    return {
        "updateStep": run.update_step,
        "updateLeaf": run.update_leaf,
        "nVisits": run.n_visits,
        "mistakesPerEpoch": run.mistakes_per_epoch,
        "converged": run.converged,
        "stopped": run.stopped,
        "w": run.w,
        "b": run.b,
    }


def states_of(run: core.TrainingRun) -> dict[str, Any]:
    w, b = run.states
    return {"w": w, "b": b, "leaves": run.leaves_at(np.arange(run.n_visits))}


def trained(case: Case) -> core.TrainingRun:
    return core.train(case.X, case.y, **case.options)


def assert_same(drawn: list[Case], expected: list[Any], given: list[Any]) -> None:
    wrong = [
        f"{case}: the core says {mine}, the front end {theirs}"[:2000]
        for case, mine, theirs in zip(drawn, expected, given, strict=True)
        if mine != theirs
    ]
    assert not wrong, f"{len(wrong)} of {len(drawn)} differ:\n" + "\n".join(wrong[:3])


def _made(of_the_core: Callable[[core.TrainingRun], Any], case: Case) -> Any:
    return {name: plain(entry) for name, entry in of_the_core(trained(case)).items()}


def compare(
    front_end: FrontEnd,
    name: str,
    of_the_core: Callable[[core.TrainingRun], Any],
    drawn: list[Case],
) -> list[Any]:
    """Hold what a function makes of each case's run against the core; return what that says."""
    expected = [answer_of(partial(_made, of_the_core, case)) for case in drawn]
    given = front_end.results(MODULE, name, [case.sent for case in drawn])
    assert_same(drawn, expected, given)
    return expected


def test_a_run_to_the_bit(front_end: FrontEnd) -> None:
    said = compare(front_end, "run", run_of, list(training_cases(N_CASES, seed=1)))
    refused = sum("sentence" in one for one in said)
    assert N_CASES / 100 < refused < N_CASES / 5


def test_every_state_and_every_leaf_of_a_run(front_end: FrontEnd) -> None:
    compare(front_end, "states", states_of, list(training_cases(N_CASES // 4, seed=2)))


def test_long_runs(front_end: FrontEnd) -> None:
    compare(front_end, "run", run_of, list(long_cases(N_LONG, seed=3)))


def test_a_run_ends_where_too_many_mistakes_would_be_kept(front_end: FrontEnd) -> None:
    drawn = list(long_cases(N_LONG, seed=12))
    most = [100 * (turn + 1) for turn in range(N_LONG)]

    def by_the_core(case: Case, kept: int) -> dict[str, Any]:
        def keep_going(at: core.TrainingProgress) -> bool:
            return bool(at.mistakes * (case.X.shape[1] + 1) <= kept)

        run = core.train(case.X, case.y, **case.options, keep_going=keep_going)
        return {name: plain(entry) for name, entry in run_of(run).items()}

    expected = list(map(by_the_core, drawn, most))
    sent = [
        Case(case.X, case.y, {**case.options, "mostKept": kept}).sent
        for case, kept in zip(drawn, most, strict=True)
    ]
    assert_same(drawn, expected, front_end.results(MODULE, "run", sent))
    assert any(one["stopped"] for one in expected)


def test_the_order_of_a_shuffled_epoch(front_end: FrontEnd) -> None:
    random = np.random.default_rng(4)
    seeds = [0, 1, 2**31, 2**32 - 1, 2**32, 2**53 - 1, *random.integers(0, 2**53, 20).tolist()]
    sizes = [*range(1, 40), 63, 64, 65, 127, 128, 129, 1000, 65_536, 65_537, 100_000]
    drawn = [
        (seeds[turn % len(seeds)], turn * 7 % 1000, n) for turn, n in enumerate(3 * sizes[:-3])
    ] + [(turn, turn, n) for turn, n in enumerate(sizes[-3:])]
    given = front_end.results(f"{MODULES}/training/visiting_order.js", "epochOrder", drawn)
    for case, theirs in zip(drawn, given, strict=True):
        assert epoch_order(*case).tolist() == theirs, case


LEAVES, LABELS = Rows([[1.0, 2.0], [3.0, 4.0]], 2), [0, 1]


@pytest.mark.parametrize(
    ("X", "y", "options"),
    [
        (Rows([], 2), [], {}),
        (Rows([], 0), [], {}),
        (LEAVES, [0, 2], {}),
        (LEAVES, [0, 0.123456789], {}),
        (LEAVES, [-1e-7, 1], {}),
        (LEAVES, [1234567, 1], {}),
        (LEAVES, [0], {}),
        (LEAVES, [0, 1, 1], {}),
        (LEAVES, LABELS, {"w": [1]}),
        (LEAVES, LABELS, {"w": [1, 2, 3]}),
        (LEAVES, LABELS, {"learning_rate": 0}),
        (LEAVES, LABELS, {"learning_rate": -2.5}),
        (LEAVES, LABELS, {"max_epochs": 0}),
        (LEAVES, LABELS, {"max_epochs": 1.5}),
        (LEAVES, LABELS, {"order": -1}),
        (LEAVES, LABELS, {"order": "backwards"}),
        (LEAVES, LABELS, {"first_visit": -1}),
    ],
)
def test_the_sentences(
    front_end: FrontEnd, X: Rows, y: list[float], options: dict[str, Any]
) -> None:
    leaves = np.reshape(X.rows, (len(X.rows), X.n_columns))
    case = Case(leaves, np.asarray(y), options)
    said = answer_of(lambda: core.train(leaves, y, **options))
    assert set(said) == {"sentence"}
    assert front_end.results(MODULE, "run", [case.sent]) == [said]

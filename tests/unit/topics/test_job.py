"""Work in a thread: looked at, stopped, forgotten, failed."""

import threading
from collections.abc import Callable

import pytest

from perceptron_explorer.topics.training import job as jobs
from perceptron_explorer.topics.training.job import Job

Tell = Callable[[int], bool]


def counting(started: threading.Event) -> Callable[[Tell], int]:
    """Return work that counts until it is told to stop."""

    def count(keep_going: Tell) -> int:
        number = 0
        while keep_going(number):
            number += 1
            started.set()
        return number

    return count


def test_a_result_is_there_once_it_is_done() -> None:
    job: Job[int, int] = Job(lambda keep_going: 3 if keep_going(7) else 0)
    assert job.result() == 3
    assert job.progress == 7
    assert job.is_done()


def test_it_goes_on_until_it_is_stopped_and_gives_what_it_has() -> None:
    started = threading.Event()
    job = Job(counting(started))
    assert started.wait(10)
    assert not job.is_done()
    job.stop()
    number = job.result()
    assert number >= 1
    assert job.progress == number


def test_what_nobody_looks_at_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(jobs, "FORGOTTEN_AFTER_S", -1.0)
    job = Job(counting(threading.Event()))
    assert job.result() == 0
    assert job.forgotten


def test_a_problem_reaches_whoever_asks() -> None:
    def fail(_keep_going: Tell) -> int:
        raise ValueError("the weights have grown too large")

    job: Job[int, int] = Job(fail)
    with pytest.raises(ValueError, match="too large"):
        job.result()
    assert job.is_done()

"""Runs take turns, and let others run while they do what takes long."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext

import pytest

from perceptron_explorer.shell.turns import in_turn, letting_others_run

SECONDS = 60.0


def test_no_two_have_the_turn_at_once() -> None:
    inside: list[int] = []
    most: list[int] = []

    def run(number: int) -> None:
        for _ in range(50):
            with in_turn():
                inside.append(number)
                most.append(len(inside))
                with letting_others_run():
                    inside.remove(number)
                inside.append(number)
                most.append(len(inside))
                inside.remove(number)

    with ThreadPoolExecutor(8) as pool:
        for done in [pool.submit(run, number) for number in range(8)]:
            done.result(SECONDS)
    assert set(most) == {1}


def test_others_run_while_one_does_what_takes_long() -> None:
    begun, done = threading.Event(), threading.Event()

    def long() -> bool:
        with in_turn(), letting_others_run():
            begun.set()
            return done.wait(SECONDS)

    with ThreadPoolExecutor(1) as pool:
        waiting = pool.submit(long)
        assert begun.wait(SECONDS)
        with in_turn():
            done.set()
        assert waiting.result(SECONDS)


@pytest.mark.parametrize("lets_others", [False, True])
def test_a_run_that_is_ended_gives_its_turn_back(lets_others: bool) -> None:
    def run() -> None:
        with in_turn(), letting_others_run() if lets_others else nullcontext():
            raise KeyError

    with pytest.raises(KeyError):
        run()
    with in_turn():
        pass


def test_who_has_no_turn_gives_none_up() -> None:
    with letting_others_run(), in_turn():
        pass
    with in_turn():
        pass

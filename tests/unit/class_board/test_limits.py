"""How fast requests are taken."""

from __future__ import annotations

import pytest

from perceptron_explorer.class_board.errors import TooFastError
from perceptron_explorer.class_board.limits import MOST_KEYS, TokenBuckets
from tests.unit.class_board.board_cases import Clock


def taken(buckets: TokenBuckets, key: str, tries: int) -> int:
    count = 0
    for _ in range(tries):
        try:
            buckets.take(key)
        except TooFastError:
            continue
        count += 1
    return count


def test_a_burst_and_then_so_many_a_second(clock: Clock) -> None:
    buckets = TokenBuckets(5, 15, clock)
    assert taken(buckets, "a", 40) == 15
    clock.now += 1
    assert taken(buckets, "a", 40) == 5
    clock.now += 1000
    assert taken(buckets, "a", 40) == 15


def test_each_has_its_own(clock: Clock) -> None:
    buckets = TokenBuckets(5, 15, clock)
    taken(buckets, "a", 40)
    assert taken(buckets, "b", 40) == 15


def test_it_says_how_long_to_wait(clock: Clock) -> None:
    buckets = TokenBuckets(0.5, 1, clock)
    buckets.take("a")
    with pytest.raises(TooFastError) as caught:
        buckets.take("a")
    assert caught.value.seconds == pytest.approx(2)
    clock.now += 2.001
    buckets.take("a")


def test_keys_without_end_take_no_memory_without_end(clock: Clock) -> None:
    buckets = TokenBuckets(5, 2, clock)
    for number in range(MOST_KEYS + 100):
        buckets.take(str(number))
        if number % 1000 == 0:
            taken(buckets, "busy", 5)
    assert len(buckets) == MOST_KEYS
    assert taken(buckets, "busy", 1) == 0, "the bucket of one who is busy was forgotten"

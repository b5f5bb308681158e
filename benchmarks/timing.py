"""Times calls that take turns."""

from __future__ import annotations

import time
import timeit
from collections.abc import Callable, Sequence

REPEATS = 7
SECONDS_A_REPEAT = 0.02

Call = Callable[[], object]


def seconds(calls: Sequence[Call]) -> list[float]:
    """Return how long each call takes: the least of some means, taken in turns.

    In processor time, so that other processes do not count.
    """

    def spent(call: Call, number: int) -> float:
        return timeit.timeit(call, timer=time.process_time, number=number) / number

    for call in calls:
        call()
    numbers = [max(1, round(SECONDS_A_REPEAT / max(spent(call, 3), 1e-7))) for call in calls]
    rounds = [list(map(spent, calls, numbers)) for _ in range(REPEATS)]
    return [min(taken) for taken in zip(*rounds, strict=True)]

"""How fast requests are taken: buckets of tokens, in memory.

Not by the address of whoever asks: a whole class may come from one.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from perceptron_explorer.class_board.errors import TooFastError

MOST_KEYS = 20_000


@dataclass
class _Bucket:
    tokens: float
    filled: float


class TokenBuckets:
    """A bucket for each key, from which each request takes a token.

    Parameters
    ----------
    rate : float
        Tokens that come back in a second.
    burst : float
        Tokens in a full bucket.
    clock : callable
        Seconds that only grow.
    """

    def __init__(
        self, rate: float, burst: float, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._rate = rate
        self._burst = burst
        self._clock = clock
        self._buckets: dict[str, _Bucket] = {}

    def take(self, key: str) -> None:
        """Take a token from a key's bucket.

        Raises
        ------
        TooFastError
            If it is empty; it says in how many seconds there will be one again.
        """
        now = self._clock()
        # The buckets that were used last stand last.
        bucket = self._buckets.pop(key, None) or _Bucket(self._burst, now)
        self._buckets[key] = bucket
        bucket.tokens = min(self._burst, bucket.tokens + (now - bucket.filled) * self._rate)
        bucket.filled = now
        if len(self._buckets) > MOST_KEYS:
            del self._buckets[next(iter(self._buckets))]
        if bucket.tokens < 1:
            raise TooFastError((1 - bucket.tokens) / self._rate)
        bucket.tokens -= 1

    def __len__(self) -> int:
        return len(self._buckets)


@dataclass(frozen=True)
class Limits:
    """The limits of one server: five changes a second of a phone, 600 of a board."""

    phones: TokenBuckets
    boards: TokenBuckets

    @classmethod
    def usual(cls) -> Limits:
        """Return those that a hall is served with."""
        return cls(phones=TokenBuckets(5, 15), boards=TokenBuckets(600, 600))

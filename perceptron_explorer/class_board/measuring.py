"""Leaves in photographs that phones send: measured in memory, and nothing of a photograph is kept.

A photograph takes a thousand times as long as a leaf that is placed. So few are measured at a time,
in threads of their own, and few more wait: those who listen to a board notice nothing.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from perceptron_explorer.class_board.codes import written_code
from perceptron_explorer.class_board.errors import (
    BoardError,
    ConflictError,
    TooFastError,
    TooLargeError,
    ValuesError,
)
from perceptron_explorer.class_board.items import phone_id
from perceptron_explorer.class_board.limits import TokenBuckets
from perceptron_explorer.class_board.requests import NOT_STORED
from perceptron_explorer.class_board.settings import Feature, Settings
from perceptron_explorer.class_board.store import Store

LARGEST_PHOTO = 4_000_000
"""Bytes; a phone sends a tenth of it."""
MOST_AT_ONCE = 2
MOST_WAITING = 12
"""Photographs in memory, those that are being measured too."""
SECONDS_TO_SEND = 30.0
SECONDS_TO_WAIT = 2.0
DIGITS = 4
"""Significant ones, of what is measured: photographs of the same leaf differ by more."""


@dataclass(frozen=True)
class MeasuredLeaf:
    """A leaf that was found in a photograph.

    Parameters
    ----------
    values : mapping
        What was measured, by its name; without what this photograph does not show.
    outline : sequence of (float, float)
        Points round it, in shares of the photograph's width and height.
    """

    values: Mapping[str, float]
    outline: Sequence[Sequence[float]]


Measure = Callable[[bytes], Sequence[MeasuredLeaf]]
"""Finds the leaves in a photograph's file; a `ValuesError` says why there are none."""


class Measuring:
    """Measures photographs for the boards of one server.

    Parameters
    ----------
    measure : Measure
    phones, boards : TokenBuckets, optional
        How fast photographs are taken of a phone and of a board.
    """

    def __init__(
        self,
        measure: Measure,
        phones: TokenBuckets | None = None,
        boards: TokenBuckets | None = None,
    ) -> None:
        self._measure = measure
        # An empty one counts as false.
        self._phones = TokenBuckets(0.25, 4) if phones is None else phones
        self._boards = TokenBuckets(10, 60) if boards is None else boards
        self._threads = ThreadPoolExecutor(MOST_AT_ONCE, thread_name_prefix="photograph")
        self._in_memory = 0

    @property
    def in_memory(self) -> int:
        """How many photographs are in memory."""
        return self._in_memory

    def answer(self, store: Store) -> Callable[[Request], Awaitable[Response]]:
        """Return what answers a photograph that is sent to a board."""

        async def answer(request: Request) -> Response:
            code = written_code(request.path_params["code"])
            phone = phone_id(request.query_params.get("phone"))
            self._phones.take(phone)
            self._boards.take(code)
            settings = (await run_in_threadpool(store.board, code)).settings
            check_open(settings)
            with self._place():
                data = await read_photo(request)
                loop = asyncio.get_running_loop()
                leaves = await loop.run_in_executor(self._threads, self._measure, data)
            told = [told_leaf(leaf, settings) for leaf in leaves]
            return JSONResponse({"leaves": told}, headers=NOT_STORED)

        return answer

    @contextmanager
    def _place(self) -> Iterator[None]:
        """Give one of the places in memory, or say that there is none."""
        if self._in_memory >= MOST_WAITING:
            raise TooFastError(SECONDS_TO_WAIT)
        self._in_memory += 1
        try:
            yield
        finally:
            self._in_memory -= 1


def check_open(settings: Settings) -> None:
    """Check that a board takes photographs now.

    Raises
    ------
    ConflictError
        If it does not.
    """
    if settings.frozen:
        raise ConflictError("The lecturer has frozen the board. Nothing can be changed now.")
    if settings.activity != "measure":
        raise ConflictError("No leaves are measured on this board now.")


async def read_photo(request: Request) -> bytes:
    """Return the body; the rest of one that is too long is not read.

    Raises
    ------
    TooLargeError
        If it is longer than a photograph that a phone has made smaller.
    BoardError
        If it does not come to its end in time.
    """
    parts: list[bytes] = []
    length = 0
    try:
        async with asyncio.timeout(SECONDS_TO_SEND):
            async for part in request.stream():
                length += len(part)
                if length > LARGEST_PHOTO:
                    raise TooLargeError(
                        f"A photograph may have {LARGEST_PHOTO // 10**6} MB. Send a smaller one."
                    )
                parts.append(part)
    except TimeoutError:
        raise BoardError("The photograph was not sent to its end. Send it again.") from None
    return b"".join(parts)


def told_leaf(leaf: MeasuredLeaf, settings: Settings) -> dict[str, Any]:
    """Return what a phone is told of a leaf: its features as the board has them.

    Raises
    ------
    ValuesError
        If one of them was not measured.
    """
    missing = [name for name in settings.measured if name not in leaf.values]
    if missing:
        raise ValuesError(f"In a photograph without colours {missing[0]} cannot be measured.")
    x = [float(f"{leaf.values[name]:.{DIGITS}g}") for name in settings.measured]
    outside = [
        _outside(feature, value)
        for feature, value in zip(settings.features, x, strict=True)
        if not feature.low <= value <= feature.high
    ]
    outline = [[round(share, 4) for share in point] for point in leaf.outline]
    return {"x": x, "outline": outline, "problem": " ".join(outside)}


def _outside(feature: Feature, value: float) -> str:
    unit = f" {feature.unit}" if feature.unit else ""
    return (
        f"Its {feature.name} is {value:g}{unit}, and this board has places "
        f"from {feature.low:g} to {feature.high:g}{unit}."
    )

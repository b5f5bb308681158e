"""What can be wrong with a request to a board: a sentence for a person, a status for HTTP."""

from __future__ import annotations

from typing import ClassVar


class BoardError(Exception):
    """A board cannot do what was asked. The sentence can be shown to a person."""

    status: ClassVar[int] = 400


class NotAllowedError(BoardError):
    """Whoever asks may not do this."""

    status = 403


class NoBoardError(BoardError):
    """There is no such board, or no such item on it."""

    status = 404


class ConflictError(BoardError):
    """The board is in a state in which this cannot be done."""

    status = 409


class TooLargeError(BoardError):
    """More was sent than a phone ever needs to send."""

    status = 413


class ValuesError(BoardError):
    """A value is missing, of the wrong kind or out of its range."""

    status = 422


class TooFastError(BoardError):
    """Requests come faster than they are taken.

    Parameters
    ----------
    seconds : float
        How long to wait before the next one.
    """

    status = 429

    def __init__(self, seconds: float) -> None:
        super().__init__("That was too fast. Wait a moment, then try again.")
        self.seconds = seconds

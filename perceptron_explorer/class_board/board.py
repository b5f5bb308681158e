"""What the store tells of a board."""

from __future__ import annotations

from dataclasses import dataclass

from perceptron_explorer.class_board.items import Item
from perceptron_explorer.class_board.settings import Given, Settings


@dataclass(frozen=True)
class Opened:
    """A new board's code, and the key that is shown only once."""

    code: str
    host_key: str


@dataclass(frozen=True)
class Board:
    """A board as the lecturer set it, its count of changes, and the leaves that were given."""

    settings: Settings
    seq: int
    given: Given


@dataclass(frozen=True)
class News:
    """What is new on a board since a count: the board itself, and the changed items.

    Parameters
    ----------
    board : Board
    given_seq, revealed_seq : int
        The board's count when the given leaves last changed, and when weights or answers were
        last revealed.
    items : list of Item
        Deleted ones too, in the order of their last change.
    """

    board: Board
    given_seq: int
    revealed_seq: int
    items: list[Item]

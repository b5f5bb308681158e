"""A board as a server holds it in memory, and the messages that are made of it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field

from perceptron_explorer.class_board.board import Board, News
from perceptron_explorer.class_board.items import Item

ENDED = "event: ended\ndata: {}\n\n"
PING = ": ping\n\n"


@dataclass(frozen=True)
class Viewer:
    """Who looks at a board: a phone by its id, or the host where there is none."""

    phone: str | None = None

    @property
    def is_host(self) -> bool:
        """Whether this is the lecturer's page."""
        return self.phone is None


@dataclass(frozen=True)
class _Written:
    """An item with its JSON, written once for all who get it."""

    item: Item
    for_others: str
    for_its_phone: str

    @classmethod
    def of(cls, item: Item) -> _Written:
        told = {name: getattr(item, name) for name in ("id", "kind", "values", "gone")}
        own = item.as_data()
        return cls(item, json.dumps({**told, "mine": False}), json.dumps(own))


@dataclass
class LiveBoard:
    """What is known of a board, and who looks at it.

    Parameters
    ----------
    number : int
        By which the store knows it.
    """

    number: int
    board: Board | None = None
    given_seq: int = 0
    revealed_seq: int = 0
    ended: bool = False
    viewers: Counter[Viewer] = field(default_factory=Counter)
    _settings: str = ""
    _given: str = ""
    # In the order of their last change, so that what is new stands at the end.
    _items: dict[str, _Written] = field(default_factory=dict)

    @property
    def seq(self) -> int:
        """The count up to which all is known; 0 if nothing is."""
        return 0 if self.board is None else self.board.seq

    @property
    def presence(self) -> tuple[int, bool]:
        """How many phones look, and whether the host does."""
        host = Viewer() in self.viewers
        return len(self.viewers) - host, host

    def take(self, news: News) -> None:
        """Take in what is new."""
        self.board = news.board
        self._settings, self._given = news.board.settings.as_text(), news.board.given.as_text()
        self.given_seq, self.revealed_seq = news.given_seq, news.revealed_seq
        for item in news.items:
            self._items.pop(item.id, None)
            self._items[item.id] = _Written.of(item)

    def message(self, viewer: Viewer, since: int | None, is_first: bool) -> str:
        """Return what a viewer is to be told.

        Parameters
        ----------
        viewer : Viewer
        since : int or None
            The count of the last message that it got; None if it knows nothing yet.
        is_first : bool
            Whether this is the connection's first message.

        Returns
        -------
        str
            An event as it goes over the wire.
        """
        board = self.board
        if board is None:
            raise RuntimeError("Nothing is known of this board yet.")
        phones, host = self.presence
        parts = [f'"seq": {board.seq}', f'"settings": {self._settings}']
        parts += [f'"phones": {phones}', f'"host": {json.dumps(host)}']
        if is_first or since is None or self.given_seq > since:
            parts.append(f'"given": {self._given}')
        parts.append(f'"items": [{", ".join(self._items_since(viewer, since))}]')
        return f"event: board\nid: {board.seq}\ndata: {{{', '.join(parts)}}}\n\n"

    def _items_since(self, viewer: Viewer, since: int | None) -> list[str]:
        """Return the JSON of what the viewer may see and does not know, the oldest first."""
        revealed = self.board is not None and self.board.settings.revealed
        newly_revealed = revealed and since is not None and self.revealed_seq > since
        found = []
        for written in reversed(self._items.values()):
            item = written.item
            is_own = item.phone == viewer.phone
            is_weights = item.kind == "weights"
            if since is not None and item.seq <= since:
                if not newly_revealed:
                    break
                if not is_weights:
                    continue
            elif since is None and item.gone:
                continue
            if not is_weights or is_own or viewer.is_host or revealed:
                found.append(written.for_its_phone if is_own else written.for_others)
        return found[::-1]

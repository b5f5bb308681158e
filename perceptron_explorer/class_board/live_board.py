"""A board as a server holds it in memory, and the messages that are made of it."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass, field, replace
from itertools import takewhile
from typing import Any

from perceptron_explorer.class_board.answers import belongs
from perceptron_explorer.class_board.board import Board, News
from perceptron_explorer.class_board.items import Item
from perceptron_explorer.class_board.presence import Presence
from perceptron_explorer.class_board.settings import Settings

ENDED = b"event: ended\ndata: {}\n\n"
PING = b": ping\n\n"
MOST_SHARED = 64


def _json(data: Any) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _for_phones(settings: Settings) -> Settings:
    """Leave out what a student who reads the messages is not to know yet."""
    question = settings.question
    return settings if question is None else replace(settings, question=question.for_phones())


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
        return cls(item, _json({**told, "mine": False}), _json(own))


@dataclass(frozen=True)
class _Shared:
    """A message for all who have made nothing of what is in it.

    Parameters
    ----------
    content : bytes
    makers : frozenset of str
        The phones for which it would have to be another one.
    """

    content: bytes
    makers: frozenset[str]


@dataclass
class LiveBoard:
    """What is known of a board, and who looks at it.

    Parameters
    ----------
    number : int
        By which the store knows it.
    elsewhere : Presence
        Who looks by other servers.
    """

    number: int
    board: Board | None = None
    given_seq: int = 0
    revealed_seq: int = 0
    ended: bool = False
    viewers: Counter[Viewer] = field(default_factory=Counter)
    elsewhere: Presence = field(default_factory=Presence)
    _shared: dict[tuple[object, ...], _Shared] = field(default_factory=dict)
    _settings_for_host: str = ""
    _settings_for_phones: str = ""
    _given: str = ""
    _question: int | None = None
    # In the order of their last change, so that what is new stands at the end.
    _items: dict[str, _Written] = field(default_factory=dict)

    @property
    def seq(self) -> int:
        """The count up to which all is known; 0 if nothing is."""
        return 0 if self.board is None else self.board.seq

    @property
    def here(self) -> Presence:
        """Who looks by this server."""
        host = Viewer() in self.viewers
        return Presence(len(self.viewers) - host, host)

    @property
    def presence(self) -> Presence:
        """How many phones look, and whether the host does, by any server."""
        return self.here.with_others(self.elsewhere)

    def take(self, news: News) -> None:
        """Take in what is new."""
        self.board = news.board
        self._shared.clear()
        settings, self._given = news.board.settings, news.board.given.as_text()
        self._settings_for_host = settings.as_text()
        self._settings_for_phones = _for_phones(settings).as_text()
        self.given_seq, self.revealed_seq = news.given_seq, news.revealed_seq
        for item in news.items:
            self._items.pop(item.id, None)
            self._items[item.id] = _Written.of(item)
        self._forget_answers(settings)

    def _forget_answers(self, settings: Settings) -> None:
        """Forget those to an earlier question: they are deleted when the next one is asked."""
        number = None if settings.question is None else settings.question.number
        if number == self._question:
            return
        self._question = number
        for one in [*self._items.values()]:
            if one.item.kind == "answer" and not belongs(one.item.values, settings.question):
                del self._items[one.item.id]

    def message(self, viewer: Viewer, since: int | None, is_first: bool) -> bytes:
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
        bytes
            An event as it goes over the wire. Most viewers of a hall get the same one.
        """
        key = (self.presence, since, is_first, viewer.is_host)
        shared = self._shared.get(key)
        if shared is None:
            if len(self._shared) >= MOST_SHARED:
                self._shared.clear()
            shared = self._shared[key] = self._message_to_share(viewer, since, is_first)
        if viewer.phone not in shared.makers:
            return shared.content
        return self._written(self._changed(since), viewer, since, is_first)

    def _message_to_share(self, viewer: Viewer, since: int | None, is_first: bool) -> _Shared:
        changed = self._changed(since)
        nobody = viewer if viewer.is_host else Viewer("")
        makers = frozenset(written.item.phone for written in changed)
        return _Shared(self._written(changed, nobody, since, is_first), makers)

    def _changed(self, since: int | None) -> list[_Written]:
        """Return what may be news to somebody, the oldest first."""
        if since is None:
            return [written for written in self._items.values() if not written.item.gone]
        if self._revealed and self.revealed_seq > since:
            every = self._items.values()
            return [one for one in every if one.item.seq > since or one.item.kind in self._revealed]
        newest_first = reversed(self._items.values())
        return [*takewhile(lambda one: one.item.seq > since, newest_first)][::-1]

    @property
    def _revealed(self) -> frozenset[str]:
        """The kinds of items that were each phone's own, and are now for all to see."""
        if self.board is None:
            return frozenset()
        settings, question = self.board.settings, self.board.settings.question
        are_shown = {
            "weights": settings.revealed,
            "answer": question is not None and question.revealed,
        }
        return frozenset(kind for kind, is_shown in are_shown.items() if is_shown)

    def _written(
        self, changed: list[_Written], viewer: Viewer, since: int | None, is_first: bool
    ) -> bytes:
        """Write a message with what the viewer may see of the changed items."""
        phones, host = self.presence
        settings = self._settings_for_host if viewer.is_host else self._settings_for_phones
        parts = [f'"seq":{self.seq}', f'"settings":{settings}']
        parts += [f'"phones":{phones}', f'"host":{json.dumps(host)}']
        if is_first or since is None or self.given_seq > since:
            parts.append(f'"given":{self._given}')
        shown = {"leaf", *self._revealed}
        items = [
            one.for_its_phone if one.item.phone == viewer.phone else one.for_others
            for one in changed
            if viewer.is_host or one.item.kind in shown or one.item.phone == viewer.phone
        ]
        parts.append(f'"items":[{",".join(items)}]')
        return f"event: board\nid: {self.seq}\ndata: {{{','.join(parts)}}}\n\n".encode()

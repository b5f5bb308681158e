"""Whoever follows a board by its messages sees what is there for them, and nothing else."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from perceptron_explorer.class_board import BoardError, Item
from perceptron_explorer.class_board.live_board import LiveBoard, Viewer
from tests.unit.class_board.board_cases import OpenBoard, leaf, uuid, weights

PHONES = [uuid(1000 + number) for number in range(4)]
STEPS = 60


@dataclass
class Follower:
    """A viewer with what it knows, as a page keeps it."""

    viewer: Viewer
    since: int | None = None
    known: dict[str, Any] = field(default_factory=dict)

    def follow(self, live: LiveBoard, items: list[Item], revealed: bool) -> None:
        """Take in a message, and compare what is known with what there is."""
        text = live.message(self.viewer, self.since, self.since is None).decode()
        message = json.loads(text.split("data: ", 1)[1])
        assert not any(phone in text for phone in PHONES)
        owners = {item.id: item.phone for item in items}
        for item in message["items"]:
            own = owners.get(item["id"], self.viewer.phone) == self.viewer.phone
            assert item["gone"] or item["mine"] == own
            assert revealed or self.viewer.is_host or item["kind"] == "leaf" or item["mine"]
            self.known[item["id"]] = item
        self.since = message["seq"]
        assert self.seen(revealed) == {
            item.id: item.values for item in items if self.may_see(item, revealed)
        }

    def may_see(self, item: Item, revealed: bool) -> bool:
        own = item.phone == self.viewer.phone
        return item.kind == "leaf" or own or revealed or self.viewer.is_host

    def seen(self, revealed: bool) -> dict[str, Any]:
        """Return what the page shows: others' weights only while they are revealed."""
        shows_all = revealed or self.viewer.is_host
        return {
            name: item["values"]
            for name, item in self.known.items()
            if not item["gone"] and (shows_all or item["kind"] == "leaf" or item["mine"])
        }


def something_happens(dice: random.Random, board: OpenBoard, edit: int) -> None:
    phone, name = dice.choice(PHONES), uuid(dice.randrange(12))
    store, code, key = board.store, board.code, board.key
    kinds = {"leaves": leaf, "weights": weights}
    make = kinds[store.board(code).settings.activity]
    actions: list[Callable[[], object]] = [
        lambda: board.put(name, make(phone, edit)),
        lambda: board.delete(name, phone, edit),
        lambda: store.remove(code, key, name),
        lambda: store.undo(code, key),
        lambda: board.change(revealed=dice.random() < 0.5),
        lambda: board.change(activity=dice.choice(list(kinds))),
    ]
    try:
        dice.choices(actions, [12, 3, 2, 2, 2, 1])[0]()
    except BoardError:
        return


@pytest.mark.parametrize("seed", range(8))
def test_followers_know_what_is_theirs_to_know(board: OpenBoard, seed: int) -> None:
    dice = random.Random(seed)
    board.change(limit=20)
    live = LiveBoard(board.store.listen(board.code))
    viewers = [Viewer(), *map(Viewer, PHONES), Viewer(uuid(7777))]
    followers = [Follower(viewer) for viewer in viewers]
    for step in range(STEPS):
        something_happens(dice, board, step + 1)
        news = board.store.news(live.number, live.seq)
        assert news is not None
        live.take(news)
        items = board.store.items(board.code)
        revealed = news.board.settings.revealed
        # Some miss messages, others come anew: no two know the same.
        followers.append(Follower(dice.choice(viewers)))
        for follower in followers:
            if dice.random() < 0.6:
                follower.follow(live, items, revealed)

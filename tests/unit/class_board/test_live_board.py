"""Whoever follows a board by its messages sees what is there for them, and nothing else."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import pytest

from perceptron_explorer.class_board.errors import BoardError
from perceptron_explorer.class_board.items import Item, Put
from perceptron_explorer.class_board.live_board import LiveBoard, Viewer
from tests.unit.class_board.board_cases import CHOICES, OpenBoard, answer, leaf, uuid, weights

PHONES = [uuid(1000 + number) for number in range(4)]
STEPS = 60


@dataclass
class Follower:
    """A viewer with what it knows, as a page keeps it."""

    viewer: Viewer
    since: int | None = None
    known: dict[str, Any] = field(default_factory=dict)

    def follow(self, live: LiveBoard, items: list[Item]) -> None:
        """Take in a message, and compare what is known with what there is."""
        shown = self.kinds_for_all(live)
        text = live.message(self.viewer, self.since, self.since is None).decode()
        message = json.loads(text.split("data: ", 1)[1])
        assert not any(phone in text for phone in PHONES)
        owners = {item.id: item.phone for item in items}
        for item in message["items"]:
            own = owners.get(item["id"], self.viewer.phone) == self.viewer.phone
            assert item["gone"] or item["mine"] == own
            assert item["kind"] in shown or self.viewer.is_host or item["mine"]
            self.known[item["id"]] = item
        self.since = message["seq"]
        self.look_at_the_question(live, text, message["settings"]["question"])
        assert self.seen(shown, message["settings"]["question"]) == {
            item.id: item.values for item in items if self.may_see(item, shown)
        }

    def kinds_for_all(self, live: LiveBoard) -> set[str]:
        assert live.board is not None
        settings, question = live.board.settings, live.board.settings.question
        shown = {"leaf"} | ({"weights"} if settings.revealed else set())
        return shown | ({"answer"} if question and question.revealed else set())

    def look_at_the_question(self, live: LiveBoard, text: str, told: Any) -> None:
        """Nobody but the host may know what is right before it is revealed."""
        assert live.board is not None
        question = live.board.settings.question
        if question is None:
            assert told is None
        elif self.viewer.is_host or question.revealed:
            assert (told["right"], told["answer"]) == (CHOICES["right"], CHOICES["answer"])
        else:
            assert (told["right"], told["answer"]) == (None, "")
            assert CHOICES["answer"] not in text

    def may_see(self, item: Item, shown: set[str]) -> bool:
        own = item.phone == self.viewer.phone
        return item.kind in shown or own or self.viewer.is_host

    def seen(self, shown: set[str], question: Any) -> dict[str, Any]:
        """Return what the page shows: others' secrets only while they are revealed."""
        now = question and question["number"]
        return {
            name: item["values"]
            for name, item in self.known.items()
            if not item["gone"]
            and (self.viewer.is_host or item["kind"] in shown or item["mine"])
            and (item["kind"] != "answer" or item["values"]["question"] == now)
        }


def something_happens(dice: random.Random, board: OpenBoard, edit: int) -> None:
    phone, name = dice.choice(PHONES), uuid(dice.randrange(12))
    store, code, key = board.store, board.code, board.key
    kinds = {"leaves": leaf, "weights": weights, "question": an_answer(dice, board)}
    make = kinds[store.board(code).settings.activity]
    actions: list[Callable[[], object]] = [
        lambda: board.put(name, make(phone, edit)),
        lambda: board.delete(name, phone, edit),
        lambda: store.remove(code, key, name),
        lambda: store.undo(code, key),
        lambda: board.change(revealed=dice.random() < 0.5),
        lambda: board.change(activity=dice.choice(list(kinds))),
        board.ask,
        board.ask_again,
        board.reveal,
    ]
    try:
        dice.choices(actions, [12, 3, 2, 2, 2, 1, 1, 1, 1])[0]()
    except BoardError:
        return


def an_answer(dice: random.Random, board: OpenBoard) -> Callable[[str, int], Put]:
    """Return what makes an answer to the present question, where there is one."""
    question = board.store.board(board.code).settings.question
    now = (question.number, question.round) if question else (1, 1)
    return lambda phone, edit: answer(phone, edit, *now, choice=dice.randrange(3))


@pytest.mark.parametrize("seed", range(12))
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
        # Some miss messages, others come anew: no two know the same.
        followers.append(Follower(dice.choice(viewers)))
        for follower in followers:
            if dice.random() < 0.6:
                follower.follow(live, items)

"""A board in a database of its own, and what phones send to it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from perceptron_explorer.class_board.items import Edit, Item, Kind, Put
from perceptron_explorer.class_board.store import Store

SETTINGS: dict[str, Any] = {
    "features": [
        {"name": "petal length", "unit": "cm", "low": 0, "high": 8},
        {"name": "petal width", "unit": "cm", "low": 0, "high": 4},
    ],
    "classes": ["setosa", "versicolor"],
    "limit": 2,
}
LEAF: dict[str, Any] = {"x": [1.5, 0.5], "y": 0}
WEIGHTS: dict[str, Any] = {"w": [1.0, -2.0], "b": 0.5}
CHOICES: dict[str, Any] = {
    "text": "w grows to twice its length. What moves?",
    "choices": ["Nothing", "The hyperplane", "The leaves"],
    "right": 0,
    "answer": "Nothing but the tip of w.",
}
POINT: dict[str, Any] = {"text": "Where will it go?", "kind": "point", "right": [2.5, 1.5]}
NOBODYS_CODE = "ZZZZZZ"


def uuid(number: int) -> str:
    return str(UUID(int=number))


ANNA, BORIS = uuid(1001), uuid(1002)


def leaf(phone: str, edit: int, **values: Any) -> Put:
    return Put(phone, edit, "leaf", {**LEAF, **values})


def weights(phone: str, edit: int, **values: Any) -> Put:
    return Put(phone, edit, "weights", {**WEIGHTS, **values})


def answer(phone: str, edit: int, question: int = 1, round_: int = 1, **values: Any) -> Put:
    """Return an answer, by default the first choice."""
    what = values or {"choice": 0}
    return Put(phone, edit, "answer", {"question": question, "round": round_, **what})


@dataclass
class Clock:
    """A clock that stands until it is set on."""

    now: float = 1e9

    def __call__(self) -> float:
        return self.now


@dataclass
class OpenBoard:
    """A store with one board, and shorter words for what tests do with it."""

    store: Store
    code: str = field(init=False)
    key: str = field(init=False)

    def __post_init__(self) -> None:
        opened = self.store.open(SETTINGS)
        self.code, self.key = opened.code, opened.host_key

    @property
    def seq(self) -> int:
        return self.store.board(self.code).seq

    @property
    def ids(self) -> list[str]:
        return [item.id for item in self.store.items(self.code)]

    def put(self, item_id: str, change: Put) -> Item:
        return self.store.put(self.code, item_id, change)[1]

    def delete(self, item_id: str, phone: str, edit: int) -> Item:
        return self.store.delete(self.code, item_id, Edit(phone, edit))[1]

    def place(self, *ids: str, phone: str = ANNA, kind: Kind = "leaf") -> None:
        """Make items with their first edits."""
        for item_id in ids:
            self.put(item_id, leaf(phone, 1) if kind == "leaf" else weights(phone, 1))

    def change(self, **settings: Any) -> None:
        self.store.change(self.code, self.key, **settings)

    def ask(self, question: dict[str, Any] = CHOICES) -> None:
        self.store.ask(self.code, self.key, question)

    def ask_again(self) -> None:
        self.store.ask_again(self.code, self.key)

    def reveal(self) -> None:
        self.store.reveal_answers(self.code, self.key)

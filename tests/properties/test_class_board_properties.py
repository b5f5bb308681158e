"""Any order of phones' and the lecturer's changes, repeated and late ones too, against a model."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from perceptron_explorer.class_board.answers import belongs
from perceptron_explorer.class_board.errors import BoardError
from perceptron_explorer.class_board.items import Put
from perceptron_explorer.class_board.store import Store
from tests.properties.board_model import KIND, Kept, Model
from tests.unit.class_board.board_cases import (
    CHOICES,
    LEAF,
    WEIGHTS,
    OpenBoard,
    uuid,
)

NUMBERS = st.integers(0, len(CHOICES["choices"]) - 1)
PHONES = st.integers(1, 3).map(lambda n: uuid(1000 + n))
ITEMS = st.integers(1, 6).map(uuid)
EDITS = st.integers(1, 6)
ACTIVITIES = st.sampled_from(["leaves", "weights", "question"])
# Mostly what the board takes, or nearly nothing would happen on it.
SELDOM = st.sampled_from([False] * 5 + [True])
OTHER_KIND = {"leaf": "weights", "weights": "answer", "answer": "leaf"}


class BoardMachine(RuleBasedStateMachine):
    """Does the same to a store and to the model, and compares."""

    @initialize(activity=ACTIVITIES)
    def open(self, activity: str) -> None:
        self.folder = tempfile.TemporaryDirectory()
        self.board = OpenBoard(Store(Path(self.folder.name, "boards.sqlite3"), hours=24))
        self.model = Model()
        self.seq = self.board.seq
        self.seen: dict[str, tuple[Any, ...]] = {}
        self.switch(activity)

    def teardown(self) -> None:
        self.board.store.close()
        self.folder.cleanup()

    @rule(name=ITEMS, phone=PHONES, edit=EDITS, other=SELDOM, late=SELDOM, number=NUMBERS)
    def put(self, name: str, phone: str, edit: int, other: bool, late: bool, number: int) -> None:
        usual, question = KIND[self.model.activity], self.model.question or 1
        kind: Any = OTHER_KIND[usual] if other else usual
        to = (max(question - late, 1), self.model.round) if kind == "answer" else None
        change = Put(phone, edit, kind, values_of(kind, number, to))
        expected = self.model.put(name, phone, edit, kind, number, to)
        assert self.done(lambda: self.board.put(name, change)) == expected
        before = self.board.seq
        assert self.done(lambda: self.board.put(name, change)) == expected
        assert self.board.seq == before, "the same again counted as a change"

    @rule(name=ITEMS, phone=PHONES, edit=EDITS)
    def delete(self, name: str, phone: str, edit: int) -> None:
        expected = self.model.delete(name, phone, edit)
        assert self.done(lambda: self.board.delete(name, phone, edit)) == expected

    @rule(name=ITEMS, whole_phone=st.booleans())
    def remove(self, name: str, whole_phone: bool) -> None:
        store, found = self.board.store, self.model.items.get(name)
        what = store.remove_phone_of if whole_phone else store.remove
        assert self.done(lambda: what(self.board.code, self.board.key, name)) == bool(found)
        names = self.model.items.items()
        if found and whole_phone:
            self.model.remove([one for one, item in names if item.phone == found.phone])
        elif found:
            self.model.remove([name])

    @rule()
    def clear(self) -> None:
        self.board.store.clear(self.board.code, self.board.key)
        self.model.remove(list(self.model.items))

    @rule()
    def undo(self) -> None:
        assert self.board.store.undo(self.board.code, self.board.key) == self.model.undo()

    @rule(activity=ACTIVITIES)
    def switch(self, activity: str) -> None:
        self.board.change(activity=activity)
        self.model.activity = activity

    @rule()
    def ask(self) -> None:
        self.board.ask()
        self.model.ask()

    @rule()
    def ask_again(self) -> None:
        assert self.done(self.board.ask_again) == self.model.ask_again()

    @rule()
    def reveal(self) -> None:
        assert self.done(self.board.reveal) == self.model.reveal()

    @rule(limit=st.integers(1, 3), frozen=SELDOM)
    def change(self, limit: int, frozen: bool) -> None:
        self.board.change(limit=limit, frozen=frozen)
        self.model.limit, self.model.frozen = limit, frozen

    @invariant()
    def same_as_the_model(self) -> None:
        stored = {
            item.id: Kept(
                item.phone,
                item.kind,
                number_of(item.values),
                item.edit,
                to=answered(item.kind, item.values),
            )
            for item in self.board.store.items(self.board.code)
        }
        assert stored == self.model.live()

    @invariant()
    def what_is_new_makes_the_old_the_same(self) -> None:
        """Follow the board by its news, as a server does."""
        news = self.board.store.news(self.board.store.listen(self.board.code), self.seq)
        assert news is not None
        assert news.board.seq >= self.seq
        self.seq = news.board.seq
        for item in news.items:
            self.seen[item.id] = (item.gone, number_of(item.values), item.kind, item.values)
        # What is known of an earlier question is dropped as soon as another one is asked.
        for name, (_gone, _number, kind, values) in [*self.seen.items()]:
            if kind == "answer" and not belongs(values, news.board.settings.question):
                del self.seen[name]
        live = {name: number for name, (gone, number, *_) in self.seen.items() if not gone}
        assert live == {name: item.number for name, item in self.model.live().items()}

    def done(self, action: Any) -> bool:
        """Do it, and say whether it was taken; what is refused must count as no change."""
        before = self.board.seq
        try:
            action()
        except BoardError:
            assert self.board.seq == before
            return False
        return True


def values_of(kind: str, number: int, to: tuple[int, int] | None) -> dict[str, Any]:
    if to is not None:
        return {"question": to[0], "round": to[1], "choice": number}
    return {**LEAF, "x": [number, 0]} if kind == "leaf" else {**WEIGHTS, "b": number}


def answered(kind: str, values: dict[str, Any]) -> tuple[int, int] | None:
    return (values["question"], values["round"]) if kind == "answer" else None


def number_of(values: dict[str, Any]) -> float:
    number: float = values["x"][0] if "x" in values else values.get("b", values.get("choice", 0))
    return number


@pytest.mark.parametrize("steps", [30])
def test_any_order_of_changes(steps: int) -> None:
    run_state_machine_as_test(
        BoardMachine, settings=settings(settings.default, stateful_step_count=steps)
    )

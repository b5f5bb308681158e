"""Any order of phones' and the lecturer's changes, repeated and late ones too, against a model."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass, field
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

from perceptron_explorer.class_board import BoardError, Store
from perceptron_explorer.class_board.items import Put
from tests.unit.class_board.board_cases import LEAF, SETTINGS, WEIGHTS, OpenBoard, uuid

PHONES = st.integers(1, 3).map(lambda n: uuid(1000 + n))
ITEMS = st.integers(1, 6).map(uuid)
EDITS = st.integers(1, 6)
ACTIVITIES = st.sampled_from(["leaves", "weights"])
# Mostly what the board takes, or nearly nothing would happen on it.
SELDOM = st.sampled_from([False] * 5 + [True])
KIND = {"leaves": "leaf", "weights": "weights"}
OTHER_KIND = {"leaf": "weights", "weights": "leaf"}


@dataclass
class Kept:
    """An item of the model."""

    phone: str
    kind: str
    number: float
    edit: int
    gone: bool = False
    removal: int | None = None


@dataclass
class Model:
    """What a board is meant to do, in the plainest way."""

    items: dict[str, Kept] = field(default_factory=dict)
    limit: int = SETTINGS["limit"]
    activity: str = "leaves"
    frozen: bool = False
    removals: list[int] = field(default_factory=list)
    count: int = 0

    def live(self) -> dict[str, Kept]:
        return {name: item for name, item in self.items.items() if not item.gone}

    def of(self, phone: str, kind: str) -> list[Kept]:
        return [one for one in self.live().values() if (one.phone, one.kind) == (phone, kind)]

    def refuses(self, old: Kept | None, phone: str, kind: str) -> bool:
        if self.frozen or kind != KIND[self.activity]:
            return True
        return old is not None and old.phone != phone

    def put(self, name: str, phone: str, edit: int, kind: str, number: float) -> bool:
        old = self.items.get(name)
        if old and old.phone == phone and edit <= old.edit:
            return True
        if self.refuses(old, phone, kind):
            return False
        if old and (old.removal if kind == "leaf" else None) is not None:
            return False
        if old and not old.gone and old.kind != kind:
            return False
        if kind == "leaf" and (not old or old.gone) and len(self.of(phone, kind)) >= self.limit:
            return False
        if kind == "weights":
            for other in self.of(phone, kind):
                other.gone = True
        self.items[name] = Kept(phone, kind, number, edit)
        return True

    def delete(self, name: str, phone: str, edit: int) -> bool:
        old = self.items.get(name)
        if old and old.phone == phone and edit <= old.edit:
            return True
        kind = old.kind if old else KIND[self.activity]
        if self.refuses(old, phone, kind):
            return False
        if old:
            old.edit, old.gone, old.removal = edit, True, None
        else:
            self.items[name] = Kept(phone, "leaf", 0, edit, gone=True)
        return True

    def remove(self, names: list[str]) -> None:
        taken = [self.items[name] for name in names if not self.items[name].gone]
        if taken:
            self.count += 1
            self.removals.append(self.count)
        for item in taken:
            item.gone, item.removal = True, self.count

    def undo(self) -> bool:
        while self.removals:
            last = self.removals.pop()
            back = [
                item
                for item in self.items.values()
                if item.removal == last
                and (item.kind == "leaf" or not self.of(item.phone, "weights"))
            ]
            for item in back:
                item.gone, item.removal = False, None
            if back:
                return True
        return False


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

    @rule(name=ITEMS, phone=PHONES, edit=EDITS, other=SELDOM, number=st.integers(0, 4))
    def put(self, name: str, phone: str, edit: int, other: bool, number: int) -> None:
        usual = KIND[self.model.activity]
        kind: Any = OTHER_KIND[usual] if other else usual
        values = {**LEAF, "x": [number, 0]} if kind == "leaf" else {**WEIGHTS, "b": number}
        change = Put(phone, edit, kind, values)
        expected = self.model.put(name, phone, edit, kind, number)
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

    @rule(limit=st.integers(1, 3), frozen=SELDOM)
    def change(self, limit: int, frozen: bool) -> None:
        self.board.change(limit=limit, frozen=frozen)
        self.model.limit, self.model.frozen = limit, frozen

    @invariant()
    def same_as_the_model(self) -> None:
        stored = {
            item.id: Kept(item.phone, item.kind, number_of(item.values), item.edit)
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
            self.seen[item.id] = (item.gone, number_of(item.values))
        live = {name: number for name, (gone, number) in self.seen.items() if not gone}
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


def number_of(values: dict[str, Any]) -> float:
    number: float = values["x"][0] if "x" in values else values.get("b", 0)
    return number


@pytest.mark.parametrize("steps", [30])
def test_any_order_of_changes(steps: int) -> None:
    run_state_machine_as_test(
        BoardMachine, settings=settings(settings.default, stateful_step_count=steps)
    )

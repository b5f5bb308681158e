"""What a class board is meant to do, in the plainest way."""

from __future__ import annotations

from dataclasses import dataclass, field

from tests.unit.class_board.board_cases import SETTINGS

KIND = {"leaves": "leaf", "weights": "weights", "question": "answer"}


@dataclass
class Kept:
    """An item of the model."""

    phone: str
    kind: str
    number: float
    edit: int
    gone: bool = False
    removal: int | None = None
    to: tuple[int, int] | None = None
    was_there: bool = True


@dataclass
class Model:
    """What a board is meant to do, in the plainest way."""

    items: dict[str, Kept] = field(default_factory=dict)
    limit: int = SETTINGS["limit"]
    activity: str = "leaves"
    frozen: bool = False
    question: int = 0
    round: int = 1
    revealed: bool = False
    removals: list[int] = field(default_factory=list)
    count: int = 0

    def live(self) -> dict[str, Kept]:
        return {name: item for name, item in self.items.items() if not item.gone}

    def like(self, item: Kept) -> list[Kept]:
        same = (item.phone, item.kind, item.to)
        return [one for one in self.live().values() if (one.phone, one.kind, one.to) == same]

    def refuses(self, old: Kept | None, phone: str, kind: str) -> bool:
        if self.frozen or kind != KIND[self.activity]:
            return True
        return old is not None and old.phone != phone

    def is_over(self, to: tuple[int, int] | None) -> bool:
        return to is not None and (self.revealed or to != (self.question, self.round))

    def put(
        self,
        name: str,
        phone: str,
        edit: int,
        kind: str,
        number: float,
        to: tuple[int, int] | None,
    ) -> bool:
        old = self.items.get(name)
        if old and old.phone == phone and edit <= old.edit:
            return True
        if self.refuses(old, phone, kind) or self.is_over(to):
            return False
        if old and (old.removal if kind == "leaf" else None) is not None:
            return False
        if old and old.was_there and old.kind != kind:
            return False
        made = Kept(phone, kind, number, edit, to=to)
        if kind == "leaf" and (not old or old.gone) and len(self.like(made)) >= self.limit:
            return False
        if kind != "leaf":
            for other in self.like(made):
                other.gone = True
        self.items[name] = made
        return True

    def delete(self, name: str, phone: str, edit: int) -> bool:
        old = self.items.get(name)
        if old and old.phone == phone and edit <= old.edit:
            return True
        kind = old.kind if old else KIND[self.activity]
        if self.refuses(old, phone, kind) or (old and self.is_over(old.to)):
            return False
        if old:
            old.edit, old.gone, old.removal = edit, True, None
        else:
            self.items[name] = Kept(phone, "leaf", 0, edit, gone=True, was_there=False)
        return True

    def ask(self) -> None:
        self.question, self.round, self.revealed = self.question + 1, 1, False
        self.activity = "question"
        self.items = {name: one for name, one in self.items.items() if one.kind != "answer"}

    def ask_again(self) -> bool:
        if not self.question or self.round == 2:
            return False
        self.round, self.revealed = 2, False
        return True

    def reveal(self) -> bool:
        self.revealed = bool(self.question)
        return self.revealed

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
                if item.removal == last and (item.kind == "leaf" or not self.like(item))
            ]
            for item in back:
                item.gone, item.removal = False, None
            if back:
                return True
        return False

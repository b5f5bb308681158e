"""A person's own lecture, for as long as the session lasts, with what Undo brings back."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any

import streamlit as st

from perceptron_explorer.shell.lecture import Lecture, PreparedScene, changes
from perceptron_explorer.shell.lecture.reading import MOST_SCENES
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.topics.lecture import read
from perceptron_explorer.topics.my_lecture import words

_KEY = "my-lecture"
MOST_STEPS = 100
"""That can be undone."""


@dataclass
class Mine:
    """The lecture, which of its scenes is edited, and what it was before each change.

    `epoch` counts the changes that fields must be shown anew for; while a text is typed, its field
    stays the same. `revision` counts the changes that the browser is to keep, `session` tells them
    from those of another tab.
    """

    lecture: Lecture = field(default_factory=lambda: Lecture(()))
    chosen: int = 0
    epoch: int = 0
    before: list[tuple[Lecture, int]] = field(default_factory=list)
    session: str = field(default_factory=lambda: uuid.uuid4().hex)
    revision: int = 0

    def take_over(self, lecture: Lecture) -> None:
        """Go on from what the browser keeps; what was here before is one Undo away."""
        revision = self.revision
        if self.lecture.scenes:
            self.change(lecture, self.chosen)
        else:
            self._show(lecture, 0)
        self.revision = revision

    def change(self, lecture: Lecture, chosen: int) -> None:
        """Have another lecture, which Undo goes back from."""
        if lecture == self.lecture:
            return
        self.before = [*self.before, (self.lecture, self.chosen)][-MOST_STEPS:]
        self._show(lecture, chosen)

    def edit(self, at: int, name: str, value: Any) -> None:
        """Put another value into a field of a scene."""
        self._typed(changes.edited(self.lecture, at, name, value), at)

    def edit_choices(self, at: int, choices: tuple[str, ...]) -> None:
        """Let a scene's question have other choices."""
        self._typed(changes.with_choices(self.lecture, at, choices), at)

    def edit_title(self, title: str) -> None:
        """Call the lecture something else."""
        self._typed(replace(self.lecture, title=title), self.chosen)

    def _typed(self, lecture: Lecture, at: int) -> None:
        epoch = self.epoch
        self.change(lecture, at)
        self.epoch = epoch

    def add(self, scenes: Iterable[PreparedScene]) -> bool:
        """Put scenes behind the chosen one, and choose their first; say whether there was room."""
        new = [*scenes]
        if not new or len(self.lecture.scenes) + len(new) > MOST_SCENES:
            return False
        at = self.chosen + 1 if self.lecture.scenes else 0
        self.change(changes.with_scenes(self.lecture, new, at), at)
        return True

    def choose(self, at: int) -> None:
        """Have another scene edited."""
        if at in range(len(self.lecture.scenes)):
            self.chosen = at

    def key_of(self, field: str) -> str:
        """Return the key of the widget in which a field of the chosen scene is edited."""
        return f"my-lecture-{field}-{self.epoch}-{self.chosen}"

    def add_answer(self, change: str) -> None:
        """Let the chosen scene's answer change its picture, in one step more."""
        self.change(changes.with_answer(self.lecture, self.chosen, change), self.chosen)

    def remove_answer(self) -> None:
        """Take the last step out of the chosen scene's answer."""
        self.change(changes.without_answer(self.lecture, self.chosen), self.chosen)

    def move_to(self, at: int, to: int) -> None:
        """Choose a scene and move it to another place."""
        if at in range(len(self.lecture.scenes)):
            self.chosen = at
            self.move(to - at)

    def move(self, by: int) -> None:
        """Move the chosen scene, which stays the chosen one."""
        self.change(changes.moved(self.lecture, self.chosen, by), self.chosen + by)

    def take_out(self) -> None:
        """Take the chosen scene out."""
        self.change(changes.without(self.lecture, self.chosen), self.chosen)

    def undo(self) -> None:
        """Go back to before the last change."""
        if self.before:
            self._show(*self.before.pop())

    def _show(self, lecture: Lecture, chosen: int) -> None:
        self.lecture = lecture
        self.chosen = max(0, min(chosen, len(lecture.scenes) - 1))
        self.epoch += 1
        self.revision += 1


def mine() -> Mine:
    """Return the session's own lecture, which may have no scenes."""
    found: Mine = st.session_state.setdefault(_KEY, Mine())
    return found


@lru_cache(maxsize=1000)
def to_complete(scene: PreparedScene) -> tuple[str, ...]:
    """Return what a file with this scene would be refused for."""
    title, text = scene.title.strip(), scene.words.strip()
    filled = replace(scene, title=title or "…", words=text or "…")
    found = read(written(Lecture((filled,))).encode())
    return (
        *([] if title else [words.NEEDS_A_TITLE]),
        *([] if text else [words.NEEDS_WORDS]),
        *(mistake.sentence for mistake in found.mistakes),
    )

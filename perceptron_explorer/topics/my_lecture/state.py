"""A person's own lecture, for as long as the session lasts, with what Undo brings back."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import lru_cache

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

    def edit(self, at: int, name: str, text: str) -> None:
        """Write another text into a scene."""
        epoch = self.epoch
        self.change(changes.edited(self.lecture, at, name, text), at)
        self.epoch = epoch

    def add(self, scenes: Iterable[PreparedScene]) -> bool:
        """Put scenes behind the chosen one, and choose their first; say whether there was room."""
        new = [*scenes]
        if not new or len(self.lecture.scenes) + len(new) > MOST_SCENES:
            return False
        at = self.chosen + 1 if self.lecture.scenes else 0
        self.change(changes.with_scenes(self.lecture, new, at), at)
        return True

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

"""What can be done to a lecture of one's own; each gives another lecture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.scene import PreparedScene

EDITED = ("title", "words", "question", "answer", "notes")
"""The fields that are texts to be written by hand."""


def with_scenes(lecture: Lecture, scenes: Iterable[PreparedScene], at: int) -> Lecture:
    """Return the lecture with scenes put in before the one at a place, or at its end."""
    before, after = lecture.scenes[:at], lecture.scenes[at:]
    return replace(lecture, scenes=(*before, *scenes, *after))


def without(lecture: Lecture, at: int) -> Lecture:
    """Return the lecture without a scene."""
    return replace(lecture, scenes=(*lecture.scenes[:at], *lecture.scenes[at + 1 :]))


def moved(lecture: Lecture, at: int, by: int) -> Lecture:
    """Return the lecture with a scene in another place, as far as there is one."""
    to = min(max(at + by, 0), len(lecture.scenes) - 1)
    return with_scenes(without(lecture, at), [lecture.scenes[at]], to)


def edited(lecture: Lecture, at: int, field: str, text: str) -> Lecture:
    """Return the lecture with another text in a scene.

    What the answer changes, and the choices, belong to a question: they go with its last words.
    """
    changed: dict[str, Any] = {field: text}
    scene = replace(lecture.scenes[at], **changed)
    if not scene.question.strip() and not scene.answer.strip():
        scene = replace(scene, then=(), choices=(), right=None)
    return with_scenes(without(lecture, at), [scene], at)

"""What can be done to a lecture of one's own; each gives another lecture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.scene import PreparedScene

EDITED = ("title", "words", "question", "answer", "notes")
"""The fields that are texts to be written by hand."""
_ASKS = ("question", "answer")


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


def edited(lecture: Lecture, at: int, field: str, value: Any) -> Lecture:
    """Return the lecture with another value in a field of a scene.

    What the answer changes, and the choices, belong to a question: they go with its last words.
    """
    changed: dict[str, Any] = {field: value}
    scene = replace(lecture.scenes[at], **changed)
    if field in _ASKS and not any(getattr(scene, name).strip() for name in _ASKS):
        scene = replace(scene, then=(), choices=(), right=None)
    return _with_scene(lecture, at, scene)


def with_choices(lecture: Lecture, at: int, choices: tuple[str, ...]) -> Lecture:
    """Return the lecture with other choices in a scene; the right one stays the right one."""
    scene = lecture.scenes[at]
    is_reworded = len(choices) == len(scene.choices)
    right = scene.right if is_reworded else None
    for number, choice in enumerate(scene.choices, start=1):
        if number == scene.right and choice in choices:
            right = choices.index(choice) + 1
    return _with_scene(lecture, at, replace(scene, choices=choices, right=right))


def with_answer(lecture: Lecture, at: int, change: str) -> Lecture:
    """Return the lecture with one more step in a scene's answer: what it changes in the picture."""
    scene = lecture.scenes[at]
    return _with_scene(lecture, at, replace(scene, then=(*scene.answers, change)))


def without_answer(lecture: Lecture, at: int) -> Lecture:
    """Return the lecture without the last step of a scene's answer."""
    scene = lecture.scenes[at]
    return _with_scene(lecture, at, replace(scene, then=scene.answers[:-1]))


def _with_scene(lecture: Lecture, at: int, scene: PreparedScene) -> Lecture:
    return replace(lecture, scenes=(*lecture.scenes[:at], scene, *lecture.scenes[at + 1 :]))


def without_notes(lecture: Lecture) -> Lecture:
    """Return the lecture as it is for others: its notes are for the lecturer alone."""
    return replace(lecture, scenes=tuple(replace(scene, notes="") for scene in lecture.scenes))

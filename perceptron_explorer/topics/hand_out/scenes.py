"""A lecture as the browser shows it scene by scene, with all that its answers change."""

from __future__ import annotations

import hashlib
from itertools import accumulate
from typing import Any

from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.changes import without_notes
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.topics.hand_out import words
from perceptron_explorer.topics.scene_pictures import pictures_of

MOST_STEPS = 400
"""Of answers that change the picture: a link, from anybody, could ask the server for thousands."""


def described(lecture: Lecture) -> dict[str, Any]:
    """Return what ``frontend/hand_out/types.js`` describes; private notes are no part of it.

    What stands still is the same in many scenes of a page, and is sent once.
    """
    pictures: dict[str, int] = {}
    steps = accumulate(len(scene.answers) for scene in lecture.scenes)
    scenes = [
        _described(scene, pictures, len(scene.answers) if total <= MOST_STEPS else 0)
        for scene, total in zip(lecture.scenes, steps, strict=True)
    ]
    text = written(without_notes(lecture))
    return {
        "name": hashlib.sha256(text.encode()).hexdigest()[:16],
        "title": lecture.title or words.TITLE_OF_APPS,
        "pictures": [*pictures],
        "scenes": scenes,
    }


def _described(scene: PreparedScene, pictures: dict[str, int], n_steps: int) -> dict[str, Any]:
    texts = ("title", "words", "question", "answer", "choices", "numbers")
    steps = [
        [
            {**drawing, "picture": pictures.setdefault(drawing["picture"], len(pictures))}
            for drawing in pictures_of(scene, revealed)
        ]
        for revealed in range(n_steps + 1)
    ]
    return {name: getattr(scene, name) for name in texts} | {"steps": steps}

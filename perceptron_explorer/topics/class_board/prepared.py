"""The prepared scenes whose questions can be asked on a class board: those with choices."""

from __future__ import annotations

from itertools import chain, count
from typing import Any

from perceptron_explorer.shell.lecture.scene import PreparedScene
from perceptron_explorer.topics.lecture import of_server
from perceptron_explorer.topics.registry import page_at


def prepared_questions() -> dict[str, PreparedScene]:
    """Return the scenes by what they are chosen by: the titles of their page and of themselves.

    A lecture may have two of one title, which then get a number.
    """
    found: dict[str, PreparedScene] = {}
    for path, scenes in of_server().lecture.of_pages.items():
        for scene in scenes:
            title = f"{page_at(path).title}: {scene.title}"
            names = chain([title], (f"{title} ({number})" for number in count(2)))
            if scene.choices:
                found[next(name for name in names if name not in found)] = scene
    return found


def asked_of(scene: PreparedScene) -> dict[str, Any]:
    """Return a scene's question as a board asks it; its words say what the picture would show."""
    return {
        "text": f"{scene.words} {scene.question}",
        "choices": list(scene.choices),
        # Counted from 1 in the lecture's files, and from 0 on the board.
        "right": None if scene.right is None else scene.right - 1,
        "answer": scene.answer,
    }


def picture_of(text: str) -> str | None:
    """Return the address of the lecture's picture to a question; None for one of one's own."""
    for path, scenes in of_server().lecture.of_pages.items():
        for number, scene in enumerate(scenes, start=1):
            if scene.choices and asked_of(scene)["text"] == text:
                return f"/{path}?lecture=1&scene={number}"
    return None

"""What a page's bar shows of the lecture: the page's scenes, and where it goes on from them."""

from __future__ import annotations

from typing import Any

from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.scene import PreparedScene

DIGITS = 9
"""How many scenes a digit can open."""


def bar_data(lecture: Lecture, page: str) -> dict[str, Any]:
    """Return what ``frontend/page_bar/types.js`` describes; of other pages' scenes no words.

    It is sent with each run of a page, and a lecture may have many scenes.
    """
    scenes = lecture.scenes_of(page)
    shown = [_described(scene) | _order(lecture, scene, i) for i, scene in enumerate(scenes)]
    if lecture.by_page:
        return {"scenes": shown, "total": len(scenes), "jumps": None, "last": None}
    places = [_place(place) for place in lecture.places]
    return {
        "scenes": shown,
        "total": len(places),
        "jumps": places[:DIGITS],
        "last": places[-1] if places else None,
    }


def _described(scene: PreparedScene) -> dict[str, Any]:
    """Return what is shown of a scene; the choices of its question are the class board's."""
    return {
        name: getattr(scene, name)
        for name in ("title", "words", "shows", "question", "answer", "numbers")
    } | {"then": scene.answers}


def _order(lecture: Lecture, scene: PreparedScene, index: int) -> dict[str, Any]:
    number = {} if lecture.by_page else {"number": lecture.number_of(scene.page, index) + 1}
    around = {
        side: lecture.neighbour_of(scene.page, index, by)
        for side, by in (("before", -1), ("after", 1))
    }
    elsewhere = {
        side: _place(place) for side, place in around.items() if place and place[0] != scene.page
    }
    return number | elsewhere


def _place(place: tuple[str, int]) -> dict[str, Any]:
    return {"page": place[0], "scene": place[1]}

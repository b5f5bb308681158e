"""What a page's bar shows of the lecture: the page's scenes, and where it goes on from them."""

from __future__ import annotations

from typing import Any

from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.scene import PreparedScene

WITH_NOTES = 2
"""Of the scene that is open, and of the next one, which is opened before Python is asked."""


def bar_data(
    lecture: Lecture, page: str, opened: int | None = None, *, is_mine: bool = False
) -> dict[str, Any]:
    """Return what ``frontend/page_bar/types.js`` describes; of other pages' scenes hardly a word.

    It is sent with each run of a page, and a lecture may have many scenes. Private notes go to
    the browser that keeps the lecture (`is_mine`) and to no other: everybody opens a server's.
    """
    scenes = lecture.scenes_of(page)
    pages = [*lecture.of_pages]
    shown = [_described(scene) for scene in scenes]
    for index, scene in enumerate(shown):
        if next_title := _title_elsewhere(lecture, page, index):
            scene["nextTitle"] = next_title
    if is_mine:
        first = opened or 0
        for index in range(first, min(first + WITH_NOTES, len(scenes))):
            shown[index]["notes"] = scenes[index].notes
    return {
        "scenes": shown,
        "pages": pages,
        "order": [pages.index(scene.page) for scene in lecture.scenes],
        "byPage": lecture.by_page,
    }


def _described(scene: PreparedScene) -> dict[str, Any]:
    """Return what is shown of a scene; the choices of its question are the class board's."""
    return {
        name: getattr(scene, name)
        for name in ("title", "words", "shows", "question", "answer", "numbers")
    } | {"then": scene.answers}


def _title_elsewhere(lecture: Lecture, page: str, index: int) -> str:
    """Return the title of the scene after one of a page, if that is on another page."""
    number = lecture.number_of(page, index) + 1
    if number == len(lecture.scenes) or lecture.scenes[number].page == page:
        return ""
    return lecture.scenes[number].title

"""The prepared scenes that the site can show: those of its pages, in the lecture's order."""

from __future__ import annotations

from functools import cache
from typing import Any

from perceptron_explorer.shell.address.user_leaves import PARAM as OWN_LEAVES
from perceptron_explorer.shell.lecture import Lecture
from perceptron_explorer.shell.lecture.bar_data import bar_data
from perceptron_explorer.shell.lecture.scene import PreparedScene
from perceptron_explorer.site.addresses import PAGES, Address
from perceptron_explorer.topics.lecture import of_server
from perceptron_explorer.topics.registry import page_at

ONLY_HERE = {
    "lecture": "1",
    "adds": False,
    "added": None,
    "hasSpeakerView": False,
    "origins": [],
    "qrPath": "",
}
"""What the lecture does not say for a page's bar: no server, and no lecture of one's own."""


def can_be_shown(scene: PreparedScene) -> bool:
    """Say whether the site has the scene's page; leaves of one's own are the app's."""
    is_on_a_page = scene.page in {page.path for page in PAGES}
    return is_on_a_page and OWN_LEAVES not in scene.params(len(scene.answers))


@cache
def lecture() -> Lecture:
    """Return the lecture of the app, or of the file that the site is made with."""
    whole = of_server().lecture
    return Lecture(tuple(filter(can_be_shown, whole.scenes)), whole.title, whole.by_page)


def n_left_out() -> int:
    """Return how many scenes need the app."""
    return len(of_server().lecture.scenes) - len(lecture().scenes)


def addresses() -> list[Address]:
    """Return every picture of the prepared scenes, with the steps of their answers."""
    return [
        Address(page_at(scene.page), tuple(scene.params(revealed).items()))
        for scene in lecture().scenes
        for revealed in range(len(scene.answers) + 1)
    ]


def for_bar(page: str) -> dict[str, Any]:
    """Return what a page's bar shows of the lecture."""
    return {**ONLY_HERE, **bar_data(lecture(), page)}

"""Every prepared scene of every page is one that the page can show."""

from __future__ import annotations

from itertools import pairwise

import pytest

from perceptron_explorer.shell.address.names import name_in_address
from perceptron_explorer.shell.lecture import PreparedScene
from perceptron_explorer.topics.lecture import LECTURE, scenes_of
from tests.page_list import PAGES
from tests.pages.opened import Stage, opened

SCENES = [
    pytest.param(listed.script, scene, id=f"{listed.path}: {scene.title}")
    for listed in PAGES
    for scene in scenes_of(listed.path.strip("/"))
]


@pytest.mark.parametrize(("script", "scene"), SCENES)
def test_a_scene_is_shown_as_it_is_written(
    monkeypatch: pytest.MonkeyPatch, script: str, scene: PreparedScene
) -> None:
    stage = Stage(monkeypatch)
    params = scene.params(len(scene.answers))
    app = opened(script, params)
    assert [problem.value for problem in [*app.exception, *app.warning]] == []
    groups = [group for shown in stage.scenes.values() for group in shown.panel]
    names = {group.name for group in groups}
    assert set(scene.numbers or ()) <= names, "numbers that do not stand beside the picture"
    begun = {
        name_in_address(name): value
        for values in stage.values().values()
        for name, value in values.items()
    }
    for name, text in params.items():
        if name in begun:
            value = begun[name]
            numbers = value if isinstance(value, list) else [value]
            assert [str(one) for one in numbers] == text.split(",") or [*map(float, numbers)] == [
                *map(float, text.split(","))
            ]


@pytest.mark.parametrize(("script", "scene"), SCENES)
def test_a_scene_says_enough_and_not_too_much(script: str, scene: PreparedScene) -> None:
    assert bool(scene.question) == bool(scene.answer)
    assert not scene.then or scene.question
    for text in (scene.words, scene.question, scene.answer):
        assert len(text) <= 140, "too long to be read from the last row"
        assert "!" not in text


def test_an_answer_comes_over_what_was_shown() -> None:
    scene = PreparedScene("", "", shows="w=1,2&b=0", question="?", answer=".", then="b=1")
    assert scene.params(0) == {"w": "1,2", "b": "0"}
    assert scene.params(1) == {"w": "1,2", "b": "1"}


def test_an_answer_may_come_step_by_step() -> None:
    scene = PreparedScene("", "", shows="b=0", question="?", answer=".", then=("b=1", "w=3"))
    assert [scene.params(step) for step in range(3)] == [
        {"b": "0"},
        {"b": "1"},
        {"b": "1", "w": "3"},
    ]


def test_one_page_follows_another_in_the_order_of_the_navigation() -> None:
    pages = [path for listed in PAGES if scenes_of(path := listed.path.strip("/"))]
    assert [*LECTURE.of_pages] == pages
    for before, after in pairwise(pages):
        last = len(scenes_of(before)) - 1
        assert LECTURE.neighbour_of(before, last, 1) == (after, 0)
        assert LECTURE.neighbour_of(after, 0, -1) == (before, last)
    assert LECTURE.neighbour_of(pages[0], 0, -1) is None


def test_a_digit_can_name_each_scene_of_a_page() -> None:
    assert max(len(scenes_of(listed.path.strip("/"))) for listed in PAGES) <= 9

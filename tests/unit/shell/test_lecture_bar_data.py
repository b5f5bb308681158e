"""What a page's bar is told of a lecture that runs across pages."""

from __future__ import annotations

import json

import pytest

from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.bar_data import bar_data
from perceptron_explorer.shell.lecture.reading import LONGEST_NOTES, MOST_SCENES

SCENES = tuple(
    PreparedScene(text, text, page=text[0], notes=f"secret {text}")
    for text in ("a0", "b0", "a1", "a2")
)


def test_a_page_is_told_the_order_and_what_follows_on_another_page() -> None:
    data = bar_data(Lecture(SCENES), "a")
    assert [scene["title"] for scene in data["scenes"]] == ["a0", "a1", "a2"]
    assert [scene.get("nextTitle") for scene in data["scenes"]] == ["b0", None, None]
    assert (data["pages"], data["order"], data["byPage"]) == (["a", "b"], [0, 1, 0, 0], False)
    assert bar_data(Lecture(SCENES), "b")["scenes"][0]["nextTitle"] == "a1"


def test_a_page_that_is_no_part_of_it_is_told_so() -> None:
    assert bar_data(Lecture(SCENES), "c")["scenes"] == []
    assert bar_data(Lecture(()), "a")["order"] == []


@pytest.mark.parametrize(("opened", "told"), [(None, ["a0", "a1"]), (0, ["a0", "a1"]), (2, ["a2"])])
def test_notes_go_to_the_browser_that_keeps_the_lecture(
    opened: int | None, told: list[str]
) -> None:
    assert "secret" not in json.dumps(bar_data(Lecture(SCENES), "a", opened))
    scenes = bar_data(Lecture(SCENES), "a", opened, is_mine=True)["scenes"]
    assert {scene["title"]: scene["notes"] for scene in scenes if "notes" in scene} == {
        title: f"secret {title}" for title in told
    }


def test_a_long_lecture_with_long_notes_adds_little_to_a_run() -> None:
    scene = PreparedScene("t", "w", page="a", notes="n" * LONGEST_NOTES)
    other = PreparedScene("t", "w" * 2000, page="b", notes="n" * LONGEST_NOTES)
    lecture = Lecture((scene, scene, scene) + (MOST_SCENES - 3) * (other,))
    assert len(json.dumps(bar_data(lecture, "a", 0, is_mine=True))) < 10 * 1024

"""The app's own files of a lecture's scenes, and the lecture that they are together."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from perceptron_explorer.class_board.question import Question
from perceptron_explorer.class_board.settings import Feature
from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.topics.class_board.prepared import asked_of, picture_of
from perceptron_explorer.topics.lecture import LECTURE, read, read_own_file
from perceptron_explorer.topics.registry import HYPERPLANE, PAGES

FEATURES = (Feature("length"), Feature("width"))
SCENE = """
[[scene]]
title = "Twice as long"
words = "w grows."
shows = "w=1,0&b=0"
question = "What moves?"
answer = "Nothing but the tip."
then = ["w=2,0"]
numbers = []
choices = ["Nothing", "The hyperplane"]
right = 1
"""


def own_file(folder: Path, text: str) -> Path:
    file = folder / "hyperplane" / "lecture.toml"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return file


def test_a_scene_is_read_field_by_field(tmp_path: Path) -> None:
    file = own_file(tmp_path, SCENE + '[[scene]]\ntitle = "A"\nwords = "B"')
    scene, bare = read_own_file(HYPERPLANE, file).scenes
    assert (scene.title, scene.then, scene.numbers) == ("Twice as long", ("w=2,0",), ())
    assert (scene.choices, scene.right) == (("Nothing", "The hyperplane"), 1)
    assert scene.params(1) == {"w": "2,0", "b": "0"}
    assert (bare.page, bare.shows, bare.then, bare.numbers) == ("hyperplane", "", (), None)


def test_a_mistake_in_a_file_of_the_app_names_the_file(tmp_path: Path) -> None:
    text = SCENE.replace('words = "w grows."', 'page = "vectors"')
    with pytest.raises(ValueError, match=r"^hyperplane/lecture.toml: Line 2: words is missing"):
        read_own_file(HYPERPLANE, own_file(tmp_path, text))


def test_all_scenes_of_the_app_are_one_lecture_that_is_written_and_read_again() -> None:
    found = read(written(LECTURE).encode())
    assert found.mistakes == ()
    assert found.lecture
    assert found.lecture.scenes == LECTURE.scenes


def test_a_lecture_may_come_back_to_a_page() -> None:
    one, two, three = (PreparedScene(text, text, page=text[0]) for text in ("a1", "b1", "a2"))
    lecture = Lecture((one, two, three))
    assert lecture.scenes_of("a") == (one, three)
    assert lecture.places == (("a", 0), ("b", 0), ("a", 1))
    assert lecture.neighbour_of("a", 0, 1) == ("b", 0)
    assert lecture.neighbour_of("a", 1, -1) == ("b", 0)
    assert lecture.neighbour_of("b", 0, 1) == ("a", 1)
    assert lecture.neighbour_of("a", 0, -1) is None
    assert lecture.neighbour_of("a", 1, 1) is None
    assert lecture.scenes_of("c") == ()


def test_every_picture_has_scenes() -> None:
    assert list(LECTURE.of_pages) == [page.path for page in PAGES if page.group != "words"]
    assert all(re.search("[a-z]", scene.words) for scene in LECTURE.scenes)


def scenes_with_choices() -> list[PreparedScene]:
    return [scene for scene in LECTURE.scenes if scene.choices]


def test_questions_with_choices_come_from_many_pages() -> None:
    pages = [page for page, some in LECTURE.of_pages.items() if any(one.choices for one in some)]
    assert len(pages) >= 5
    assert len(scenes_with_choices()) >= 12


@pytest.mark.parametrize("scene", scenes_with_choices(), ids=lambda scene: scene.title)
def test_a_scene_with_choices_can_be_asked_on_the_class_board(scene: PreparedScene) -> None:
    question = Question.of({"number": 1, **asked_of(scene)}, FEATURES)
    assert question.text.endswith(scene.question)
    assert isinstance(question.right, int)
    assert question.choices[question.right] == scene.choices[(scene.right or 0) - 1]


def test_the_picture_of_a_question_is_its_scene_in_the_lecture() -> None:
    for path, scenes in LECTURE.of_pages.items():
        for number, scene in enumerate(scenes, start=1):
            address = f"/{path}?lecture=1&scene={number}"
            assert picture_of(asked_of(scene)["text"]) == (address if scene.choices else None)
    assert picture_of("What moves?") is None

"""The files with a lecture's scenes, and what is said of mistakes in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from perceptron_explorer.class_board.question import Question
from perceptron_explorer.class_board.settings import Feature
from perceptron_explorer.shell.lecture import PreparedScene
from perceptron_explorer.shell.lecture.reading import read_scenes
from perceptron_explorer.topics.class_board.prepared import asked_of, picture_of
from perceptron_explorer.topics.lecture import LECTURE
from perceptron_explorer.topics.registry import PAGES

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


def written(folder: Path, text: str) -> Path:
    file = folder / "hyperplane" / "lecture.toml"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return file


def test_a_scene_is_read_field_by_field(tmp_path: Path) -> None:
    scene, bare = read_scenes(written(tmp_path, SCENE + '[[scene]]\ntitle = "A"\nwords = "B"'))
    assert (scene.title, scene.then, scene.numbers) == ("Twice as long", ("w=2,0",), ())
    assert (scene.choices, scene.right) == (("Nothing", "The hyperplane"), 1)
    assert scene.params(1) == {"w": "2,0", "b": "0"}
    assert (bare.shows, bare.then, bare.numbers) == ("", (), None)


@pytest.mark.parametrize(
    ("before", "after", "sentence"),
    [
        ('words = "w grows."', "", "hyperplane/lecture.toml, scene 1: words is missing."),
        ("words =", "word =", "words is missing"),
        ("shows =", "show =", "scene 1: there is no field show. The fields are title, words,"),
        ('"What moves?"', "3", "scene 1: question is a text, in quotation marks."),
        ('["w=2,0"]', "[2]", "scene 1: then is a text or a list of texts"),
        ("numbers = []", 'numbers = "w"', "scene 1: numbers is a list of texts."),
        ('answer = "Nothing but the tip."', "", "scene 1: a question needs an answer"),
        ('"Nothing", ', "", "scene 1: choices is a list of 2 to 6 texts."),
        ('["Nothing", "The hyperplane"]', '"Nothing"', "scene 1: choices is a list of texts."),
        ('"The hyperplane"]', "7]", "scene 1: choices is a text, in quotation marks."),
        ("right = 1", "", "scene 1: right is the number of the right choice, from 1 to 2."),
        ("right = 1", "right = 0", "right is the number of the right choice, from 1 to 2."),
        ("right = 1", "right = 3", "right is the number of the right choice, from 1 to 2."),
        ("right = 1", "right = true", "right is the number of the right choice, from 1 to 2."),
        (SCENE[SCENE.index("question") : SCENE.index("numbers")], "", "right need a question"),
        ("[[scene]]", "[scene]", r"has a \[\[scene\]\] for each scene and nothing else"),
        ("[[scene]]", "[[scene", "hyperplane/lecture.toml is no TOML: "),
    ],
)
def test_a_mistake_gets_a_sentence(tmp_path: Path, before: str, after: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_scenes(written(tmp_path, SCENE.replace(before, after)))


def test_every_picture_has_scenes() -> None:
    assert list(LECTURE.scenes) == [page.path for page in PAGES if page.group != "words"]
    assert all(
        re.search("[a-z]", scene.words) for some in LECTURE.scenes.values() for scene in some
    )


def scenes_with_choices() -> list[PreparedScene]:
    return [scene for some in LECTURE.scenes.values() for scene in some if scene.choices]


def test_questions_with_choices_come_from_many_pages() -> None:
    pages = [page for page, some in LECTURE.scenes.items() if any(one.choices for one in some)]
    assert len(pages) >= 5
    assert len(scenes_with_choices()) >= 12


@pytest.mark.parametrize("scene", scenes_with_choices(), ids=lambda scene: scene.title)
def test_a_scene_with_choices_can_be_asked_on_the_class_board(scene: PreparedScene) -> None:
    question = Question.of({"number": 1, **asked_of(scene)}, FEATURES)
    assert question.text.endswith(scene.question)
    assert isinstance(question.right, int)
    assert question.choices[question.right] == scene.choices[(scene.right or 0) - 1]


def test_the_picture_of_a_question_is_its_scene_in_the_lecture() -> None:
    for path, scenes in LECTURE.scenes.items():
        for number, scene in enumerate(scenes, start=1):
            address = f"/{path}?lecture=1&scene={number}"
            assert picture_of(asked_of(scene)["text"]) == (address if scene.choices else None)
    assert picture_of("What moves?") is None

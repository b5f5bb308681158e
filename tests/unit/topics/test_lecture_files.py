"""The files with a lecture's scenes, and what is said of mistakes in them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from perceptron_explorer.shell.lecture.reading import read_scenes
from perceptron_explorer.topics.lecture import LECTURE
from perceptron_explorer.topics.registry import PAGES

SCENE = """
[[scene]]
title = "Twice as long"
words = "w grows."
shows = "w=1,0&b=0"
question = "What moves?"
answer = "Nothing but the tip."
then = ["w=2,0"]
numbers = []
"""


def written(folder: Path, text: str) -> Path:
    file = folder / "hyperplane" / "lecture.toml"
    file.parent.mkdir()
    file.write_text(text, encoding="utf-8")
    return file


def test_a_scene_is_read_field_by_field(tmp_path: Path) -> None:
    scene, bare = read_scenes(written(tmp_path, SCENE + '[[scene]]\ntitle = "A"\nwords = "B"'))
    assert (scene.title, scene.then, scene.numbers) == ("Twice as long", ("w=2,0",), ())
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

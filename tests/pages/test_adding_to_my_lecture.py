"""Pictures of any page that are added to one's own lecture, as scenes and as their answers."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from perceptron_explorer.topics.my_lecture import kept, words
from tests.pages.my_lecture_page import opened_with, own, press, titles
from tests.unit.topics.broken_lectures import BROKEN, GOOD

pytestmark = pytest.mark.usefixtures("kept_in_browser", "the_list")


def add(app: AppTest, page: str, **asked: Any) -> dict[str, Any]:
    """Ask as the page bar of a page does, and return what comes of it."""
    app.session_state["my-lecture-adding"] = {"page": page, "number": 1, **asked}
    app.run()
    assert not app.exception
    outcome: dict[str, Any] = app.session_state["my-lecture-added"]
    return outcome


def said_of(app: AppTest, page: str, **asked: Any) -> str:
    return str(add(app, page, **asked)["text"])


def test_a_picture_is_added_and_then_the_one_of_its_answer() -> None:
    app = opened_with("")
    after = {"shows": "w=2,0", "complete": "leaves=iris&w=2,0&b=0.5"}
    assert said_of(app, "hyperplane", **after) == words.NO_SCENE_TO_ANSWER
    assert "scene 1, “Hyperplane”" in said_of(app, "hyperplane", shows="w=1,0&b=0")
    assert said_of(app, "hyperplane", **after) == words.ADDED_AS_ANSWER.format(
        number=1, title="Hyperplane"
    )
    [scene] = own(app).lecture.scenes
    assert scene.answers == ("w=2,0&b=0.5",)
    assert said_of(app, "hyperplane", **after) == words.SAME_PICTURE
    assert "of the page Hyperplane" in said_of(app, "vectors", shows="", complete="a=1,1")
    assert said_of(app, "hyperplane", undo=True) == words.NOT_ADDED
    assert own(app).lecture.scenes[0].answers == ()


def test_numbers_that_are_hidden_in_lecture_mode_stay_hidden_in_the_scene() -> None:
    app = opened_with("")
    for numbers in (None, [], ["correct", "no such group"]):
        add(app, "hyperplane", shows="w=1,0", numbers=numbers)
    assert [scene.numbers for scene in own(app).lecture.scenes] == [None, (), ("correct",)]


def test_the_picture_of_an_answer_stays_while_its_words_are_written_and_can_be_removed() -> None:
    app = opened_with("")
    said_of(app, "hyperplane", shows="w=1,0")
    said_of(app, "hyperplane", shows="w=2,0", complete="w=2,0")
    app.text_area[0].set_value("Longer")
    app.run()
    assert own(app).lecture.scenes[0].answers == ("w=2,0",)
    assert any("then needs a question" in warning.value for warning in app.warning)
    press(app, "Remove the last step")
    assert own(app).lecture.scenes[0].answers == ()


def test_a_picture_waits_for_the_lecture_and_comes_to_its_end() -> None:
    app = opened_with(None)
    app.session_state["my-lecture-adding"] = {"page": "vectors", "number": 1, "shows": "a=1,2"}
    app.run()
    assert titles(app) == []
    app.session_state[kept.KEY] = {"found": {"name": kept.PLACE, "entries": {kept.ENTRY: GOOD}}}
    app.run()
    assert titles(app) == ["Twice as long", "A sum", "Vectors"]
    assert own(app).lecture.scenes[-1].shows == "a=1,2"
    assert "scene 3, “Vectors”" in app.session_state["my-lecture-added"]["text"]
    assert "“Vectors 2”" in add(app, "vectors", shows="")["text"]
    assert add(app, "vectors", undo=True) == {"number": 1, "text": words.NOT_ADDED, "undo": False}
    assert titles(app)[-1] == "Vectors"


def test_what_could_not_be_read_again_is_not_added() -> None:
    outcome = add(opened_with(GOOD), "vectors", shows="nothing=1")
    assert outcome["text"].startswith(words.CANNOT_BE_ADDED)
    assert not outcome["undo"]
    before, after, *_ = BROKEN["an unknown word"]
    outcome = add(opened_with(GOOD.replace(before, after)), "vectors", shows="a=1,2")
    assert outcome["text"] == words.CANNOT_ADD_TO_IT

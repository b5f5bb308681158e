"""The page on one's own lecture without a browser: what is changed, undone, said and kept."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.reading import MOST_SCENES
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.topics.lecture import LECTURE, read, read_draft
from perceptron_explorer.topics.my_lecture import kept, words
from perceptron_explorer.topics.my_lecture.state import Mine
from tests.pages.opened import run_as_the_app_does, session_with_pages
from tests.unit.topics.broken_lectures import BROKEN, GOOD

SCRIPT = "pages/my_lecture.py"


def opened_with(text: str | None) -> AppTest:
    """Open the page in a browser that keeps a text; None for one that has not answered yet."""
    app = session_with_pages()
    app.switch_page(SCRIPT)
    if text is not None:
        entries = {kept.ENTRY: text} if text else {}
        app.session_state[kept.KEY] = {"found": {"name": kept.PLACE, "entries": entries}}
    return app.run()


@pytest.fixture(autouse=True)
def as_the_app(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Run the app; give what the browser is sent to keep."""
    run_as_the_app_does(monkeypatch)
    sent: list[dict[str, Any]] = []
    monkeypatch.setattr(kept, "browser_store", lambda data, **_: sent.append(data))
    return sent


def own(app: AppTest) -> Mine:
    found: Mine = app.session_state["my-lecture"]
    return found


def titles(app: AppTest) -> list[str]:
    return [scene.title for scene in own(app).lecture.scenes]


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click()
    app.run()
    assert not app.exception


def test_until_the_browser_has_answered_nothing_that_it_keeps_is_replaced(
    as_the_app: list[dict[str, Any]],
) -> None:
    app = opened_with(None)
    assert words.LOOKING in [caption.value for caption in app.caption]
    assert [(sent["entries"], sent["ask"]) for sent in as_the_app] == [({}, True)]


def test_scenes_of_the_app_are_copied_moved_removed_and_brought_back() -> None:
    app = opened_with("")
    assert words.EMPTY in [info.value for info in app.info]
    app.multiselect[0].set_value([2, 0, 5])
    app.run()
    press(app, "Copy these")
    copied = [LECTURE.scenes[at].title for at in (0, 2, 5)]
    assert titles(app) == copied
    press(app, "Move down")
    assert titles(app) == [copied[1], copied[0], copied[2]]
    press(app, "Move down")
    press(app, "Move up")
    assert titles(app) == [copied[1], copied[0], copied[2]]
    press(app, "Remove")
    assert titles(app) == [copied[1], copied[2]]
    for _ in range(5):
        press(app, "Undo")
    assert titles(app) == []


def test_texts_are_edited_and_kept_and_what_is_missing_is_said(
    as_the_app: list[dict[str, Any]],
) -> None:
    app = opened_with(GOOD)
    app.text_area[2].set_value("")  # The question.
    app.run()
    assert own(app).lecture.scenes[0].question == ""
    assert "The answer has no question" in app.warning[0].value
    assert "to complete" in app.radio[0].options[0]
    draft = read_draft(as_the_app[-1]["entries"][kept.ENTRY].encode()).lecture
    assert draft == own(app).lecture
    app.text_area[3].set_value("")
    app.run()
    scene = own(app).lecture.scenes[0]
    assert (scene.then, scene.choices, scene.right) == ((), (), None)
    assert not app.warning
    press(app, "Undo")
    press(app, "Undo")
    assert own(app).lecture == read(GOOD.encode()).lecture


def test_another_scene_of_the_list_is_edited() -> None:
    app = opened_with(GOOD)
    app.radio[0].set_value(1)
    app.run()
    app.text_area[0].set_value('Entries: "all" of them')
    app.run()
    assert titles(app) == ["Twice as long", 'Entries: "all" of them']
    assert own(app).chosen == 1


def test_what_the_browser_keeps_and_cannot_be_read_stays_there_and_can_be_saved(
    as_the_app: list[dict[str, Any]],
) -> None:
    before, after, line, sentence = BROKEN["an unknown word"]
    app = opened_with(GOOD.replace(before, after))
    assert words.UNREADABLE in [warning.value for warning in app.warning]
    assert any(f"Line {line}" in text.value and sentence in text.value for text in app.markdown)
    press(app, "Copy all")
    assert as_the_app[-1]["entries"] == {}
    press(app, "Discard it")
    assert as_the_app[-1]["entries"] == {kept.ENTRY: written(own(app).lecture)}


def test_a_full_lecture_takes_no_more() -> None:
    one = PreparedScene("t", "w", page="vectors")
    app = opened_with(written(Lecture((one,) * (MOST_SCENES - 1))))
    press(app, "Copy all")
    assert len(titles(app)) == MOST_SCENES - 1
    assert words.FULL.format(most=MOST_SCENES) in [error.value for error in app.error]


def test_a_link_of_ones_own_lecture_waits_for_the_browser_and_opens_its_scene() -> None:
    app = session_with_pages()
    app.switch_page("pages/hyperplane.py")
    app.query_params = {"lecture": "mine", "scene": "1"}
    app.run()
    assert not app.warning
    assert app.session_state["address-visit"].scene is None
    found = {"name": kept.PLACE, "entries": {kept.ENTRY: GOOD}}
    app.session_state[kept.KEY] = {"found": found}
    app.run()
    assert not app.exception
    assert app.session_state["address-visit"].scene == 0
    assert app.session_state["lecture-in-force"] == "mine"


def test_a_link_of_a_lecture_that_this_browser_does_not_keep_says_so() -> None:
    app = session_with_pages()
    app.switch_page("pages/hyperplane.py")
    app.query_params = {"lecture": "mine", "scene": "1"}
    app.run()
    app.session_state[kept.KEY] = {"found": {"name": kept.PLACE, "entries": {}}}
    app.run()
    assert "this browser has kept none" in app.warning[0].value


def test_what_another_tab_has_changed_is_taken_over_and_can_be_undone() -> None:
    app = opened_with(GOOD)
    revision = own(app).revision
    theirs = GOOD.replace("A sum", "Their sum")
    found = {"name": kept.PLACE, "entries": {kept.ENTRY: theirs}, "at": 1}
    app.session_state[kept.KEY] = {"found": found}
    app.run()
    assert titles(app) == ["Twice as long", "Their sum"]
    assert own(app).revision == revision, "nothing is written that is there already"
    press(app, "Undo")
    assert titles(app) == ["Twice as long", "A sum"]
    assert own(app).revision > revision


def add(app: AppTest, page: str, **asked: Any) -> dict[str, Any]:
    """Ask as the page bar of a page does, and return what it is told."""
    app.session_state["my-lecture-adding"] = {"page": page, "number": 1, **asked}
    app.run()
    assert not app.exception
    told: dict[str, Any] = app.session_state["my-lecture-added"]
    return told


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
    told = add(opened_with(GOOD), "vectors", shows="nothing=1")
    assert told["text"].startswith(words.CANNOT_BE_ADDED)
    assert not told["undo"]
    before, after, *_ = BROKEN["an unknown word"]
    told = add(opened_with(GOOD.replace(before, after)), "vectors", shows="a=1,2")
    assert told["text"] == words.CANNOT_ADD_TO_IT


def test_an_address_says_whose_lecture_it_is_of() -> None:
    app = session_with_pages()
    app.switch_page("pages/vectors.py")
    app.session_state[kept.KEY] = {"found": {"name": kept.PLACE, "entries": {kept.ENTRY: GOOD}}}
    for word, number, title in (("mine", "1", "A sum"), ("1", "2", "Turning")):
        app.switch_page("pages/glossary.py").run()
        app.switch_page("pages/vectors.py")
        app.query_params = {"lecture": word, "scene": number}
        app.run()
        assert not app.exception
        lectures = {"mine": own(app).lecture, "1": LECTURE}
        index = app.session_state["address-visit"].scene
        assert lectures[word].scenes_of("vectors")[index].title == title
        assert app.session_state["lecture-in-force"] == word

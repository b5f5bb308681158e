"""The page on one's own lecture without a browser: what is changed, undone, said and kept."""

from __future__ import annotations

from typing import Any

import pytest

from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.reading import MOST_SCENES
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.topics.lecture import LECTURE, page_values, read, read_draft
from perceptron_explorer.topics.my_lecture import kept, words
from tests.pages.my_lecture_page import opened_with, own, press, titles
from tests.pages.opened import session_with_pages
from tests.unit.topics.broken_lectures import BROKEN, GOOD

pytestmark = pytest.mark.usefixtures("kept_in_browser", "the_list")


def test_until_the_browser_has_answered_nothing_that_it_keeps_is_replaced(
    kept_in_browser: list[dict[str, Any]],
) -> None:
    app = opened_with(None)
    assert words.LOOKING in [caption.value for caption in app.caption]
    assert [(sent["entries"], sent["ask"]) for sent in kept_in_browser] == [({}, True)]


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
    kept_in_browser: list[dict[str, Any]], the_list: dict[str, Any]
) -> None:
    app = opened_with(GOOD)
    app.text_area[2].set_value("")  # The question.
    app.run()
    assert own(app).lecture.scenes[0].question == ""
    assert "The answer has no question" in app.warning[0].value
    assert [scene["incomplete"] for scene in the_list["scenes"]] == [True, False]
    draft = read_draft(kept_in_browser[-1]["entries"][kept.ENTRY].encode()).lecture
    assert draft == own(app).lecture
    app.text_area[3].set_value("")
    app.run()
    scene = own(app).lecture.scenes[0]
    assert (scene.then, scene.choices, scene.right) == ((), (), None)
    assert not app.warning
    press(app, "Undo")
    press(app, "Undo")
    assert own(app).lecture == read(GOOD.encode()).lecture


def test_another_scene_of_the_list_is_edited_and_dragged_to_another_place(
    the_list: dict[str, Any],
) -> None:
    app = opened_with(GOOD)
    own(app).choose(1)
    app.run()
    app.text_area[0].set_value('Entries: "all" of them')
    app.run()
    assert titles(app) == ["Twice as long", 'Entries: "all" of them']
    assert the_list["chosen"] == 1
    own(app).move_to(0, 1)
    app.run()
    assert [scene["title"] for scene in the_list["scenes"]] == titles(app)
    assert titles(app) == ['Entries: "all" of them', "Twice as long"]
    assert the_list["chosen"] == 1


def test_choices_the_right_one_and_the_lectures_title_are_edited() -> None:
    app = opened_with(GOOD)
    choices, right = app.text_area(own(app).key_of("choices")), app.selectbox[0]
    assert (choices.value, right.value) == ("Nothing\nThe hyperplane", 1)
    choices.set_value(" The tip \n\nNothing\nAll of it")
    app.text_input[0].set_value("Planes")
    app.run()
    lecture = own(app).lecture
    assert lecture.title == "Planes"
    assert lecture.scenes[0].choices == ("The tip", "Nothing", "All of it")
    assert lecture.scenes[0].right == 2
    app.selectbox[0].set_value(3)
    app.run()
    assert own(app).lecture.scenes[0].right == 3
    app.text_area(own(app).key_of("choices")).set_value("\n".join("abcdefg"))
    app.run()
    assert own(app).lecture.scenes[0].choices == lecture.scenes[0].choices
    problem = words.TOO_MANY_CHOICES.format(number=7, most=6)
    assert problem in [error.value for error in app.error]
    assert app.text_area(own(app).key_of("choices")).value == "\n".join("abcdefg")


def test_the_numbers_beside_the_picture_are_chosen() -> None:
    app = opened_with(GOOD)
    numbers = app.multiselect(own(app).key_of("numbers"))
    assert numbers.value == ["correct"]
    numbers.set_value([])
    app.run()
    assert own(app).lecture.scenes[0].numbers == ()
    every_group = [*page_values()["hyperplane"].groups]
    app.multiselect(own(app).key_of("numbers")).set_value(every_group)
    app.run()
    assert own(app).lecture.scenes[0].numbers is None


def test_what_the_browser_keeps_and_cannot_be_read_stays_there_and_can_be_saved(
    kept_in_browser: list[dict[str, Any]],
) -> None:
    before, after, line, sentence = BROKEN["an unknown word"]
    app = opened_with(GOOD.replace(before, after))
    assert words.UNREADABLE in [warning.value for warning in app.warning]
    assert any(f"Line {line}" in text.value and sentence in text.value for text in app.markdown)
    press(app, "Copy all")
    assert kept_in_browser[-1]["entries"] == {}
    press(app, "Discard it")
    assert kept_in_browser[-1]["entries"] == {kept.ENTRY: written(own(app).lecture)}


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

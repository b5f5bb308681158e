"""Whatever is done to a lecture of one's own: nothing is lost, and Undo goes all the way back."""

from __future__ import annotations

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.changes import EDITED, moved
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.topics.lecture import LECTURE, read_draft
from perceptron_explorer.topics.my_lecture.state import Mine

scenes = st.lists(st.sampled_from(LECTURE.scenes), max_size=6).map(tuple)
steps = st.one_of(
    st.tuples(st.just("choose"), st.integers(0, 9)),
    st.tuples(st.just("move"), st.sampled_from([-1, 1])),
    st.tuples(st.just("remove"), st.none()),
    st.tuples(st.just("add"), st.sampled_from(LECTURE.scenes)),
    st.tuples(st.just("edit"), st.tuples(st.sampled_from(EDITED), st.text(max_size=5))),
    st.tuples(st.just("choices"), st.lists(st.text(min_size=1, max_size=5), max_size=6)),
    st.tuples(st.sampled_from(["answer", "no answer"]), st.none()),
)


def do(mine: Mine, kind: str, given: object) -> None:
    """Do what the page's controls can do at this moment."""
    count = len(mine.lecture.scenes)
    if kind == "add" and isinstance(given, PreparedScene):
        assert mine.add([given])
    elif count and kind == "choose" and isinstance(given, int):
        mine.chosen = given % count
    elif count and kind == "move" and isinstance(given, int):
        if mine.chosen + given in range(count):
            mine.move(given)
    elif count and kind == "remove":
        mine.take_out()
    elif count and kind == "edit" and isinstance(given, tuple):
        mine.edit(mine.chosen, *given)
    elif count and kind == "choices" and isinstance(given, list):
        mine.edit_choices(mine.chosen, tuple(given))
    elif count and kind == "answer" and (shows := mine.lecture.scenes[mine.chosen].shows):
        mine.add_answer(shows)
    elif count and kind == "no answer":
        mine.remove_answer()


@given(scenes, st.lists(steps, max_size=12))
def test_undo_goes_all_the_way_back(
    begun: tuple[PreparedScene, ...], done: list[tuple[str, object]]
) -> None:
    mine = Mine(Lecture(begun, "title"))
    for kind, what in done:
        revision, before = mine.revision, mine.lecture
        do(mine, kind, what)
        assert mine.chosen in range(max(1, len(mine.lecture.scenes)))
        assert (mine.revision > revision) == (mine.lecture != before)
        if mine.lecture.scenes:
            kept = read_draft(written(mine.lecture).encode()).lecture
            assert kept == mine.lecture, "what the browser keeps is all that there is"
    while mine.before:
        mine.undo()
    assert mine.lecture == Lecture(begun, "title")


@given(scenes.filter(bool), st.integers(0, 5), st.integers(-9, 9))
def test_moving_a_scene_keeps_all_scenes_and_the_others_order(
    begun: tuple[PreparedScene, ...], at: int, by: int
) -> None:
    at %= len(begun)
    after = moved(Lecture(begun), at, by).scenes
    assert Counter(after) == Counter(begun)
    to = min(max(at + by, 0), len(begun) - 1)
    assert after[to] == begun[at]
    assert after[:to] + after[to + 1 :] == begun[:at] + begun[at + 1 :]

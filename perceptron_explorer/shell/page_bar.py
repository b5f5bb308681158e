"""What surrounds every page: its address, its prepared scenes, and the bar of controls."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from perceptron_explorer.draggable_plot import page_bar
from perceptron_explorer.shell.address import visit
from perceptron_explorer.shell.address.visit import Visit
from perceptron_explorer.shell.lecture import Lecture
from perceptron_explorer.shell.lecture.bar_data import bar_data
from perceptron_explorer.shell.lecture.in_force import (
    LINKED,
    MINE,
    Lectures,
    choose,
    in_force,
)
from perceptron_explorer.shell.lecture.link import is_in_link
from perceptron_explorer.shell.scene_state import acknowledged_ids, count_on_from, record
from perceptron_explorer.shell.server import network
from perceptron_explorer.shell.widgets.plain_text import plain

KEY = "page-bar"
NO_LECTURE = "This link shows a lecture of your own, and this browser has kept none."
NO_LINKED_LECTURE = "This link shows a lecture that was opened before. Open its own link again."
MOST_MISTAKES = 3
"""So many mistakes in the lecture of a link are listed."""
_ASKED, _ANSWERED = "scene-asked", "scene-answered"


class Adding(NamedTuple):
    """How the page's picture is added to the person's lecture.

    Parameters
    ----------
    take : callable
        Called with what the browser has asked for, before the script runs again.
    outcome : callable
        Returns what has come of it, as ``frontend/page_bar/types.js`` describes it.
    """

    take: Callable[[Mapping[str, Any]], None]
    outcome: Callable[[], dict[str, Any] | None]


@contextmanager
def around(
    page: str, pages: Sequence[StreamlitPage], lectures: Lectures, adding: Adding | None = None
) -> Iterator[None]:
    """Read the page's address before it runs, and show the bar when it has run.

    The bar stands first on the page, but knows what the page shows only at its end. Without
    `adding` there is no picture to be added to a lecture.
    """
    here = visit.begin(page)
    _choose_lecture(here, lectures)
    word, lecture = in_force(lectures)
    _open_asked_scene(here, pages, word, lecture)
    _open_scene_of_address(here, lecture)
    top = st.container(key="page-top")
    yield
    here.end_run()
    with top:
        if here.problem:
            st.warning(here.problem, icon=":material/link_off:")
        data = {**_data(here), "lecture": word}
        data |= bar_data(lecture, here.page, here.scene, is_mine=word == MINE)
        data |= {
            "hasSpeakerView": True,
            "adds": adding is not None,
            "added": adding.outcome() if adding else None,
        }
        page_bar(
            data,
            key=KEY,
            on_scene=_note_asked_scene,
            on_left=_take_what_was_left,
            on_add=lambda: _take_added(adding),
        )


def _choose_lecture(here: Visit, lectures: Lectures) -> None:
    """Show the lecture that the address asks for, once it is known."""
    if here.lecture == MINE and not lectures.is_known:
        here.later.update(here.given)  # The browser is asked, and the page runs again.
        here.given, here.fresh = {}, False
        return
    if here.later:
        here.open(here.later)
        here.later = {}
    if here.lecture == MINE and not lectures.mine:
        here.given.pop(visit.SCENE, None)
        here.problem = NO_LECTURE
    word = LINKED if is_in_link(here.lecture) else here.lecture
    if word == LINKED and not lectures.linked.lecture:
        here.given.pop(visit.SCENE, None)
        mistakes = [plain(str(mistake)) for mistake in lectures.linked.mistakes]
        here.problem = " ".join(mistakes[:MOST_MISTAKES]) or NO_LINKED_LECTURE
    choose(word)
    here.lecture = ""


def _data(here: Visit) -> dict[str, Any]:
    return {
        "page": here.page,
        "choices": here.choices,
        "shared": here.shared,
        "usualChoices": here.usual_choices,
        "figures": sorted(here.figures),
        "values": sorted(here.values),
        "acknowledged": acknowledged_ids(),
        "leftBehind": list(here.left_behind),
        "scene": here.scene,
        "revealed": here.revealed,
        "answered": st.session_state.get(_ANSWERED, 0),
        "origins": network.origins(),
        "open": network.is_open(),
    }


def _open_scene_of_address(here: Visit, lecture: Lecture) -> None:
    """Put the scene that an address names under what else the address gives."""
    scenes = lecture.scenes_of(here.page)
    numbers = [str(index + 1) for index in range(len(scenes))]
    number = here.given.get(visit.SCENE)
    if number in numbers and here.scene is None:
        index = numbers.index(number)
        here.open_scene(index, 0, {**scenes[index].params(0), **here.given})


def _take_what_was_left() -> None:
    """Keep what came from the page before just as it was left.

    Streamlit's browser forgets a page's widgets when it asks for another page. A server that
    was busy until then does not know the last of them.
    """
    for scene_name, message in (_sent("left") or {}).items():
        record(scene_name, message)


def _take_added(adding: Adding | None) -> None:
    if adding and (asked := _sent("add")):
        adding.take(asked)


def _note_asked_scene() -> None:
    st.session_state[_ASKED] = _sent("scene")


def _sent(event: str) -> Any:
    """Return what the bar has sent, or None where that is of the page before.

    Streamlit forgets the bar's key when the page changes. The bar that is still on screen may
    send more, such as a second press on the remote, before the new page has one.
    """
    return st.session_state.get(KEY, {}).get(event)


def _open_asked_scene(
    here: Visit, pages: Sequence[StreamlitPage], word: str, lecture: Lecture
) -> None:
    """Open the scene that the browser has asked for: it asks until it has an answer.

    A browser that asks once more does not know yet what the scene chooses. What comes along with
    its question are the choices before, so the scene is opened once more too.
    """
    asked = st.session_state.pop(_ASKED, None)
    if not asked or asked["number"] < st.session_state.get(_ANSWERED, 0):
        return
    st.session_state[_ANSWERED] = asked["number"]
    count_on_from(asked["revision"])
    if asked["page"] != here.page:
        return  # Asked for just before the page changed.
    if asked["to"] != here.page:
        _go_to_page(asked["to"], asked["scene"], pages, word)
    scenes = lecture.scenes_of(here.page)
    if asked["scene"] not in range(len(scenes)):
        here.open(dict(parse_qsl(asked["own"], keep_blank_values=True)))
        return
    scene, revealed = asked["scene"], asked["revealed"]
    here.open_scene(scene, revealed, scenes[scene].params(revealed))


def _go_to_page(path: str, scene: int, pages: Sequence[StreamlitPage], word: str) -> None:
    page = next(page for page in pages if page.url_path == path)
    at = {visit.LECTURE: word, visit.SCENE: str(scene + 1)}
    st.switch_page(page, query_params=at)

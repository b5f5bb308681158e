"""One visit of a page: the address that it began with, and what the page made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.address.names import name_in_address, names_of, with_names_of_now
from perceptron_explorer.shell.address.problem import TOO_LONG, sentence
from perceptron_explorer.shell.address.values import values_in
from perceptron_explorer.shell.address.viewports import PARAMS, viewport_in

MOST_CHARACTERS = 20_000
MOST_PARAMETERS = 100

LECTURE = "lecture"
"""Asks for lecture mode, and says of which lecture: ``?lecture=1``; nothing of the picture."""

SCENE = "scene"
"""The number of a prepared scene, from 1."""

_KEY = "address-visit"


@dataclass
class Visit:
    """What the address of this visit holds, until the page has taken it.

    Parameters
    ----------
    page : str
        Which page is visited.
    given : dict
        Parameters of the address.
    fresh : bool
        Whether they count, in place of what was made before. They do for one whole run; a run
        that is cut short is begun again with the same ones.
    taken, opened : set
        The parameters that choices have their values from, and the figures that were given
        theirs. In a run that is begun again these are as the person has left them meanwhile.
    replaced : dict
        What the choices had before that, by parameter.
    choices : dict
        What the page's choices are in this run, in the words of the address; only those that
        differ from what a new session begins with.
    usual_choices : dict
        What a new session begins all of them with.
    offered : dict
        What the address calls each widget's choice, by the widget's key, and all words for it.
    known, wrong : set
        The parameters that the page has read, and those of them that it could not use.
    recalled : set
        The figures that go on in this run from what was made of them before.
    figures : dict
        The scenes of all figures, by their names.
    values : set
        What the address calls the values and views of all figures.
    shared : dict
        What an address for others has in the place of a choice, since it would mean nothing there.
    left_behind : list of str
        Sentences about what of this picture no address can hold.
    lecture : str
        The lecture that the address asked for, until it is shown.
    later : dict
        What the address gave, while that lecture is still to come from the browser.
    scene, revealed : int, optional, and int
        The prepared scene that was opened last, from 0, and how many steps of its answer.
    problem : str
        A sentence about what the address held and the page could not use, or nothing.
    """

    page: str
    given: dict[str, str]
    fresh: bool = False
    taken: set[str] = field(default_factory=set)
    opened: set[str] = field(default_factory=set)
    replaced: dict[str, Any] = field(default_factory=dict)
    choices: dict[str, str] = field(default_factory=dict)
    usual_choices: dict[str, str] = field(default_factory=dict)
    offered: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    known: set[str] = field(default_factory=set)
    wrong: set[str] = field(default_factory=set)
    recalled: set[str] = field(default_factory=set)
    figures: dict[str, Scene] = field(default_factory=dict)
    values: set[str] = field(default_factory=set)
    shared: dict[str, str] = field(default_factory=dict)
    left_behind: list[str] = field(default_factory=list)
    lecture: str = ""
    later: dict[str, str] = field(default_factory=dict)
    scene: int | None = None
    revealed: int = 0
    problem: str = ""

    def begin_run(self) -> None:
        """Forget what was noted of a run before."""
        for noted in (self.choices, self.usual_choices, self.known, self.wrong, self.recalled):
            noted.clear()
        self.values.clear()
        self.figures.clear()
        self.offered.clear()
        self.shared.clear()
        self.left_behind.clear()

    def end_run(self) -> None:
        """After a run that went through to its end, the address has said all it had to say."""
        if self.scene is not None:
            self.known.add(SCENE)
        if self.fresh and not self.problem:
            self.problem = sentence(self.wrong, len(self.given.keys() - self.known))
        self.given, self.fresh = {}, False

    def open(self, given: Mapping[str, str]) -> None:
        """Begin the next run as if the page were opened at an address."""
        self.given, self.fresh = with_names_of_now(given), True
        self.taken, self.opened, self.replaced = set(), set(), {}
        self.scene, self.revealed, self.problem = None, 0, ""
        if len(given) > MOST_PARAMETERS or sum(map(len, given.values())) > MOST_CHARACTERS:
            self.given, self.problem = {}, TOO_LONG

    def open_scene(self, scene: int, revealed: int, params: Mapping[str, str]) -> None:
        """Do what `open` does at the address of a prepared scene."""
        self.open(params)
        self.scene, self.revealed = scene, revealed

    def read_choice(self, param: str, words: Mapping[str, Any], before: Any, default: Any) -> Any:
        """Return the value that the address names, else the one before, else the default.

        Before is None for a widget that the browser has not shown yet. With anything in the
        address, what it does not name is as in a new session: the same address shows the same
        to everybody.
        """
        self.known.add(param)
        word = self.given.get(param)
        if word is not None and word not in words:
            self.wrong.add(param)
        if not self.counts_for(param, before):
            return before if before in words.values() else default
        return default if word is None else words.get(word, default)

    def counts_for(self, param: str, before: Any) -> bool:
        """Say whether the address counts for a choice, and not what its widget has.

        In a run that is begun again the widget has what the person has chosen meanwhile. If it
        has what it had before the address, the browser has not seen yet what the address gave.
        """
        if self.fresh and param not in self.taken:
            self.replaced[param] = before
            return True
        return self.fresh and before is not None and self.replaced.get(param) == before

    def is_new_to(self, scene_name: str) -> bool:
        """Say whether the address counts for a figure that has not been given it yet."""
        return self.fresh and scene_name not in self.opened

    def note_figure(self, scene: Scene) -> None:
        """Note that a figure is on the page."""
        self.figures[scene.name] = scene
        names = {name for value in scene.values for name in names_of(value)}
        self.values |= {*names, *PARAMS.values()}

    def read_scene(self, scene: Scene) -> tuple[dict[str, Any], list[float] | None]:
        """Return the values that the address gives to a scene, and from where it is looked at."""
        values, wrong_values = values_in(self.given, scene)
        viewport, wrong_viewport = viewport_in(self.given, scene.dim)
        self.known |= {*map(name_in_address, scene.values), *PARAMS.values()}
        self.wrong |= wrong_values | wrong_viewport
        return values, viewport


def begin(page: str) -> Visit:
    """Start a run of a page; the address is read when the page is another than before."""
    visit: Visit | None = st.session_state.get(_KEY)
    if visit is None or visit.page != page:
        given = st.query_params.to_dict()
        lecture = given.pop(LECTURE, "")
        st.session_state[_KEY] = visit = Visit(page, {}, lecture=lecture)
        if given:
            visit.open(given)
    visit.begin_run()
    return visit


def begin_at(page: str, address: str) -> None:
    """Start a run of a page as if it were opened at an address, in a session that has no other."""
    st.session_state[_KEY] = visit = Visit(page, {})
    visit.open(dict(parse_qsl(address, keep_blank_values=True)))


def current() -> Visit:
    """Return the visit that this run belongs to."""
    visit: Visit = st.session_state[_KEY]
    return visit

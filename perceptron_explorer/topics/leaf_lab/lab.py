"""What a person has made in the Leaf lab in this session, and every step of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.scenes.rules.of_separation import Proof
from perceptron_explorer.scenes.rules.of_separation import proof_of as separability
from perceptron_explorer.shell.leaf_sets import keep_user_leaves, user_leaves
from perceptron_explorer.shell.long_work import wait_for
from perceptron_explorer.shell.scene_state import LATELY, SceneEvent, pending_events
from perceptron_explorer.topics.leaf_lab.quantities import PROOF_ON
from perceptron_explorer.topics.leaf_lab.scene import NAME
from perceptron_explorer.topics.leaf_lab.sheet.changes import changed_sheet
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet, empty_sheet, sheet_of
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice

EMPTY, OWN = "empty", "own"
MOST_STEPS = 100
KEY = "leaf-lab"
NOT_ASKED = "with so many features it may take a minute."


@dataclass
class Lab:
    """The steps of the work, and which of them is shown.

    Parameters
    ----------
    steps : list of Sheet
    at : int
        Which of them is the present one.
    version, table_version : int
        Raised when the picture, or the table, must be given the leaves anew; not by changes
        that were made there.
    columns : tuple of int
        The features on the picture's axes.
    given : dict of int to Slice
        What the picture was given lately, by `version`.
    picture_values : mapping
        What the picture sent last.
    drafts : list of dict
        Rows of the table that are no leaves yet.
    lacking : list of str
        A sentence for each of them.
    own : Sheet, optional
        The person's own sheet, while another set is looked at.
    proved : (Sheet, Separation or Overlap or str), optional
        The last answer to "is there any w at all?", and what it was asked of.
    visit : object
        The visit of the page that the picture is for.
    start_shown, start_version : str, int
        The start that the page's choice stands at; raised when it is set by no hand.
    kept : LeafSet, optional
        The leaves that other pages were given last.
    sentence : str
        What is to be said of the last step, once.

    Notes
    -----
    A newer run may cut a run short wherever it asks for ``st.session_state`` or shows something.
    So none of the methods does, and what they do is done whole.
    """

    steps: list[Sheet]
    at: int = 0
    version: int = 0
    table_version: int = 0
    columns: tuple[int, ...] = ()
    given: dict[int, Slice] = field(default_factory=dict)
    picture_values: Mapping[str, Any] = field(default_factory=dict)
    drafts: list[dict[str, Any]] = field(default_factory=list)
    lacking: list[str] = field(default_factory=list)
    own: Sheet | None = None
    proved: tuple[Sheet, Proof | str] | None = None
    visit: object = None
    start_shown: str = ""
    start_version: int = 0
    kept: LeafSet | None = None
    sentence: str = ""

    def begin_visit(self, visit: object) -> None:
        """On coming back to the page, give the picture the sheet as it is now."""
        self.version += visit is not self.visit
        self.visit = visit

    @property
    def start_key(self) -> str:
        """The widget of the choice where to begin.

        It is another one whenever the choice is set by no hand. What the browser still says of
        the one before would otherwise count as a choice of the person's.
        """
        return f"lab-start-{self.start_version}"

    @property
    def sheet(self) -> Sheet:
        """The present sheet."""
        return self.steps[self.at]

    @property
    def start(self) -> str:
        """The set that the sheet began from: a key of `given_sets`, "empty" or "own"."""
        return self.sheet.leaf_set.key

    def change(self, sheet: Sheet, *, by: str = "page") -> None:
        """Make `sheet` the present one; what was undone before can no longer be redone.

        `by` says where it was changed: "picture", "table" or "page".
        """
        if sheet.same_as(self.sheet):
            return
        self.steps = [*self.steps[: self.at + 1], sheet][-MOST_STEPS:]
        self.at = len(self.steps) - 1
        self._shown_anew(by)

    def open(self, sheet: Sheet) -> None:
        """Show a sheet that an address gives; with nothing made yet there is nothing to undo."""
        untouched = len(self.steps) == 1
        self.change(sheet)
        if untouched:
            self.steps, self.at = [sheet], 0

    def begin_from(self, event: SceneEvent) -> None:
        """Take over what an address gives to the picture, as `open` does."""
        untouched = len(self.steps) == 1
        self.apply(event)
        if untouched:
            self.steps, self.at = [self.sheet], 0

    @property
    def steps_to_go(self) -> tuple[int, int]:
        """How many steps there are back and forth."""
        return self.at, len(self.steps) - 1 - self.at

    def go(self, steps: int) -> bool:
        """Go back or forth among the steps, as the picture has, and say whether there was one."""
        at = max(0, min(len(self.steps) - 1, self.at + steps))
        moved, self.at = at != self.at, at
        if moved:
            self._shown_anew("picture")
        return moved

    def _shown_anew(self, by: str) -> None:
        self.version += by != "picture"
        self.table_version += by != "table"
        if self.start == OWN:
            self.own = self.sheet

    @property
    def proof_drawn(self) -> bool:
        """Whether the picture shows the proof."""
        return self.picture_values.get("proof") == PROOF_ON

    def draw_proof(self) -> None:
        """Give the picture anew, with the proof, if it is without."""
        if not self.proof_drawn:
            self.picture_values = {**self.picture_values, "proof": PROOF_ON}
            self.version += 1

    def give(self, columns: tuple[int, ...]) -> Slice:
        """Return the leaves as the picture has them; what it has changed since stays there."""
        self.version += columns != self.columns
        self.columns = columns
        if self.version not in self.given:
            lately = [*self.given.items()][1 - LATELY :]
            self.given = {**dict(lately), self.version: Slice(self.sheet, columns)}
        return self.given[self.version]

    def apply(self, event: SceneEvent) -> None:
        """Take over one thing that was done in the picture.

        It may have been done in a picture that is no longer the present one. Then it is done
        all the same, and the picture is given anew.
        """
        now = event.variant == str(self.version)
        given = self.given.get(int(event.variant or -1))
        changed = changed_sheet(given, event.values) if given else self.sheet
        self.picture_values = event.values if given else self.picture_values
        if not event.direction:
            self.change(changed, by="picture" if now else "page")
            return
        if not self.go(event.direction):
            self.sentence = f"There is nothing to {'undo' if event.direction < 0 else 'redo'}."
        self.version += not (now and changed.same_as(self.sheet))


def lab() -> Lab:
    """Return this session's lab, with what the picture has said."""
    if KEY not in st.session_state:
        first, own = next(iter(given_sets())), user_leaves()
        user_sheet = None if own is None else sheet_of(own)
        sheet = sheet_of(given_sets()[first])
        st.session_state[KEY] = Lab([sheet], own=user_sheet, kept=sheet.leaf_set)
    found: Lab = st.session_state[KEY]
    listen(found)
    return found


def listen(found: Lab) -> None:
    """Take over what was done in the picture since it was last asked, step by step."""
    for event in pending_events(NAME):
        found.apply(event)
    keep(found)


def keep(found: Lab) -> None:
    """Let other pages have the leaves that a person has made or chosen."""
    if found.kept is not found.sheet.leaf_set:
        keep_user_leaves(found.sheet.leaf_set)
        found.kept = found.sheet.leaf_set


def take_over_last_message() -> None:
    """Let other pages have the leaves as the picture had them when it was left."""
    if KEY in st.session_state:
        lab()


def starting_sheet(key: str, own: Sheet | None) -> Sheet:
    """Return the sheet that a start means."""
    if key == OWN and own is not None:
        return own
    return sheet_of(given_sets()[key]) if key in given_sets() else empty_sheet()


def begin_with_user_leaves(sheet: Sheet) -> None:
    """Put leaves of the person's own on the sheet; going back is possible."""
    found = lab()
    found.drafts = []
    found.change(sheet)
    found.own = sheet


def proof_of(found: Lab, *, asked: bool = False) -> Proof | str:
    """Return the answer for the present leaves, or a sentence why there is none.

    It is worked out once for the same leaves in the same frame; where that may take long, only
    when it is asked for.
    """
    sheet = found.sheet
    if found.proved:
        known, answer = found.proved
        if known.leaf_set is sheet.leaf_set and known.frame is sheet.frame:
            return answer
    if not sheet.quick and not asked:
        return NOT_ASKED
    try:
        if sheet.quick:
            answer = separability(sheet.X, sheet.y)
        else:
            answer = wait_for(lambda: separability(sheet.X, sheet.y))
    except ValueError as problem:
        answer = str(problem)
    found.proved = (sheet, answer)
    return answer

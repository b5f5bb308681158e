"""One visit of a page: the address that it began with, and what the page made of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import streamlit as st

_KEY = "address-visit"


@dataclass
class Visit:
    """What the address of this visit holds, until the page has taken it.

    Parameters
    ----------
    page : str
        Which page is visited.
    given : dict
        Parameters of the address. They count for one whole run; a run that is cut short
        is begun again with the same ones.
    choices : dict
        What the page's choices are in this run, in the words of the address.
    taken, wrong : set
        The parameters that the page knows, and those of them that it could not use.
    """

    page: str
    given: dict[str, str]
    choices: dict[str, str] = field(default_factory=dict)
    taken: set[str] = field(default_factory=set)
    wrong: set[str] = field(default_factory=set)

    def read_choice(self, param: str, words: Mapping[str, Any], before: Any, default: Any) -> Any:
        """Return the value that the address names, else the one before, else the default.

        With anything in the address, what it does not name is as in a new session: the
        same address shows the same to everybody.
        """
        word = self.given.get(param)
        if word is not None:
            self.taken.add(param)
            if word in words:
                return words[word]
            self.wrong.add(param)
        if self.given or before not in words.values():
            return default
        return before


def begin(page: str) -> Visit:
    """Start a run of a page; the address is read when the page is another than before."""
    visit: Visit | None = st.session_state.get(_KEY)
    if visit is None or visit.page != page:
        visit = Visit(page, st.query_params.to_dict())
        st.session_state[_KEY] = visit
    visit.choices = {}
    return visit


def end() -> None:
    """End a run that went through to its end: the address has said what it had to say."""
    current().given = {}


def current() -> Visit:
    """Return the visit that this run belongs to."""
    visit: Visit = st.session_state[_KEY]
    return visit

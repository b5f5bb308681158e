"""The page's own choices (a set of leaves, a view), as they stand in the address.

`switch` reads it for its widget. For another widget, a page calls `choice_from_address` before it
makes the one of the same key, and gives it no value of its own.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

import streamlit as st

from perceptron_explorer.shell.address import visit


def choice_from_address(
    key: str, param: str, options: Mapping[str, Any] | Collection[str], default: Any
) -> Any:
    """Give a widget's key its value: from the address, else as it was, else the default.

    Parameters
    ----------
    key : str
        The widget's key in the session's state.
    param : str
        What the address calls it: ``?view=columns``.
    options : collection of str, or mapping from str
        The words that the address may hold. They are the widget's values too, unless a
        mapping says which values they stand for.
    default : object
        The value that a new session begins with. Also what is shown when the address, or a
        choice made before, names something that is not among the options.

    Returns
    -------
    object
        The value.
    """
    words = options if isinstance(options, Mapping) else {word: word for word in options}
    here = visit.current()
    value = here.read_choice(param, words, st.session_state.get(key), default)
    # Set anew in each run: on the next page, a value that no hand has changed would be None.
    st.session_state[key] = value
    here.taken.add(param)
    here.offered[key] = (param, tuple(words))
    here.usual_choices[param] = _word_of(default, words)
    if value != default:
        here.choices[param] = _word_of(value, words)
    return value


def text_from_address(key: str, param: str, longest: int) -> str:
    """Give the key of a widget for a text its value: from the address, else as it was, else none.

    Parameters
    ----------
    key : str
        The widget's key in the session's state.
    param : str
        What the address calls it.
    longest : int
        The number of characters that are taken from the address.
    """
    here = visit.current()
    here.known.add(param)
    before = st.session_state.get(key)
    given = here.given.get(param, "") if here.counts_for(param, before) else before
    text = str(given or "")[:longest]
    st.session_state[key] = text
    here.taken.add(param)
    here.usual_choices[param] = ""
    if text:
        here.choices[param] = text
    return text


def _word_of(value: Any, words: Mapping[str, Any]) -> str:
    return next(word for word, one in words.items() if one == value)

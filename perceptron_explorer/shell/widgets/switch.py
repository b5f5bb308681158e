"""A few words side by side, of which one is always chosen; the address holds it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import streamlit as st

from perceptron_explorer.shell.address import choice_from_address

Option = TypeVar("Option", str, int)


def switch(
    label: str,
    options: Mapping[Option, str],
    key: str,
    param: str,
    default: Option | None = None,
    *,
    labelled: bool = False,
    on_change: Callable[[], None] | None = None,
) -> Option:
    """Let the person choose, and return the choice.

    Parameters
    ----------
    label : str
        What is chosen, for assistive technology; seen by everybody if `labelled`.
    options : mapping
        What is written for each value.
    key : str
        Of the widget.
    param : str
        What the address calls it: ``?view=columns``.
    default : str or int, optional
        What a new session begins with, if not with the first.
    labelled : bool
    on_change : callable, optional
        What is done first when the person chooses another one.

    Returns
    -------
    str or int
        One of the options.
    """
    first = next(iter(options)) if default is None else default
    choice_from_address(key, param, {str(value): value for value in options}, first)
    chosen: Option | None = st.segmented_control(
        label,
        list(options),
        format_func=options.__getitem__,
        required=True,
        label_visibility="visible" if labelled else "collapsed",
        key=key,
        on_change=on_change,
        persist_state="session",
    )
    return first if chosen is None else chosen

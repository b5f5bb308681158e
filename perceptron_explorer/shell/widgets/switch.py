"""A few words side by side, of which one is always chosen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TypeVar

import streamlit as st

Option = TypeVar("Option", str, int)


def switch(
    label: str,
    options: Mapping[Option, str],
    key: str,
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
        Of the widget. `choice_from_address` has given it its value before.
    labelled : bool
    on_change : callable, optional
        What is done first when the person chooses another one.

    Returns
    -------
    str or int
        One of the options.
    """
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
    return next(iter(options)) if chosen is None else chosen

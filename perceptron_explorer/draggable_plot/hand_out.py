"""The eighth component: the scenes of a lecture one below the other, to drag and to print."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import streamlit as st

from perceptron_explorer.draggable_plot.assets import HAND_OUT_STYLES_PATH, STYLES_PATH
from perceptron_explorer.draggable_plot.component import script_that_calls

_mount = st.components.v2.component(
    "hand_out",
    js=script_that_calls("mountHandOut", STYLES_PATH, HAND_OUT_STYLES_PATH),
    isolate_styles=False,
)


def hand_out(data: Mapping[str, Any], *, key: str) -> None:
    """Show scenes; they are the browser's from then on, and send Python nothing.

    Parameters
    ----------
    data : mapping
        As ``frontend/hand_out/types.js`` describes it.
    key : str
        Streamlit's key of the component.
    """
    _mount(key=key, data=dict(data))

"""What surrounds every page: its address, its prepared scenes, and the bar of controls."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from typing import Any
from urllib.parse import parse_qsl

import streamlit as st

from draggable_plot import page_bar
from explorer import network
from explorer.address import visit
from explorer.address.visit import Visit
from explorer.leaf_lab.lab import take_over_what_was_told
from explorer.lecture import scenes_of
from explorer.scene_state import heard_last, keep_what_was_told, take

KEY = "page-bar"


@contextmanager
def around(page: str) -> Iterator[None]:
    """Read the page's address before it runs, and show the bar when it has run.

    The bar stands first on the page, but knows what the page shows only at its end.
    """
    keep_what_was_told()
    take_over_what_was_told()
    here = visit.begin(page)
    _open_scene_of_address(here)
    top = st.container(key="page-top")
    yield
    here.end_run()
    with top:
        if here.problem:
            st.warning(here.problem, icon=":material/link_off:")
        page_bar(_told(here), key=KEY, on_scene=_open_asked_scene, on_left=_take_what_was_left)


def _told(here: Visit) -> dict[str, Any]:
    scenes = [{**asdict(scene), "changes": bool(scene.then)} for scene in scenes_of(here.page)]
    return {
        "page": here.page,
        "choices": here.choices,
        "figures": sorted(here.figures),
        "values": sorted(here.values),
        "heard": heard_last(),
        "leftBehind": list(here.left_behind),
        "scenes": scenes,
        "scene": here.scene,
        "revealed": here.revealed,
        "origins": network.origins(),
        "open": network.is_open(),
    }


def _open_scene_of_address(here: Visit) -> None:
    """Put the scene that an address names under what else the address gives."""
    scenes = scenes_of(here.page)
    numbers = [str(index + 1) for index in range(len(scenes))]
    number = here.given.get(visit.SCENE)
    if number in numbers and here.scene is None:
        index = numbers.index(number)
        here.open_scene(index, False, {**scenes[index].params(False), **here.given})


def _take_what_was_left() -> None:
    """Keep what the page before was told just before it was left.

    Streamlit's browser forgets a page's widgets when it asks for another page. A server that
    was busy until then has not heard the last of them.
    """
    for scene_name, said in st.session_state[KEY]["left"].items():
        take(scene_name, said)


def _open_asked_scene() -> None:
    asked = st.session_state[KEY]["scene"]
    here = visit.current()
    scenes = scenes_of(here.page)
    if asked["page"] != here.page:
        return  # Asked for just before the page changed.
    if asked["scene"] not in range(len(scenes)):
        here.open(dict(parse_qsl(asked["own"], keep_blank_values=True)))
        return
    scene, revealed = asked["scene"], asked["revealed"]
    here.open_scene(scene, revealed, scenes[scene].params(revealed))

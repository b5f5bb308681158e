"""Keeps what a person has made of a scene, for as long as the session lasts.

The browser owns the values while the page is open; what it sends on release is kept here,
so that another set of leaves or another page and back again loses nothing. What the address
gives comes before what is kept.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import streamlit as st

from perceptron_explorer.draggable_plot import DraggedValues, Figure, draggable_plot
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.address import visit

GLIDE_MS = 1000.0
"""How long a picture takes to move to a prepared scene's answer."""
_NEWEST = "newest-revision"
LATELY = 8
"""How many revisions the browser may be behind; more, and what it says of them is too old."""


def remembered(scene_name: str, variant: str) -> Mapping[str, Any] | None:
    """Return the values last made of a variant of a scene (a set of leaves), if any."""
    if visit.current().is_new_to(scene_name):
        return None
    _record_last_message(scene_name)
    kept: Mapping[str, Any] | None = st.session_state.get(_place(scene_name), {}).get(variant)
    if kept is not None:
        visit.current().recalled.add(scene_name)
    return kept


def show_scene(
    figure: Figure,
    scene: Scene,
    variant: str,
    *,
    values: Mapping[str, Any] | None = None,
    steps: tuple[int, int] | None = None,
    answers: bool = False,
) -> DraggedValues:
    """Show a scene, and remember under `variant` what the person makes of it.

    The scene's values, or `values` in their place, count when the variant is shown for the first
    time; after that the person's do. With `steps`, how many there are to undo and to redo, each
    step is kept for `pending_events`, and not only the last. `answers` says whether the page makes
    something of what is made, as soon as it is; else no script runs for it.
    """
    key = f"figure-{scene.name}"
    begins_with = scene.values if values is None else values
    here = visit.current()
    is_first = f"run-{scene.name}" not in st.session_state
    begun = {"variant": None, "revision": 0, "acknowledged": 0, "glide_ms": 0.0}
    run = st.session_state.setdefault(f"run-{scene.name}", {**begun, "by_step": steps is not None})
    here.note_figure(scene)
    read = here.read_scene(scene)
    is_new = here.is_new_to(scene.name)
    if is_new or run["variant"] != variant or key not in st.session_state:
        given, viewport = read if is_new else ({}, None)
        _begin(run, variant, {**begins_with, **given}, viewport)
        run["glide_ms"] = GLIDE_MS if is_new and here.revealed else 0.0
        here.opened.add(scene.name)
    dragged = draggable_plot(
        figure,
        scene,
        key=key,
        values=run["start"],
        revision=run["revision"],
        viewport=run["viewport"],
        usual=_usual(scene.name, variant, begins_with),
        glide_ms=run["glide_ms"],
        steps=steps,
        answers=answers or steps is not None,
    )
    # Not if the browser has asked for other values meanwhile.
    if is_first and _last_message(scene.name).get("revision", -1) >= run["revision"]:
        _go_on_after_a_restart(scene, variant, run)
    st.session_state.setdefault(_place(scene.name), {})[variant] = dragged.values
    return dragged


def _begin(
    run: dict[str, Any], variant: str, start: Mapping[str, Any], viewport: Sequence[float] | None
) -> None:
    """Begin a variant anew, newer than all that the browser has been given."""
    newest = max(run["revision"], st.session_state.get(_NEWEST, 0))
    run.update(variant=variant, revision=newest + 1, start=start, viewport=viewport)
    _note_variant(run)


def count_on_from(revision: int) -> None:
    """Count from the newest values that the browser has, which a server before this one gave it."""
    st.session_state[_NEWEST] = max(revision, st.session_state.get(_NEWEST, 0))


def _go_on_after_a_restart(scene: Scene, variant: str, run: dict[str, Any]) -> None:
    """Begin the run again with what the browser says of a scene that this session shows first.

    The server was started anew while the page was open: the page goes on from what it shows. What
    is made step by step, as in the lab, lacks the steps before; there the picture is given anew.
    """
    message, left = _last_message(scene.name), st.session_state.pop(_left(scene.name), None)
    # The picture of a page that was left is made anew, and does not have the values any more.
    revision = message["revision"] + (message is left)
    count_on_from(revision)
    run.update(acknowledged=message["id"], variant=None)
    if not run["by_step"] and _is_of(scene, message["values"]):
        run.update(revision=revision, variant=variant, start=message["values"])
        _note_variant(run)
        st.session_state.setdefault(_place(scene.name), {})[variant] = message["values"]
    st.rerun()


def _is_of(scene: Scene, values: Mapping[str, Any]) -> bool:
    """Say whether values are such as the scene has: the server may be another version now."""
    begun = scene.values
    return values.keys() == begun.keys() and all(
        isinstance(value, str) == isinstance(begun[name], str) and _fits(value, begun[name])
        for name, value in values.items()
    )


def _fits(value: Any, begun: Any) -> bool:
    """Say whether a value has the shape of another; a table may have more rows or fewer."""
    shape, usual = np.shape(value), np.shape(begun)
    is_table = len(usual) == 2
    return shape == usual or usual == (0,) or (is_table and shape[1:] in ((), usual[1:]))


def _note_variant(run: dict[str, Any]) -> None:
    """Remember what the last revisions were of: what the browser says may be of an older one."""
    revision = run["revision"]
    lately = {at: of for at, of in run.get("variants", {}).items() if at > revision - LATELY}
    run["variants"] = {**lately, revision: run["variant"]}


def forget_others(scene_name: str, variant: str) -> None:
    """Forget what was made of a scene's other variants, for scenes that have ever new ones."""
    for place in (_place(scene_name), f"usual-{scene_name}"):
        kept = st.session_state.get(place, {})
        st.session_state[place] = {variant: kept[variant]} if variant in kept else {}


def _usual(scene_name: str, variant: str, begins_with: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return what a new session begins the variant with, as far as it is known.

    It is known once the page has shown the variant without going on from something made.
    """
    usual: dict[str, Mapping[str, Any]] = st.session_state.setdefault(f"usual-{scene_name}", {})
    if scene_name not in visit.current().recalled:
        usual[variant] = begins_with
    return usual.get(variant, {})


def keep_last_messages() -> None:
    """Keep what the browser sent last of any figure, also of a page that is just being left."""
    for scene_name in _scenes_shown():
        _record_last_message(scene_name)


def acknowledged_ids() -> dict[str, int]:
    """Return the id of the last event of each figure that Python has taken in; 0 for none."""
    return {name: st.session_state[f"run-{name}"]["acknowledged"] for name in _scenes_shown()}


def _scenes_shown() -> list[str]:
    keys = [key for key in st.session_state if isinstance(key, str)]
    return [key.removeprefix("run-") for key in keys if key.startswith("run-")]


@dataclass(frozen=True)
class SceneEvent:
    """One thing that a person has done in a picture.

    Parameters
    ----------
    variant : str, optional
        The variant that it was done in, if that was lately.
    values : mapping
        What the picture shows since then.
    direction : {-1, 0, 1}
        Whether it was a step back or forth among earlier ones.
    """

    variant: str | None
    values: Mapping[str, Any]
    direction: int


def pending_events(scene_name: str) -> Iterator[SceneEvent]:
    """Give what the browser has sent of a scene since this was last asked, in order.

    It may have sent several before one run of the script has read any. Each is given up
    only when it is taken, since a run can be cut short between any two.
    """
    _record_last_message(scene_name)
    waiting: list[SceneEvent] = st.session_state.setdefault(f"steps-{scene_name}", [])
    while waiting:
        yield waiting.pop(0)


def _record_last_message(scene_name: str) -> None:
    """Keep what the browser sent, even if the run that it started was cut short.

    A switch right after a release starts a second run, and the first may never get as far
    as the figure.
    """
    record(scene_name, _last_message(scene_name))


def record(scene_name: str, message: Mapping[str, Any]) -> None:
    """Keep what the browser has sent of a scene."""
    run = st.session_state.get(f"run-{scene_name}")
    if not message:
        return
    if not run:
        st.session_state[_left(scene_name)] = message
        return
    if message["revision"] == run["revision"]:
        st.session_state.setdefault(_place(scene_name), {})[run["variant"]] = message["values"]
    new = [step for step in (*message["pending"], message) if step["id"] > run["acknowledged"]]
    if run["by_step"]:
        steps = st.session_state.setdefault(f"steps-{scene_name}", [])
        of = run["variants"]
        steps += [
            SceneEvent(of.get(one["revision"]), one["values"], one["direction"]) for one in new
        ]
    run["acknowledged"] = max(run["acknowledged"], message["id"])


def _last_message(scene_name: str) -> Mapping[str, Any]:
    """Return what the browser sent last of a scene; empty if nothing.

    After a restart of the server that may be of a page that was left before this session knew it.
    """
    sent: Mapping[str, Any] | None = st.session_state.get(f"figure-{scene_name}", {}).get("scene")
    left: Mapping[str, Any] = st.session_state.get(_left(scene_name), {})
    return sent or left


def _left(scene_name: str) -> str:
    return f"left-{scene_name}"


def _place(scene_name: str) -> str:
    return f"remembered-{scene_name}"

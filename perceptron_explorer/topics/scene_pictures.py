"""The pictures of a prepared scene, as its page draws them, without the page being opened.

The page's own script runs once, in a session that nobody sees, at the address of the scene. So
there is one place that knows how an address becomes a picture, for every page and view.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import lru_cache
from importlib import import_module
from typing import Any
from urllib.parse import urlencode

from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.scriptrunner_utils.script_run_context import (
    ScriptRunContext,
    add_script_run_ctx,
    get_script_run_ctx,
)
from streamlit.runtime.scriptrunner_utils.shared_run_state import SharedRunState
from streamlit.runtime.state import SafeSessionState, SessionState

from perceptron_explorer.draggable_plot.component import NAME
from perceptron_explorer.shell.address import visit
from perceptron_explorer.shell.lecture import PreparedScene
from perceptron_explorer.topics.registry import page_at

Drawing = Mapping[str, Any]
"""What `draggable_plot` sends to the browser: ``frontend/index.js`` mounts a figure of it."""

MOST_KEPT = 500
_log = logging.getLogger(__name__)


def pictures_of(scene: PreparedScene, revealed: int = 0) -> tuple[Drawing, ...]:
    """Return a scene's pictures, after so many steps of its answer; most scenes have one.

    There are none if its page fails, which is logged: the rest of a lecture is shown all the same.
    It takes about a hundredth of a second, and nothing when asked for again.
    """
    address = urlencode(scene.params(revealed))
    try:
        return tuple(json.loads(text) for text in _drawn(scene.page, address))
    except Exception:
        _log.exception("The picture of /%s?%s cannot be drawn.", scene.page, address)
        return ()


@lru_cache(maxsize=MOST_KEPT)
def _drawn(page: str, address: str) -> tuple[str, ...]:
    """Run a page's script, and return what it sends of its figures."""
    messages: list[ForwardMsg] = []
    failed: list[Exception] = []

    def run() -> None:
        module = import_module(f"perceptron_explorer.topics.{page_at(page).name}.page")
        try:
            visit.begin_at(page, address)
            module.show()
        except Exception as problem:
            failed.append(problem)

    # A thread has Streamlit's context, and the containers that are written to, to itself.
    thread = threading.Thread(target=run, name="scene-picture")
    add_script_run_ctx(thread, _hidden(messages.append))
    thread.start()
    thread.join()
    if failed:
        raise failed[0]
    components = [message.delta.new_element.bidi_component for message in messages]
    drawn = tuple(one.json for one in components if one.component_name.endswith(NAME))
    if not drawn:
        raise ValueError("The page shows no picture.")
    return drawn


def _hidden(enqueue: Callable[[ForwardMsg], None]) -> ScriptRunContext:
    """Return the context of a session of its own, beside the one of this run."""
    running = get_script_run_ctx()
    if running is None:
        raise RuntimeError("Pictures are made while a page runs.")
    return replace(
        running,
        _enqueue=enqueue,
        session_state=SafeSessionState(SessionState(), lambda: None),
        fragment_storage=MemoryFragmentStorage(),
        cached_message_hashes=frozenset(),
        shared=SharedRunState(),
        cursors={},
    )

"""Work that takes longer than a person should have to wait before doing something else."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future, wait
from typing import TypeVar

import streamlit as st

from perceptron_explorer.shell.turns import letting_others_run

Result = TypeVar("Result")
LOOK_S = 0.1


def wait_for(work: Callable[[], Result]) -> Result:
    """Do work in a thread of its own, and return what it returns.

    Meanwhile the script looks whether the person has asked for something else, such as another
    page; then Streamlit ends the run here, and what the work returns is discarded.
    """
    future: Future[Result] = Future()
    threading.Thread(target=lambda: _do(work, future), daemon=True).start()
    with letting_others_run():
        while not wait([future], timeout=LOOK_S).done:
            _ = "long-work" in st.session_state  # Any look at the state lets Streamlit end the run.
    return future.result()


def _do(work: Callable[[], Result], future: Future[Result]) -> None:
    try:
        future.set_result(work())
    except BaseException as problem:
        future.set_exception(problem)

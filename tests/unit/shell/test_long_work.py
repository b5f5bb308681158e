"""Long work beside a script that Streamlit may end meanwhile."""

from __future__ import annotations

import threading

import pytest
from streamlit.testing.v1 import AppTest

from perceptron_explorer.shell.long_work import wait_for


def test_it_returns_what_the_work_returns() -> None:
    assert wait_for(lambda: threading.current_thread() is threading.main_thread()) is False


def test_what_goes_wrong_in_the_work_is_raised_where_it_is_waited_for() -> None:
    def work() -> None:
        raise ValueError("no answer")

    with pytest.raises(ValueError, match="no answer"):
        wait_for(work)


def _page() -> None:
    import threading

    import streamlit as st

    from perceptron_explorer.shell.long_work import wait_for

    st.write(wait_for(lambda: not threading.Event().wait(0.3)))


def test_a_page_waits_for_it() -> None:
    assert AppTest.from_function(_page).run(timeout=60).markdown[0].value == "`True`"

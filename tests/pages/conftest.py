"""Runs the pages' scripts without a browser."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.opened import run_as_the_app_does, session_with_pages


@pytest.fixture(autouse=True)
def as_the_app_does(monkeypatch: pytest.MonkeyPatch) -> None:
    run_as_the_app_does(monkeypatch)


@pytest.fixture
def app() -> AppTest:
    """Return the explorer before its first run, on its home page unless it is sent elsewhere."""
    return session_with_pages()

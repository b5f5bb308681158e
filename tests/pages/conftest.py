"""Runs the pages' scripts without a browser."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.opened import a_session, run_as_the_app_does


@pytest.fixture(autouse=True)
def as_the_app_does(monkeypatch: pytest.MonkeyPatch) -> None:
    run_as_the_app_does(monkeypatch)


@pytest.fixture
def app() -> AppTest:
    """Return the explorer on its home page, as a person's browser first gets it."""
    return a_session().run()

"""Runs the pages' scripts without a browser."""

from __future__ import annotations

import pytest
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest, app_test

from tests.page_list import ROOT

SECONDS_TO_RUN = 60


class _PagesOfNavigation(PagesManager):
    """For AppTest to reset in place of the real one."""


@pytest.fixture(autouse=True)
def pages_by_navigation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run navigation.py on every page, as app.py sees to it.

    AppTest would look for a folder called "pages" before each run, find ours, and run the
    page's script alone.
    """
    monkeypatch.setattr(PagesManager, "uses_pages_directory", False)
    monkeypatch.setattr(app_test, "PagesManager", _PagesOfNavigation)


@pytest.fixture
def app() -> AppTest:
    """Return the explorer on its home page, as a person's browser first gets it."""
    return AppTest.from_file(str(ROOT / "navigation.py"), default_timeout=SECONDS_TO_RUN).run()

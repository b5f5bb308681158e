"""Runs the pages' scripts without a browser."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.page_list import ROOT

SECONDS_TO_RUN = 60


@pytest.fixture
def app() -> AppTest:
    """Return the explorer on its home page, as a person's browser first gets it."""
    return AppTest.from_file(str(ROOT / "navigation.py"), default_timeout=SECONDS_TO_RUN).run()

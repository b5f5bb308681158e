"""Runs the pages' scripts without a browser."""

from __future__ import annotations

from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from perceptron_explorer.topics.my_lecture import kept, list_of_scenes
from tests.pages.opened import run_as_the_app_does, session_with_pages


@pytest.fixture(autouse=True)
def as_the_app_does(monkeypatch: pytest.MonkeyPatch) -> None:
    run_as_the_app_does(monkeypatch)


@pytest.fixture
def app() -> AppTest:
    """Return the explorer before its first run, on its home page unless it is sent elsewhere."""
    return session_with_pages()


@pytest.fixture
def the_list(monkeypatch: pytest.MonkeyPatch) -> dict[str, Any]:
    """Stand in for the list of scenes; give what it was sent last."""
    sent: dict[str, Any] = {}

    def show(scenes: Any, chosen: int, **callbacks: Any) -> None:
        sent.update(scenes=scenes, chosen=chosen, **callbacks)

    monkeypatch.setattr(list_of_scenes, "scene_list", show)
    return sent


@pytest.fixture
def kept_in_browser(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Return what the browser is sent to keep."""
    sent: list[dict[str, Any]] = []
    monkeypatch.setattr(kept, "browser_store", lambda data, **_: sent.append(data))
    return sent

"""The pictures of a prepared scene are those that its page shows, without the page being opened."""

from __future__ import annotations

import json
from typing import Any

import pytest
import streamlit as st

from perceptron_explorer.shell.lecture import PreparedScene
from perceptron_explorer.topics.exercises import page as exercises
from perceptron_explorer.topics.glossary import page as glossary
from perceptron_explorer.topics.lecture import LECTURE
from perceptron_explorer.topics.registry import GLOSSARY, page_at
from perceptron_explorer.topics.scene_pictures import pictures_of
from tests.pages.opened import opened, run_as_the_app_does

LAST = {scene.page: scene for scene in LECTURE.scenes}
"""Of each page the last scene; some of them are in space, and some have an answer."""


def _pictures(monkeypatch: pytest.MonkeyPatch, scene: PreparedScene, revealed: int) -> Any:
    """Return the pictures as another page asks for them, and what that page's session keeps."""
    drawn: list[Any] = []
    kept: list[Any] = []

    def show() -> None:
        drawn.extend(pictures_of(scene, revealed))
        kept.extend(st.session_state)

    monkeypatch.setattr(glossary, "show", show)
    assert not opened(GLOSSARY.script).exception
    return drawn, kept


def _components(block: Any) -> list[Any]:
    found = [block] if block.type == "bidi_component" else []
    children = getattr(block, "children", {}).values()
    return found + [one for child in children for one in _components(child)]


@pytest.mark.parametrize("path", LAST)
def test_a_picture_is_what_its_page_shows(monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    run_as_the_app_does(monkeypatch)
    scene = LAST[path]
    revealed = len(scene.answers)
    drawn, kept = _pictures(monkeypatch, scene, revealed)
    app = opened(page_at(path).script, scene.params(revealed))
    figures = [one.proto for one in _components(app.main) if "figure" in one.proto.id]
    shown = [json.loads(one.json) for one in figures]
    assert [one["values"] for one in drawn] == [one["values"] for one in shown]
    assert [one["picture"] for one in drawn] == [one["picture"] for one in shown]
    assert [one["viewport"] for one in drawn] == [one["viewport"] for one in shown]
    assert not [key for key in kept if str(key).startswith("run-")], "not in this session"


def test_a_page_that_fails_has_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    run_as_the_app_does(monkeypatch)
    monkeypatch.setattr(exercises, "show", lambda: st.switch_page("pages/none.py"))
    drawn, _ = _pictures(monkeypatch, PreparedScene("t", "w", page="exercises"), 0)
    assert drawn == []

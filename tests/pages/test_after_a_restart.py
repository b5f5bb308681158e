"""What was made on a page that was left while the server was started anew."""

from __future__ import annotations

import pytest

from tests.pages.opened import Stage, session_with_pages

MADE = {"a": [3.3, 2.3], "b": [-1.0, 2.0], "factor": 2.0, "show": "alone"}
MESSAGE = {"id": 9, "revision": 4, "values": MADE, "direction": 0, "isNew": True, "pending": []}


def test_it_is_there_when_the_page_is_opened_again(monkeypatch: pytest.MonkeyPatch) -> None:
    stage, app = Stage(monkeypatch), session_with_pages()
    app.session_state["left-vectors"] = MESSAGE
    app.switch_page("pages/vectors.py").run()
    assert [one.value for one in app.exception] == []
    assert stage.scenes["vectors"].values == MADE
    assert app.session_state["run-vectors"]["revision"] > MESSAGE["revision"]
    assert "left-vectors" not in app.session_state


def test_what_another_version_of_the_page_has_sent_is_discarded(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stage, app = Stage(monkeypatch), session_with_pages()
    app.session_state["left-vectors"] = {**MESSAGE, "values": {"a": [1.0, 2.0, 3.0]}}
    app.switch_page("pages/vectors.py").run()
    assert stage.scenes["vectors"].values != MADE

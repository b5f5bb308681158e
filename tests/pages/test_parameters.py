"""What is written down of the pages' addresses is what the pages read."""

from __future__ import annotations

from tools import parameters


def test_the_list_is_of_the_pages_as_they_are() -> None:
    listed = parameters.FILE.read_text(encoding="utf-8")
    assert listed == parameters.written(), "run python -m tools.parameters"

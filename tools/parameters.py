"""Writes what the address of each page with a picture can hold: ``python -m tools.parameters``.

A page says that only while it runs. So each is opened without a browser with each of its choices,
and what it then reads is noted, for those who check addresses without opening a page.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from numbers import Real
from pathlib import Path
from typing import Any

import pytest

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.address.limits import words_for
from perceptron_explorer.shell.address.names import name_in_address
from perceptron_explorer.shell.address.visit import SCENE, Visit
from perceptron_explorer.topics.registry import PAGES, Page
from tests.pages.opened import Stage, opened

FILE = Path(__file__).resolve().parent.parent / "perceptron_explorer/topics/parameters.json"
MOST_WORDS = 20
"""A choice of more is one of numbers, such as a seed: each shows the same kind of picture."""

Kinds = dict[str, list[Any]]
"""``words``, numbers of ``numbers``, numbers of ``columns``; nothing for any text."""


class Recorder:
    """Opens a page, and notes what it could be given."""

    def __init__(self, page: Page, patch: pytest.MonkeyPatch) -> None:
        self.page, self.stage = page, Stage(patch)
        self.found: dict[str, Kinds] = {}
        self.groups: set[str] = set()
        self.choices: dict[str, list[str]] = {}
        read_choice = Visit.read_choice

        def noted(visit: Visit, param: str, words: Mapping[str, Any], *more: Any) -> Any:
            self.choices[param] = [*words]
            return read_choice(visit, param, words, *more)

        patch.setattr(Visit, "read_choice", noted)

    def record(self) -> dict[str, Any]:
        """Open the page with each choice, and with each that another choice brings."""
        first = self.open({})
        for one in _alternatives(first):
            below = self.open(one)
            for another in _alternatives({k: v for k, v in below.items() if k not in first}):
                self.open({**one, **another})
        return {"parameters": self.found, "groups": sorted(self.groups)}

    def open(self, params: Mapping[str, str]) -> dict[str, list[str]]:
        """Open the page; note what it reads, and return its choices."""
        self.choices, self.stage.scenes = {}, {}
        app = opened(self.page.script, params)
        assert not app.exception, [*app.exception]
        for param, words in self.choices.items():
            self._add(param, "words", words)
        for scene in self.stage.scenes.values():
            self.groups |= {group.name for group in scene.panel}
            by_hand = set(scene.editing.values) if scene.editing else set()
            for value in scene.values.keys() - by_hand:
                self._add(name_in_address(value), *_kind_of(scene, value))
        for name in app.session_state["address-visit"].known - {SCENE}:
            self.found.setdefault(name, {})
        return dict(self.choices)

    def _add(self, name: str, kind: str, more: list[Any]) -> None:
        kinds = self.found.setdefault(name, {})
        before = kinds.setdefault(kind, [])
        before += [one for one in more if one not in before]
        before.sort()


def _alternatives(choices: Mapping[str, list[str]]) -> Iterator[dict[str, str]]:
    for param, words in choices.items():
        if len(words) <= MOST_WORDS:
            yield from ({param: word} for word in words)


def _kind_of(scene: Scene, name: str) -> tuple[str, list[Any]]:
    """Return what a value of a scene can be, as `shell.address.values.read_value` has it."""
    begun = encode(scene.values[name])
    if isinstance(begun, bool):
        return "words", ["true", "false"]
    if isinstance(begun, str):
        return "words", sorted(words_for(scene, name) | {begun})
    if isinstance(begun, Real):
        return "numbers", [1]
    if isinstance(begun, list) and begun and all(isinstance(one, Real) for one in begun):
        return "numbers", [len(begun)]
    if isinstance(begun, dict):
        return "columns", [begun["nColumns"]]
    return "columns", [len(begun[0])] if begun else []


def recorded(page: Page) -> dict[str, Any]:
    """Return what the address of a page can hold."""
    with pytest.MonkeyPatch.context() as patch:
        return Recorder(page, patch).record()


def written() -> str:
    """Return what the file should hold."""
    found = {page.name: recorded(page) for page in PAGES if page.group != "words"}
    return json.dumps(found, sort_keys=True) + "\n"


def main() -> None:
    """Write the file."""
    FILE.write_text(written(), encoding="utf-8")


if __name__ == "__main__":
    main()

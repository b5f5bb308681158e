"""Addresses as the front end writes them, read as the app reads them."""

from __future__ import annotations

import random
from typing import Any
from urllib.parse import parse_qsl

import pytest

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.scenes.descriptions import Choice
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.validation import items
from perceptron_explorer.shell.address.limits import limits_on
from perceptron_explorer.shell.address.values import values_in
from perceptron_explorer.shell.address.viewports import viewport_in
from tests.how_many import cases
from tests.page_list import PAGES, ListedPage
from tests.pages.opened import Stage, opened, ways_to_open
from tests.parity.front_end import MODULES, FrontEnd

MODULE = f"{MODULES}/scene/address.js"

ADDRESSES = cases(each_time=40, at_random=400)
"""How many of each scene: in the plane, in space, in each view."""


def drawn(value: Any, name: str, scene: Scene, chance: random.Random) -> Any:
    """Return a value that a person could have made, of the kind of the one given."""
    if isinstance(value, dict):  # a table that begins without rows
        return [[chance.uniform(-9, 9) for _ in range(value["nColumns"])] for _ in range(2)]
    if isinstance(value, list):
        return [drawn(entry, name, scene, chance) for entry in value]
    if isinstance(value, str):
        of_it = [item for item in items(scene) if isinstance(item, Choice) and item.of == name]
        return chance.choice([word for item in of_it for word in item.options] or [value])
    limits = limits_on(scene, name)
    low = max([-1e3, *(limit.low for limit in limits)])
    high = min([1e3, *(limit.high for limit in limits)])
    if any(limit.whole for limit in limits):
        return chance.randint(int(low), int(high))
    number = low + (high - low) * chance.random() * 10 ** -chance.randrange(8)
    return chance.choice(
        [number, min(max(low, round(number)), high), low, 0.0 if low <= 0 <= high else high]
    )


@pytest.mark.parametrize("listed", PAGES, ids=lambda listed: listed.path)
def test_every_address_gives_back_the_very_same_values(
    monkeypatch: pytest.MonkeyPatch, front_end: FrontEnd, listed: ListedPage
) -> None:
    chance = random.Random(listed.path)
    for way in ways_to_open(listed):
        stage = Stage(monkeypatch)
        opened(listed.script, way)
        for name, scene in stage.scenes.items():
            usual = encode(stage.usual[name])
            # A table of points goes another way: tests/pages/test_lab_in_the_address.py.
            for value in scene.editing.values if scene.editing else ():
                usual.pop(value, None)
            assert_all_come_back(front_end, scene, usual, chance)


def assert_all_come_back(
    front_end: FrontEnd, scene: Scene, usual: dict[str, Any], chance: random.Random
) -> None:
    """Write addresses as the browser does, and read them as the app does."""
    made = [
        {key: drawn(value, key, scene, chance) for key, value in usual.items()}
        for _ in range(ADDRESSES)
    ]
    viewport = [1.5, -1.25, 0.5, 0, 0.1, 0] if scene.dim == 3 else [-1.5, 2, -1, 1.25]
    given = [(values, usual, scene.dim, viewport) for values in made]
    texts = front_end.results(MODULE, "addressOf", given)
    for values, text in zip(made, texts, strict=True):
        params = dict(parse_qsl(text, keep_blank_values=True))
        read, wrong = values_in(params, scene)
        assert wrong == set(), (text, wrong)
        assert {**usual, **read} == values, text
        assert viewport_in(params, scene.dim) == (viewport, set())

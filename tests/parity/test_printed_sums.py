"""Whoever works a printed sum out again finds what it says, or a sign that it is rounded."""

from __future__ import annotations

import json
import random
from typing import Any

import numpy as np
import pytest

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.scenes.descriptions import Choice
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.scenes.validation import items
from perceptron_explorer.shell.address.limits import limits_on
from tests.how_many import cases
from tests.page_list import WITH_OWN_PICTURES, ListedPage
from tests.pages.opened import Stage, opened, ways_to_open
from tests.parity.front_end import FrontEnd
from tests.printed_sums import Relation, relations

MODULE = "./printed.js"

STATES = cases(each_time=40, at_random=400)
"""How many of each scene: in the plane, in space, in each view."""

LEAST = {"h": 0.01}
"""Where a handle goes no lower."""

NOTHING_ADDED_UP = (
    *("/", "/class-board", "/exercises", "/glossary", "/leaf-lab", "/my-lecture", "/training"),
)
"""Pages where nothing is, until something is chosen."""


def moved(value: Any, name: str, scene: Scene, chance: random.Random) -> Any:
    """Return a value that a hand or a field could have made of the one given."""
    if isinstance(value, dict):  # a table without rows
        return []
    if isinstance(value, list):
        return [moved(entry, name, scene, chance) for entry in value]
    if isinstance(value, str):
        of_it = [item for item in items(scene) if isinstance(item, Choice) and item.of == name]
        return chance.choice([word for item in of_it for word in item.options] or [value])
    limits = limits_on(scene, name)
    low = max([LEAST.get(name, -5.0), *(limit.low for limit in limits)])
    high = min([5.0, *(limit.high for limit in limits)])
    if any(limit.whole for limit in limits):
        return chance.randint(int(low), int(max(low, high)))
    number = value + chance.uniform(-2, 2)
    return min(max(low, round(number, chance.choice([0, 1, 2, 2, 3, 9]))), high)


def state_of(scene: Scene, begun: dict[str, Any], chance: random.Random) -> dict[str, Any]:
    """Return other values, and a leaf that is looked at or none."""
    values = {name: moved(value, name, scene, chance) for name, value in begun.items()}
    box = [[-3.0] * scene.dim, [3.0] * scene.dim]
    points = {**scene.constants, **scene.values}[scene.probe.points] if scene.probe else None
    n_features = scene.dim if points is None else np.shape(points)[1]
    leaf = [round(chance.uniform(-2, 2), chance.choice([1, 9])) for _ in range(n_features)]
    return {"values": values, "box": box, "leaf": chance.choice([None, leaf])}


def printed(front_end: FrontEnd, scene: Scene, chance: random.Random) -> list[Relation]:
    """Return every claim that a scene prints of many states of it."""
    begun = encode(scene.values)
    states = [state_of(scene, begun, chance) for _ in range(STATES)]
    (texts,) = front_end.results(MODULE, "printed", [(json.dumps(encode(scene)), states)])
    return [found for of_one in texts for text in of_one for found in relations(text)]


@pytest.mark.parametrize("listed", WITH_OWN_PICTURES, ids=lambda listed: listed.path)
def test_the_sums_of_a_page(
    monkeypatch: pytest.MonkeyPatch, front_end: FrontEnd, listed: ListedPage
) -> None:
    chance = random.Random(listed.path)
    found: list[Relation] = []
    for way in ways_to_open(listed):
        stage = Stage(monkeypatch)
        opened(listed.script, way)
        for scene in stage.scenes.values():
            found += printed(front_end, scene, chance)
    false = [(one.text, one.left, one.sign, one.right) for one in found if not one.holds]
    assert false == [], f"{len(false)} of {len(found)}"
    assert len(found) > STATES or listed.path in NOTHING_ADDED_UP

"""Each thing that is done in the picture is a step, whatever comes between it and Python."""

from __future__ import annotations

from typing import Any

from perceptron_explorer.shell.scene_state import SceneEvent
from perceptron_explorer.topics.leaf_lab.lab import Lab
from perceptron_explorer.topics.leaf_lab.scene import starting_values
from perceptron_explorer.topics.leaf_lab.sheet.changes import NEW
from perceptron_explorer.topics.leaf_lab.sheet.sheet import sheet_of
from tests.small_leaves import four_leaves


def a_lab() -> Lab:
    """Return a lab whose picture has been given its four leaves."""
    found = Lab([sheet_of(four_leaves())])
    found.give((0, 1))
    return found


def values_of(found: Lab) -> dict[str, Any]:
    """Return what the picture says while it shows what it was given, as it sends it."""
    values = starting_values(found.given[found.version], {})
    return {name: v.tolist() if hasattr(v, "tolist") else v for name, v in values.items()}


def with_leaf(values: dict[str, Any], x: float) -> dict[str, Any]:
    """Return the values with one more leaf of class 1."""
    longer = {"X": [x, 0.0], "y": 1, "came_from": NEW}
    return {**values, **{name: [*values[name], entry] for name, entry in longer.items()}}


def send(
    found: Lab, values: dict[str, Any], direction: int = 0, version: int | None = None
) -> None:
    found.apply(SceneEvent(str(found.version if version is None else version), values, direction))


def test_a_step_back_in_the_picture_leaves_the_picture_alone() -> None:
    found, start = a_lab(), values_of(a_lab())
    one = with_leaf(start, 0.5)
    send(found, one)
    send(found, with_leaf(one, 1.0))
    version, table_version = found.version, found.table_version
    send(found, one, direction=-1)
    send(found, start, direction=-1)
    assert (found.at, len(found.steps), found.version) == (0, 3, version)
    assert found.table_version == table_version + 2
    send(found, one, direction=1)
    assert (len(found.sheet.y), found.version) == (5, version)


def test_a_step_back_that_the_picture_cannot_make_gives_it_the_leaves_anew() -> None:
    found = a_lab()
    found.change(found.sheet.between_means())
    found.give((0, 1))
    version = found.version
    send(found, values_of(found), direction=-1)
    assert (found.at, found.version) == (0, version + 1)
    assert found.sentence == ""


def test_a_change_between_a_step_back_and_its_answer_is_kept() -> None:
    """The browser direction back from a leaf that Python has lost to a change in the table."""
    found = a_lab()
    start = values_of(found)
    send(found, start, direction=-1)
    assert found.sentence == "There is nothing to undo."
    old = found.version
    found.change(found.sheet.between_means())
    found.give((0, 1))
    send(found, with_leaf(start, 0.5), version=old)
    assert (len(found.sheet.y), len(found.steps)) == (5, 3)
    assert found.version > old + 1, "the picture does not have that leaf yet"
    send(found, with_leaf(start, 0.5), direction=-1, version=old)
    assert found.sheet.same_as(found.steps[1])


def test_what_is_said_of_a_picture_long_gone_changes_nothing() -> None:
    found = a_lab()
    values = with_leaf(values_of(found), 0.5)
    old = found.version
    for _ in range(20):
        found.version += 1
        found.give((0, 1))
    send(found, values, version=old)
    found.apply(SceneEvent(None, values, 0))
    assert len(found.steps) == 1
    found.apply(SceneEvent(None, values, -1))
    assert found.sentence == "There is nothing to undo."


def test_other_axes_are_another_picture() -> None:
    found = a_lab()
    first = found.give((0, 1))
    assert found.give((0, 1)) is first
    assert found.give((1, 0)) is not first
    send(found, with_leaf(values_of(found), 0.5))
    assert found.give((1, 0)).sheet is first.sheet, "as the browser has been given it"
    assert len(found.give((0, 1)).sheet.y) == 5

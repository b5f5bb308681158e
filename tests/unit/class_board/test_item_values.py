"""What of a phone's body is taken, and the sentence for the rest."""

from __future__ import annotations

from typing import Any

import pytest

from perceptron_explorer.class_board.errors import ValuesError
from perceptron_explorer.class_board.items import (
    LARGEST_EDIT,
    Put,
    checked_values,
    item_id,
    read_edit,
    read_put,
)
from perceptron_explorer.class_board.settings import Settings
from tests.unit.class_board.board_cases import ANNA, LEAF, SETTINGS, WEIGHTS

BODY: dict[str, Any] = {"phone": ANNA, "edit": 1, "kind": "leaf", "values": LEAF}
HUGE = 10**400


def test_a_right_body_is_read() -> None:
    assert read_put(BODY) == Put(ANNA, 1, "leaf", LEAF)
    assert read_put({**BODY, "edit": LARGEST_EDIT, "more": 1}).edit == LARGEST_EDIT
    assert read_put({**BODY, "phone": "ABCDEF00-0000-4000-8000-00000000000A"}).phone.islower()


@pytest.mark.parametrize(
    "wrong",
    [
        {"phone": None},
        {"phone": "anna"},
        {"phone": ANNA + "0"},
        {"phone": ANNA + "\n"},
        {"phone": 7},
        {"edit": 0},
        {"edit": -1},
        {"edit": True},
        {"edit": 1.0},
        {"edit": "1"},
        {"edit": 2**63},
        {"edit": None},
        {"kind": "tree"},
        {"kind": ["leaf"]},
        {"values": []},
        {"values": None},
    ],
)
def test_a_wrong_body_gets_a_sentence(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValuesError, match=r"must be .*\.$"):
        read_put({**BODY, **wrong})


@pytest.mark.parametrize("body", [None, [], "text", 3, [BODY]])
def test_a_body_is_an_object(body: object) -> None:
    with pytest.raises(ValuesError, match="JSON object"):
        read_put(body)
    with pytest.raises(ValuesError, match="JSON object"):
        read_edit(body)


@pytest.mark.parametrize(
    ("kind", "values", "sentence"),
    [
        ("leaf", {**LEAF, "x": [1]}, "x must be a list of 2 numbers."),
        ("leaf", {**LEAF, "x": [1, 2, 3]}, "x must be a list of 2 numbers."),
        ("leaf", {**LEAF, "x": "12"}, "x must be a list of 2 numbers."),
        ("leaf", {**LEAF, "x": [True, 1]}, "x must be a list of 2 numbers."),
        ("leaf", {**LEAF, "x": [float("nan"), 1]}, "x must be a list of 2 numbers."),
        ("leaf", {**LEAF, "x": [HUGE, 1]}, "x must be a list of 2 numbers."),
        ("leaf", {**LEAF, "x": [-0.01, 1]}, "petal length (cm) must be from 0 to 8."),
        ("leaf", {**LEAF, "y": 2}, "y must be 0 or 1."),
        ("leaf", {**LEAF, "y": True}, "y must be 0 or 1."),
        ("leaf", {"x": [1, 1]}, "y must be 0 or 1."),
        ("weights", {**WEIGHTS, "w": [1, float("inf")]}, "w must be a list of 2 numbers."),
        ("weights", {**WEIGHTS, "w": [1, -10.5]}, "w and b must be from -10 to 10."),
        ("weights", {**WEIGHTS, "b": 11}, "w and b must be from -10 to 10."),
        ("weights", {**WEIGHTS, "b": "0"}, "b must be a number."),
    ],
)
def test_wrong_values_get_a_sentence(kind: Any, values: dict[str, Any], sentence: str) -> None:
    with pytest.raises(ValuesError) as caught:
        checked_values(Put(ANNA, 1, kind, values), Settings.of(SETTINGS))
    assert str(caught.value) == sentence


def test_values_at_the_edges_are_taken() -> None:
    settings = Settings.of(SETTINGS)
    corner = Put(ANNA, 1, "leaf", {"x": [0, 4], "y": 1, "more": "not kept"})
    assert checked_values(corner, settings) == {"x": [0.0, 4.0], "y": 1}
    steep = Put(ANNA, 1, "weights", {"w": [10, -10], "b": -10})
    assert checked_values(steep, settings) == {"w": [10.0, -10.0], "b": -10.0}


@pytest.mark.parametrize("text", ["", "1", "x" * 36, "../../../../../../../../../etc/passwd/x"])
def test_an_items_id_is_a_uuid(text: str) -> None:
    with pytest.raises(ValuesError, match="must be a UUID"):
        item_id(text)

"""Settings, given leaves and codes: what is taken, and the sentence for the rest."""

from __future__ import annotations

import json
from typing import Any

import pytest

from perceptron_explorer.class_board import codes
from perceptron_explorer.class_board.errors import ValuesError
from perceptron_explorer.class_board.settings import Given, Settings, settings_from
from perceptron_explorer.class_board.store import Store
from tests.unit.class_board.board_cases import SETTINGS

FEATURE = SETTINGS["features"][0]


def test_settings_survive_being_stored() -> None:
    settings = Settings.of({**SETTINGS, "hidden": True, "activity": "weights"})
    assert settings_from(settings.as_text()) == settings
    assert Settings.of(json.loads(json.dumps(settings.as_data()))) == settings


def test_what_is_measured_survives_and_older_boards_have_nothing_of_it() -> None:
    measured = {"measured": ["roundness", "aspect ratio"], "activity": "measure"}
    settings = Settings.of({**SETTINGS, **measured})
    assert settings_from(settings.as_text()) == settings
    older = json.loads(settings.as_text())
    del older["measured"], older["activity"]
    assert settings_from(json.dumps(older)).measured == ()


def test_settings_begin_as_a_class_does() -> None:
    settings = Settings.of({"features": [FEATURE, FEATURE]})
    assert (settings.limit, settings.activity) == (5, "leaves")
    assert [settings.frozen, settings.hidden, settings.revealed] == [False] * 3


@pytest.mark.parametrize(
    ("wrong", "words"),
    [
        ({"features": [FEATURE]}, "2 to 3 features"),
        ({"features": [FEATURE] * 4}, "2 to 3 features"),
        ({"features": 7}, "features are a list"),
        ({"features": ["a", "b"]}, "features are a list"),
        ({"features": [FEATURE, {**FEATURE, "colour": 1}]}, "features are a list"),
        ({"features": [FEATURE, {**FEATURE, "low": 9}]}, "the smaller first"),
        ({"features": [FEATURE, {**FEATURE, "high": float("inf")}]}, "the smaller first"),
        ({"features": [FEATURE, {**FEATURE, "name": " "}]}, "1 to 60 characters"),
        ({"features": [FEATURE, {**FEATURE, "unit": None}]}, "at most 60 characters"),
        ({"features": [FEATURE, {**FEATURE, "name": "\ud800"}]}, "1 to 60 characters"),
        ({"classes": ["a"]}, "two classes"),
        ({"classes": 3}, "classes a list"),
        ({"classes": ["a", "b" * 61]}, "1 to 60 characters"),
        ({"limit": "5"}, "from 1 to 20"),
        ({"activity": None}, "one of leaves, measure, weights, question, follow"),
        ({"activity": "measure"}, "not measured in photographs"),
        ({"measured": ["roundness"]}, "one thing for each feature"),
        ({"measured": ["roundness", "roundness"]}, "each another one"),
        ({"measured": ["roundness", 7]}, "1 to 60 characters"),
        ({"measured": 7}, "measured a list of names"),
        ({"shown": {"w": [1], "b": 0}}, "a list of 2 numbers"),
        ({"shown": {"w": [1, 11], "b": 0}}, "from -10 to 10"),
        ({"shown": "w"}, "a list of 2 numbers"),
        ({"revealed": "yes"}, "revealed is true or false"),
        ({"seq": 1}, "seq cannot be set"),
    ],
)
def test_wrong_settings_get_a_sentence(wrong: dict[str, Any], words: str) -> None:
    with pytest.raises(ValuesError, match=words):
        Settings.of({**SETTINGS, **wrong})


@pytest.mark.parametrize(
    ("X", "y"),
    [
        ([[1, 2]], []),
        ([[1]], [0]),
        ([[1, 2, 3]], [0]),
        ([[1, float("nan")]], [0]),
        ([[1, "2"]], [0]),
        ([[1, 2]], [2]),
        ("ab", [0, 1]),
        (None, None),
        ([[1, 2]] * 1001, [0] * 1001),
    ],
)
def test_wrong_given_leaves_open_no_board(store: Store, X: Any, y: Any) -> None:
    with pytest.raises(ValuesError, match="given lea"):
        store.open(SETTINGS, (X, y))


def test_given_leaves_are_told(store: Store) -> None:
    opened = store.open(SETTINGS, ([[1, 2], [3, 4]], [0, 1]))
    assert store.board(opened.code).given == Given(((1.0, 2.0), (3.0, 4.0)), (0, 1))


def test_codes_are_letters_that_cannot_be_confused() -> None:
    made = {codes.new_code() for _ in range(200)}
    assert len(made) > 190
    assert all(codes.is_code(code) for code in made)
    for wrong in ("", "ABCDE", "ABCDEFG", "ABCDEO", "ABCDEI", "ABCDEL", "abcdef", "ABC EF"):
        assert not codes.is_code(wrong)


def test_what_is_stored_does_not_tell_the_key(store: Store) -> None:
    key = codes.new_host_key()
    assert codes.is_key(key, codes.digest(key))
    assert not codes.is_key(codes.new_host_key(), codes.digest(key))
    assert key not in codes.digest(key)

"""The address, read part by part."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_explorer.scenes.descriptions import Field, Group, Quantity, Slider
from perceptron_explorer.scenes.expressions import ref, where
from perceptron_explorer.shell.address.numbers import LARGEST, read_number, read_numbers
from perceptron_explorer.shell.address.problem import sentence
from perceptron_explorer.shell.address.values import values_in
from perceptron_explorer.shell.address.viewports import viewport_in
from perceptron_explorer.topics.dot_product import scene as dot_product
from perceptron_explorer.topics.matrices.scenes import stacking
from perceptron_explorer.topics.vectors import scene as vectors

SCENE = vectors.scene_of(2, vectors.WORLDS["force"], vectors.starting_values(2))
PROOF = dot_product.scene_of(2, dot_product.starting_values(2))
numbers = st.floats(-LARGEST, LARGEST)


@given(numbers)
def test_a_number_comes_back_as_it_was(number: float) -> None:
    assert read_number(repr(number)) == number


@given(st.lists(numbers, min_size=1, max_size=6))
def test_several_come_back_as_they_were(several: list[float]) -> None:
    assert read_numbers(",".join(map(repr, several)), len(several)) == several


@given(st.text())
def test_any_text_is_a_number_within_limits_or_none(text: str) -> None:
    with contextlib.suppress(ValueError):
        assert abs(read_number(text)) <= LARGEST


@pytest.mark.parametrize(
    "text", ["", " 1", "1 ", "+1", "1_0", "٣", "0x1", "nan", "inf", "1e13", "1."]
)
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ValueError, match="should be"):
        read_number(text)


@pytest.mark.parametrize("text", ["1", "1,2,3", "1,,2", ",1", "1;2", "1,2,"])
def test_what_is_not_two_numbers(text: str) -> None:
    with pytest.raises(ValueError, match="should be"):
        read_numbers(text, 2)


def test_a_scenes_values() -> None:
    assert values_in({"a": "1,-2", "show": "sum", "factor": "0.5", "other": "1"}, SCENE) == (
        {"a": [1.0, -2.0], "show": "sum", "factor": 0.5},
        set(),
    )


def test_words_are_those_that_the_panel_offers() -> None:
    for word in ("sum", "difference", "multiple"):
        assert values_in({"show": word}, SCENE) == ({"show": word}, set())
    assert values_in({"show": "product"}, SCENE) == ({}, {"show"})


def test_limits_are_those_of_the_panel() -> None:
    assert values_in({"proof": "4"}, PROOF) == ({"proof": 4.0}, set())
    for wrong in ("5", "-1"):
        assert values_in({"proof": wrong}, PROOF) == ({}, {"proof"})


@pytest.mark.parametrize(
    ("item", "taken"),
    [
        (Field("a", "a", limit=5, least=-1), {"-1", "0", "2", "5"}),
        (Field("a", "a", limit=5), {"-5", "-2", "-1", "0", "2", "5"}),
        (Slider("a", "a", low=0, high=2), {"0", "2"}),
    ],
)
def test_limits_of_a_field_and_of_a_slider(item: Field | Slider, taken: set[str]) -> None:
    scene = replace(
        SCENE,
        values={"a": 1.0},
        quantities=(),
        handles=(),
        marks=(),
        summary="",
        strip="",
        panel=(Group("main", "", (item,)),),
    )
    tried = ("-6", "-5", "-2", "-1", "0", "2", "5", "6")
    assert {text for text in tried if not values_in({"a": text}, scene)[1]} == taken


def test_a_row_that_is_chosen() -> None:
    scene = stacking.scene_of(stacking.STACKS["W"], stacking.starting_values())
    assert values_in({"chosen": "2", "row_1": "1,1"}, scene) == (
        {"chosen": 2, "row_1": [1.0, 1.0]},
        set(),
    )
    for wrong in ("3", "0.5"):
        assert values_in({"chosen": wrong}, scene) == ({}, {"chosen"})


def test_values_that_the_rules_cannot_take(caplog: pytest.LogCaptureFixture) -> None:
    crashes = Quantity("x", where(ref.factor == 7.0, ref.a + np.arange(3.0)))
    scene = replace(SCENE, quantities=(*SCENE.quantities, crashes))
    assert values_in({"factor": "1"}, scene) == ({"factor": 1.0}, set())
    assert values_in({"factor": "7", "a": "1,1"}, scene) == ({}, {"factor", "a"})
    assert "cannot be worked out" in caplog.text
    caplog.clear()  # Else it would count as an error that nobody expected.


def test_where_a_scene_is_looked_at_from() -> None:
    assert viewport_in({}, 3) == (None, set())
    assert viewport_in({"camera": "1,2,3,0,0,0"}, 3) == ([1, 2, 3, 0, 0, 0], set())
    assert viewport_in({"window": "-1,1,-2,2"}, 2) == ([-1, 1, -2, 2], set())
    # The other one is for the other number of axes.
    assert viewport_in({"window": "x"}, 3) == (None, set())


@pytest.mark.parametrize("text", ["0,0,0,0,0,0", "1,1,1,1,1,1.01", "100,0,0,0,0,0", "1,2,3", "nan"])
def test_a_camera_that_sees_nothing(text: str) -> None:
    assert viewport_in({"camera": text}, 3) == (None, {"camera"})


@pytest.mark.parametrize("text", ["1,1,0,1", "1,0,0,1", "0,1,2,2", "1e9,1000000000.1,0,1", "0,1"])
def test_a_window_that_shows_nothing(text: str) -> None:
    assert viewport_in({"window": text}, 2) == (None, {"window"})


def test_the_sentence() -> None:
    assert sentence((), 0) == ""
    assert sentence((), 2) == "2 settings that this page does not have were ignored."
    assert sentence({"w", "b"}, 1) == (
        "This address gives “b” and “w”, but the values cannot be used; "
        "1 setting that this page does not have was ignored."
    )
    assert sentence({"exercise"}, 0) == "This address asks for an exercise that is not here."

"""The goals of exercises, as the browser works them out while one drags and as the core does."""

from __future__ import annotations

import json
import random
from typing import Any

import numpy as np
import pytest

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.topics.exercises.pictures import GOAL, Drawn, fitting, picture_of
from perceptron_explorer.topics.exercises.reading import built_in
from perceptron_explorer.topics.exercises.verdict import goals_met
from tests.how_many import cases
from tests.parity.front_end import FrontEnd

MODULE = "./goals.js"
STATES = cases(each_time=30, at_random=600)
WITH_GOALS = [exercise for exercise in built_in() if exercise.goals]


def states_of(exercise: Exercise, drawn: Drawn, chance: random.Random) -> list[dict[str, Any]]:
    """Return the exercise as it begins, as it is solved, and states near to both."""
    start = encode(drawn.scene.values)
    solved = {**start, **encode(fitting(exercise.solution, drawn.scene))}
    states = [start, solved]
    for _ in range(STATES):
        near, by = chance.choice([start, solved]), chance.choice([0.003, 0.5, 3.0])
        states.append({name: moved(value, by, chance) for name, value in near.items()})
    return states


def moved(value: Any, by: float, chance: random.Random) -> Any:
    if isinstance(value, str):
        return value
    if isinstance(value, list):
        return [moved(entry, by, chance) for entry in value]
    return value + chance.choice([0, chance.uniform(-by, by)])


@pytest.mark.parametrize("exercise", WITH_GOALS, ids=lambda one: one.key)
def test_both_find_the_same_goals_met(front_end: FrontEnd, exercise: Exercise) -> None:
    drawn = picture_of(exercise)
    states = states_of(exercise, drawn, random.Random(exercise.key))
    names = [GOAL.format(i) for i in range(len(exercise.goals))]
    given = (json.dumps(encode(drawn.scene)), np.asarray(drawn.box).tolist(), names, states)
    (theirs,) = front_end.results(MODULE, "workedOut", [given])
    for values, found in zip(states, theirs, strict=True):
        as_arrays = {name: _array(value) for name, value in values.items()}
        ours = [is_met for _, is_met in goals_met(exercise, drawn, as_arrays)]
        assert [one == 1 for one in found] == ours, values
    assert all(one == 1 for one in theirs[1]), "the solution"
    assert not all(one == 1 for one in theirs[0]), "the start"


def _array(value: Any) -> Any:
    return np.asarray(value, dtype=float) if isinstance(value, list) else value

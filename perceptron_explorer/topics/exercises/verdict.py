"""Whether an exercise is solved, and what is said of it; all of it by the core."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.shell.exercises.conditions import Goal
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.topics.exercises.pictures import GOAL, Drawn
from perceptron_explorer.topics.exercises.prediction import is_revealed

EXACT = 0.005
"""A prediction that is nearer than this reads as 0.00."""


def is_solved(exercise: Exercise, drawn: Drawn, values: Mapping[str, Any]) -> bool:
    """Say whether all goals are met or, where one predicts, the answer is shown."""
    if exercise.prediction:
        return is_revealed(values)
    return all(met for _, met in goals_met(exercise, drawn, values))


def goals_met(
    exercise: Exercise, drawn: Drawn, values: Mapping[str, Any]
) -> Iterator[tuple[Goal, bool]]:
    """Go through the goals, each with whether it is met."""
    known = evaluate(drawn.scene, values, drawn.box)
    yield from ((one, known[GOAL.format(i)] == 1) for i, one in enumerate(exercise.goals))


def in_words(exercise: Exercise, drawn: Drawn, values: Mapping[str, Any]) -> str:
    """Say that it is solved and, where one predicted, how far off one was."""
    if not exercise.prediction:
        return "Solved."
    gap = evaluate(drawn.scene, values, drawn.box)["gap"]
    return f"Done. Your prediction was {'exact' if gap < EXACT else f'{gap:.2f} away'}."

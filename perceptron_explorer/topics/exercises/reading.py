"""Reads a file of exercises, and says by line what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.exercises.conditions import Goal, number_at, read_goal
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.shell.toml_file.document import read_document
from perceptron_explorer.shell.toml_file.entry import Entry, Mistake, nearest
from perceptron_explorer.topics.exercises.asked import field_of, read_prediction
from perceptron_explorer.topics.exercises.leaves import read_leaves
from perceptron_explorer.topics.exercises.pictures import (
    AMONG,
    PICTURES,
    fitting,
    picture_of,
    quantities,
)
from perceptron_explorer.topics.exercises.prediction import exact
from perceptron_explorer.topics.exercises.verdict import goals_met, is_solved

BUILT_IN = Path(__file__).with_name("exercises.toml")
MOST_BYTES = 100_000
MOST_EXERCISES = 100
MOST_GOALS = 6
MOST_MISTAKES = 20
FIELDS = (
    *("key", "title", "task", "picture", "space", "leaves", "joined"),
    *("start", "goals", "solution", "hint", "learned"),
    *("predict", "answer", "leaf", "why", "because"),
)


class Reading(NamedTuple):
    """The exercises of a file; none of them if there is any mistake."""

    exercises: tuple[Exercise, ...]
    mistakes: tuple[Mistake, ...]


@cache
def built_in() -> tuple[Exercise, ...]:
    """Return the exercises that are there from the start."""
    return read(BUILT_IN.read_bytes()).exercises


def read(data: bytes) -> Reading:
    """Read a file as docs/exercises.md describes it, whatever it holds."""
    document = read_document(data, MOST_BYTES)
    if document.mistake:
        return Reading((), (document.mistake,))
    mistakes = [
        Mistake(None, f"There is nothing called {name:.40} in such a file; it has [[exercise]].")
        for name in document.fields
        if name not in ("exercise", "leaves")
    ]
    sets, set_mistakes = _sets(document.entries("leaves"))
    entries = document.entries("exercise")
    if not 1 <= len(entries) <= MOST_EXERCISES:
        mistakes.append(
            Mistake(
                None, f"A file has 1 to {MOST_EXERCISES} times [[exercise]], not {len(entries)}."
            )
        )
        entries = entries[:MOST_EXERCISES]
    exercises = [_exercise(entry, sets) for entry in entries]
    _refuse_repeated(entries)
    mistakes += [*set_mistakes, *(mistake for entry in entries for mistake in entry.mistakes)]
    if mistakes:
        return Reading((), tuple(sorted(mistakes, key=lambda m: m.line or 0)[:MOST_MISTAKES]))
    return Reading(tuple(one for one in exercises if one), ())


def _sets(entries: list[Entry]) -> tuple[dict[str, LeafSet | None], list[Mistake]]:
    """Return the sets of leaves by name, nothing for one with mistakes, and the mistakes."""
    sets: dict[str, LeafSet | None] = dict(given_sets())
    for entry in entries:
        leaf_set = None if entry.mistakes else read_leaves(entry)
        key = entry.fields.get("key")
        if isinstance(key, str) and key in sets:
            entry.wrong("key", f"There are two sets of leaves called {key:.40}.")
        elif isinstance(key, str):
            sets[key] = leaf_set
    return sets, [mistake for entry in entries for mistake in entry.mistakes]


def _exercise(entry: Entry, sets: Mapping[str, LeafSet | None]) -> Exercise | None:
    if entry.mistakes:
        return None
    entry.allow(FIELDS)
    picture = entry.one_of("picture", [*PICTURES])
    leaves = entry.one_of("leaves", [*sets]) if picture == "hyperplane" else ""
    exercise = Exercise(
        key=entry.text("key"),
        title=entry.text("title"),
        task=entry.text("task"),
        picture=picture,
        goals=() if "predict" in entry.fields else _goals(entry),
        dim=3 if entry.flag("space") else 2,
        leaves=sets.get(leaves),
        joined=entry.flag("joined"),
        start=entry.table("start"),
        hint=entry.text("hint", ""),
        learned=entry.text("learned", ""),
        prediction=read_prediction(entry),
    )
    if not re.fullmatch(r"[a-z0-9-]{1,40}", exercise.key or "-"):
        entry.wrong("key", "key is up to 40 small letters, digits and hyphens, for the address.")
    # Of leaves that could not be read, their own entry says what is wrong.
    if entry.mistakes or (leaves and exercise.leaves is None):
        return None
    return _tried(entry, exercise)


def _goals(entry: Entry) -> tuple[Goal, ...]:
    goals = []
    for text in entry.texts("goals", MOST_GOALS):
        try:
            goals.append(read_goal(text))
        except ValueError as problem:
            entry.wrong("goals", str(problem), text)
    return tuple(goals)


def _tried(entry: Entry, exercise: Exercise) -> Exercise | None:
    """Draw the exercise and look at its goals, as it begins and as its solution has it."""
    try:
        drawn = picture_of(replace(exercise, goals=()))
    except ValueError as problem:
        entry.wrong(field_of(str(problem)), str(problem))
        return None
    if exercise.prediction:
        return replace(exercise, solution=exact(drawn.scene, exercise.prediction))
    known = quantities(drawn, drawn.scene.values)
    texts = entry.texts("goals", MOST_GOALS)
    for text, goal in zip(texts, exercise.goals, strict=True):
        for path in (path for one in goal.conditions for path in one.paths):
            try:
                number_at(known, path)
            except ValueError as problem:
                entry.wrong("goals", f"{problem}{_instead(path, known)}", text)
    if entry.mistakes:
        return None
    drawn = picture_of(exercise)
    if is_solved(exercise, drawn, drawn.scene.values):
        entry.wrong("goals", "All goals are met before anything is moved; choose another start.")
    return _with_solution(entry, exercise)


def _instead(path: str, known: Mapping[str, Any]) -> str:
    name = path.partition(".")[0]
    return nearest(name, [*known, *AMONG]) if name not in known else ""


def _with_solution(entry: Entry, exercise: Exercise) -> Exercise:
    solution = entry.table("solution")
    if not solution:
        return exercise
    drawn = picture_of(exercise)
    try:
        made = {**drawn.scene.values, **fitting(solution, drawn.scene)}
    except ValueError as problem:
        entry.wrong("solution", str(problem))
        return exercise
    for goal, is_met in goals_met(exercise, drawn, made):
        if not is_met:
            entry.wrong("solution", f'The solution does not reach the goal "{goal.words}".')
    return replace(exercise, solution=solution)


def _refuse_repeated(entries: list[Entry]) -> None:
    seen: set[Any] = set()
    for entry in entries:
        key = entry.fields.get("key")
        if isinstance(key, str) and key in seen:
            entry.wrong("key", f"There are two exercises called {key:.40}.")
        if isinstance(key, str):
            seen.add(key)

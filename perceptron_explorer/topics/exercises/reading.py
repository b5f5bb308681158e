"""Reads a file of exercises, and says by line what is wrong with it."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.exercises.conditions import Goal, number_at, read_goal
from perceptron_explorer.shell.exercises.entry import Entry, Mistake, nearest
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.shell.exercises.places import Places
from perceptron_explorer.shell.exercises.toml_words import in_plain_words
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

BUILT_IN = Path(__file__).with_name("exercises.toml")
MOST_BYTES = 100_000
MOST_EXERCISES = 100
MOST_GOALS = 6
MOST_MISTAKES = 20
MOST_POINTS = 1000
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
    try:
        text = _text_of(data)
        document = _document(text)
    except ValueError as problem:
        return Reading((), (_placed(str(problem)),))
    places = Places(text)
    mistakes = [
        Mistake(None, f"There is nothing called {name:.40} in such a file; it has [[exercise]].")
        for name in document
        if name not in ("exercise", "leaves")
    ]
    sets, set_mistakes = _sets(_entries(document, "leaves", places))
    entries = _entries(document, "exercise", places)
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


def too_long(n_bytes: int) -> str:
    """Say that a file is too long."""
    return f"The file has {n_bytes:,} bytes; {MOST_BYTES:,} are the most."


def _text_of(data: bytes) -> str:
    if len(data) > MOST_BYTES:
        raise ValueError(too_long(len(data)))
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        raise ValueError(f"This is not UTF-8 text (at line {line}, column 1)") from None


def _document(text: str) -> dict[str, Any]:
    for number, line in enumerate(text.split("\n"), start=1):
        # A name of very many parts would keep the reader busy for minutes.
        if line.count(".") > MOST_POINTS:
            raise ValueError(
                f"More than {MOST_POINTS:,} points; please write it on several lines "
                f"(at line {number}, column 1)"
            )
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise ValueError("The file has lists nested too deeply.") from None


def _placed(message: str) -> Mistake:
    """Take the line out of the reader's message."""
    found = re.search(r"\s*\(at line (\d+), column (\d+)\)", message)
    if not found:
        end = message.replace(" (at end of document)", "")
        return Mistake(None, f"{in_plain_words(end)}, at the end of the file.")
    problem = in_plain_words(message[: found.start()])
    return Mistake(int(found[1]), f"{problem}, at column {found[2]}.")


def _entries(document: Mapping[str, Any], kind: str, places: Places) -> list[Entry]:
    found = document.get(kind, [])
    rows = found if isinstance(found, list) else [found]
    entries = []
    for index, fields in enumerate(rows):
        is_table = isinstance(fields, Mapping)
        entry = Entry(kind, index, fields if is_table else {}, places)
        if not is_table:
            entry.wrong("", f"{kind} is written as [[{kind}]] on a line, with its fields below.")
        entries.append(entry)
    return entries


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
        drawn = picture_of(exercise)
    except ValueError as problem:
        entry.wrong(field_of(str(problem)), str(problem))
        return None
    if exercise.prediction:
        return replace(exercise, solution=exact(drawn.scene, exercise.prediction))
    known = quantities(exercise, drawn, drawn.scene.values)
    texts = entry.texts("goals", MOST_GOALS)
    for text, goal in zip(texts, exercise.goals, strict=True):
        for path in (path for one in goal.conditions for path in one.paths):
            try:
                number_at(known, path)
            except ValueError as problem:
                entry.wrong("goals", f"{problem}{_instead(path, known)}", text)
    if entry.mistakes:
        return None
    if all(goal.is_met(known) for goal in exercise.goals):
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
    known = quantities(exercise, drawn, made)
    for goal in exercise.goals:
        if not goal.is_met(known):
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

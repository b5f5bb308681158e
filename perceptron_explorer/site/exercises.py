"""The page of the exercises, which check themselves in the browser."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.draggable_plot.picture_text import picture_text
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.site.bar import forms
from perceptron_explorer.site.elements import with_files
from perceptron_explorer.site.markup import as_script_data, attribute, holding, line, markdown
from perceptron_explorer.topics.exercises import words
from perceptron_explorer.topics.exercises.asking_why import LONGEST
from perceptron_explorer.topics.exercises.page import WORDS
from perceptron_explorer.topics.exercises.pictures import Drawn, picture_of
from perceptron_explorer.topics.exercises.reading import built_in
from perceptron_explorer.topics.exercises.server_set import ExerciseSet, server_set
from perceptron_explorer.topics.glossary.page import link_to
from perceptron_explorer.topics.registry import EXERCISES

LEFT_OUT = ("Progress in a file", "Your own exercises")
"""What only the app has."""


def exercise_set() -> ExerciseSet:
    """Return the exercises of the file that the site is made with, else those of the app."""
    started_with = server_set()
    found = started_with.found if started_with else None
    return found or ExerciseSet("app", built_in())


def data_for(exercises: ExerciseSet, file: str) -> dict[str, Any]:
    """Return what ``frontend/site/opening.js`` describes, for a page of exercises."""
    usual = {"exercise": exercises.exercises[0].key}
    of_the_bar = {
        **{"page": EXERCISES.path, "choices": {}, "usualChoices": usual, "figures": ["exercise"]},
        **{"values": [], "acknowledged": {}, "leftBehind": [], "scene": None, "revealed": 0},
        **{"answered": 0, "open": True},
    }
    files = [{"file": file, "choices": {}, "usualChoices": {}}]
    return {**of_the_bar, "file": file, "files": files, "set": exercises.name}


def page(exercises: ExerciseSet, data: dict[str, Any], *, on_platform: bool = False) -> str:
    """Return the page's elements: all exercises, of which the script shows one at a time."""
    everything = exercises.exercises
    sections = "\n".join(
        _section(one, i, everything, "" if on_platform else _words(one))
        for i, one in enumerate(everything)
    )
    platform = " data-scorm" if on_platform else ""
    bar = "" if on_platform else holding("page-bar-place", data)
    opening = f'{bar}<div class="exercises"{platform}>'
    return f"{opening}{_script(data)}{_header(everything)}\n{sections}</div>"


def _script(data: dict[str, Any]) -> str:
    return f'<script type="application/json">{as_script_data(json.dumps(data))}</script>'


def _header(everything: Sequence[Exercise]) -> str:
    links = "".join(_link(one, f"{i}. {one.title}") for i, one in enumerate(everything, start=1))
    return (
        '<div data-testid="stLayoutWrapper"><div class="stHorizontalBlock st-key-page-header">'
        f'<div class="stElementContainer"><h1>{EXERCISES.title}</h1></div>'
        '<details class="options exercise-list"><summary></summary><div>'
        f'<nav class="switch" aria-label="Exercise">{links}</nav></div></details>'
        f'<p class="count">Solved <strong>0</strong> of {len(everything)}</p></div></div>'
    )


def _link(exercise: Exercise, text: str) -> str:
    key = attribute(exercise.key)
    return f'<a href="?exercise={key}" data-key="{key}">{line(text)}</a>'


def _section(exercise: Exercise, place: int, everything: Sequence[Exercise], words: str) -> str:
    drawn = picture_of(exercise)
    parts = (
        f'<div class="words task">{markdown(exercise.task)}</div>',
        _verdict(exercise),
        _ways_on(exercise, place, everything),
        holding("figure", {"data": _picture(drawn), "forms": forms(drawn.scene)}),
        *_why(exercise),
        words,
    )
    key, title = attribute(exercise.key), attribute(exercise.title)
    opening = (
        f'<section class="exercise" data-key="{key}" aria-label="{title}" tabindex="-1" hidden>'
    )
    return "\n".join([opening, *filter(None, parts), "</section>"])


def _words(exercise: Exercise) -> str:
    """Lead to the glossary's words that an exercise leans on."""
    links = " ".join(map(link_to, WORDS[exercise.picture]))
    return with_files(f'<p class="word-links">What is meant by {links}</p>')


def _verdict(exercise: Exercise) -> str:
    """Return the goals, and what takes their place; the word has its room from the start."""
    goals = "".join(
        f'<li data-met="false">{line(goal.words)}: <strong>not yet</strong></li>'
        for goal in exercise.goals
    )
    lesson = f'<span class="lesson" hidden>{line(exercise.learned)}</span>'
    return (
        f'<div class="verdict"><ul class="goals">{goals}</ul>'
        f'<p class="solved" role="status"><strong>Solved.</strong> {lesson}</p></div>'
    )


def _ways_on(exercise: Exercise, place: int, everything: Sequence[Exercise]) -> str:
    back = _link(everything[place - 1], "Back") if place else ""
    after = _link(everything[place + 1], "Next") if place + 1 < len(everything) else ""
    start_over = '<button type="button" data-start-over>Start over</button>'
    hint = (
        f"<details><summary>Hint</summary>{markdown(exercise.hint)}</details>"
        if exercise.hint
        else ""
    )
    return f'<div class="ways-on">{back}{after}{start_over}{hint}</div>'


def _picture(drawn: Drawn) -> dict[str, Any]:
    """Return what the app sends of a picture that nobody has moved yet."""
    values = encode(drawn.scene.values)
    return {
        **{"picture": picture_text(drawn.figure, drawn.scene), "values": values, "usual": values},
        **{"revision": 1, "viewport": None, "glideMs": 0.0, "steps": None, "answers": False},
        "plotlyUrl": "",
    }


def _why(exercise: Exercise) -> Iterator[str]:
    asked = exercise.prediction
    if asked and asked.why:
        yield (
            f'<div class="why" hidden><label>{line(asked.why)}'
            f'<textarea rows="3" maxlength="{LONGEST}" placeholder="{words.WHY_PLACEHOLDER}">'
            "</textarea></label>"
            '<button type="button">Compare with an answer</button>'
            f'<div role="status"><p class="write-first" hidden>{line(words.WRITE_FIRST)}</p>'
            f'<p class="answer" hidden><strong>An answer:</strong> {line(asked.because)}</p></div>'
            "</div>"
        )

"""The exercises page and the glossary without a browser: who sees what, and what is kept."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import streamlit
from streamlit.testing.v1 import AppTest

from perceptron_explorer.shell.address.packed import packed
from perceptron_explorer.shell.exercises.exercise import Exercise
from perceptron_explorer.topics.exercises import (
    chosen_set,
    page,
    progress,
    reading,
    server_set,
    words,
)
from perceptron_explorer.topics.exercises.pictures import fitting, picture_of
from tests.pages.opened import opened

EXERCISES = "pages/exercises.py"
KEYS = [exercise.key for exercise in reading.built_in()]
OWN = """
[[exercise]]
key = "mine"
title = "Mine"
task = "Make it long."
picture = "vectors"
goals = ["it is long: norm > 4.9"]
"""
VARIED = random.Random(1).randbytes(5000).hex().encode()
"""Of a length that cannot be compressed away."""


def told(app: AppTest) -> str:
    return "\n".join([*(one.value for one in app.markdown), *(one.value for one in app.success)])


def press(app: AppTest, label: str) -> AppTest:
    return next(one for one in app.button if one.label == label).click().run()


def upload(app: AppTest, label: str, name: str, data: bytes) -> AppTest:
    uploader = next(one for one in app.file_uploader if one.label == label)
    return uploader.set_value((name, data, "text/plain")).run()


def solutions(*keys: str) -> bytes:
    solved = {}
    for exercise in reading.built_in():
        if exercise.key in keys:
            solved[exercise.key] = fitting(exercise.solution, picture_of(exercise).scene)
    return json.dumps({"format": "perceptron-explorer exercises 1", "solved": solved}).encode()


@pytest.mark.parametrize("exercise", reading.built_in(), ids=lambda one: one.key)
def test_each_exercise_has_its_task_and_its_goals(exercise: Exercise) -> None:
    app = opened(EXERCISES, {"exercise": exercise.key})
    assert [one.value for one in app.exception] == []
    assert exercise.task in told(app)
    for goal in exercise.goals:
        assert goal.words in told(app)
    assert exercise.learned not in told(app)
    assert f"of {len(KEYS)}" in told(app)


def test_one_goes_on_and_back_through_all_of_them() -> None:
    app = opened(EXERCISES)
    seen = [app.session_state["exercise"]]
    while not next(one for one in app.button if one.label == "Next").disabled:
        press(app, "Next")
        seen.append(app.session_state["exercise"])
    assert seen == KEYS
    press(app, "Back")
    assert app.session_state["exercise"] == KEYS[-2]


def test_progress_is_loaded_and_wrong_progress_is_said_to_be() -> None:
    app = opened(EXERCISES)
    upload(app, "Load progress", "p.json", solutions("split", "zero-product"))
    assert "Solved **2** of" in told(app)
    assert "Solved so far: 4, 8." in told(app)
    upload(app, "Load progress", "q.json", b"[1]")
    assert "not a progress file" in app.error[0].value
    assert "Solved **2** of" in told(app)


def test_own_exercises_come_and_go_and_lose_nothing() -> None:
    app = opened(EXERCISES)
    upload(app, "Load progress", "p.json", solutions("split"))
    upload(app, "Load exercises", "own.toml", OWN.encode())
    assert app.selectbox[0].options == ["1. Mine"]
    assert "Make it long." in told(app)
    assert "Solved **0** of 1" in told(app)
    word = app.session_state["address-visit"].choices["set"]
    press(app, "Back to the app's exercises")
    assert len(app.selectbox[0].options) == len(KEYS)
    assert "Solved **1** of" in told(app)
    assert "set" not in app.session_state["address-visit"].choices
    other = opened(EXERCISES, {"set": word, "exercise": "mine"})
    assert other.selectbox[0].options == ["1. Mine"]
    assert "Make it long." in told(other)
    assert [one.value for one in other.warning] == []


def test_exercises_too_many_for_a_link_are_said_to_be() -> None:
    app = opened(EXERCISES)
    upload(app, "Load exercises", "own.toml", reading.BUILT_IN.read_bytes() + b"#" + VARIED)
    assert words.NOT_IN_THE_LINK in app.session_state["address-visit"].left_behind
    assert "set" not in app.session_state["address-visit"].choices


BAD_TASK = OWN.replace("norm", "nrom").encode()


@pytest.mark.parametrize(
    ("word", "told_of_it"),
    [
        ("eJw", words.BROKEN_LINK),
        ("%" * 30, words.BROKEN_LINK),
        (packed("#" * 1_000_000), words.BROKEN_LINK),
        (packed(BAD_TASK.decode()), "Line 7: There is no quantity nrom"),
    ],
)
def test_a_broken_link_is_said_to_be_and_the_apps_exercises_stay(
    word: str, told_of_it: str
) -> None:
    app = opened(EXERCISES, {"set": word})
    assert told_of_it in app.warning[0].value
    assert len(app.selectbox[0].options) == len(KEYS)


def test_a_file_with_mistakes_changes_nothing() -> None:
    app = opened(EXERCISES)
    upload(app, "Load exercises", "own.toml", OWN.replace("norm", "nrom").encode())
    assert "Line 7: There is no quantity nrom in this picture. Did you mean norm?" in (
        app.error[0].value
    )
    assert len(app.selectbox[0].options) == len(KEYS)


@pytest.fixture
def server_starts_with(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> Iterator[Callable[[str], None]]:
    """Start the server, so to speak, with a file of exercises."""

    def start(text: str) -> None:
        file = tmp_path / "week_3.toml"
        file.write_text(text, "utf-8")
        monkeypatch.setenv("PERCEPTRON_EXERCISES", str(file))
        server_set.server_set.cache_clear()

    yield start
    server_set.server_set.cache_clear()


def test_the_servers_own_exercises_come_to_every_visitor(
    server_starts_with: Callable[[str], None],
) -> None:
    server_starts_with(OWN)
    for _ in range(2):
        app = opened(EXERCISES)
        assert app.selectbox[0].options == ["1. Mine"]
        assert "Make it long." in told(app)
    assert app.session_state["address-visit"].left_behind == []
    assert [one.value for one in app.warning] == []
    upload(app, "Load exercises", "own.toml", OWN.replace('"Mine"', '"Another"').encode())
    assert app.selectbox[0].options == ["1. Another"]
    press(app, "Back to the lecturer's exercises")
    assert app.selectbox[0].options == ["1. Mine"]


def test_progress_of_a_file_is_the_same_loaded_here_or_by_the_server(
    server_starts_with: Callable[[str], None],
) -> None:
    app = opened(EXERCISES)
    upload(app, "Load exercises", "own.toml", OWN.encode())
    loaded = app.session_state[chosen_set._OF_A_FILE].name
    server_starts_with(OWN)
    started_with = server_set.server_set()
    assert started_with is not None
    assert started_with.found is not None
    assert started_with.found.name == loaded


def test_a_wrong_file_of_the_server_is_said_and_the_apps_exercises_are_there(
    server_starts_with: Callable[[str], None], caplog: pytest.LogCaptureFixture
) -> None:
    server_starts_with(OWN.replace("norm", "nrom").replace('title = "Mine"', "title = 3"))
    for _ in range(2):
        app = opened(EXERCISES)
        assert len(app.selectbox[0].options) == len(KEYS)
        [said] = [one.value for one in app.warning]
        assert "exercises in week" in said
        assert "Line 4: title is a text in quotes" in said
        assert [one.value for one in app.exception] == []
    logged = [record.getMessage() for record in caplog.records if "week_3.toml" in record.message]
    assert len(logged) == 1, "once for all visitors"
    assert "Line 4: title is a text in quotes" in logged[0]


def test_an_address_opens_a_word_of_the_glossary() -> None:
    app = opened("pages/glossary.py", {"word": "bias"})
    assert app.session_state["glossary-word"] == "bias"
    means = [one.value for one in app.markdown if "moves the hyperplane along w" in one.value]
    assert len(means) == 2, "on top, and in the list"
    app = opened("pages/glossary.py", {"word": "no such word"})
    assert app.session_state["glossary-word"] is None
    assert [one.value for one in app.exception] == []


def test_a_page_leads_to_the_words_that_it_makes_visible() -> None:
    bodies = [one.proto.body for one in opened("pages/vectors.py").get("html")]
    [links] = [body for body in bodies if "What is meant by" in body]
    for name, word in (("vector", "vector"), ("unit-vector", "unit vector")):
        assert f'href="/glossary?word={name}">{word}</a>' in links
    assert "hyperplane" not in links


def test_the_list_marks_what_is_solved() -> None:
    app = opened(EXERCISES)
    titles = [f"{i}. {one.title}" for i, one in enumerate(reading.built_in(), start=1)]
    assert app.selectbox[0].options == titles
    upload(app, "Load progress", "p.json", solutions(KEYS[0], KEYS[2]))
    marked = [f"✓ {title}" if i in (0, 2) else title for i, title in enumerate(titles)]
    assert app.selectbox[0].options == marked
    press(app, "Clear the progress")
    assert app.selectbox[0].options == titles
    assert "Solved **0** of" in told(app)


@pytest.mark.parametrize("mark", ["", page.MARK])
def test_a_choice_that_the_browser_says_by_an_older_label_counts(
    monkeypatch: pytest.MonkeyPatch, mark: str
) -> None:
    state = {page.KEY: f"{mark}3. {reading.built_in()[2].title}"}
    monkeypatch.setattr(streamlit, "session_state", state)
    monkeypatch.setattr(page, "choice_from_address", lambda key, *_, **__: state[key])
    assert page._chosen().key == KEYS[2]


@pytest.mark.parametrize(
    ("entries", "counts"),
    [
        ({KEYS[0]: {"a": [3, 4]}}, 1),
        ({KEYS[0]: {"a": [3, 4.5]}}, 0),  # It does not solve it.
        ({KEYS[0]: "solved", KEYS[1]: None, "no-such": {}}, 0),
        ({KEYS[0]: {"a": [3, 4]}, "no-such": {"a": [1, 2]}}, 1),
    ],
)
def test_what_the_browser_has_kept_counts_if_the_core_finds_it_right(
    entries: dict[str, object], counts: int
) -> None:
    exercises = reading.built_in()
    found = progress.checked(entries, exercises).solved
    assert len(found) == counts

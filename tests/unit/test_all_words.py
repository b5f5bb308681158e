"""The list of every text that a person can read, and words that must not be in it."""

import re
from functools import cache

import pytest

from tools.words import Text, python_texts, script_texts, texts, toml_texts

MISLEADING = {
    "on the right side": "in a picture it means right-hand: correctly classified",
    "on the wrong side": "misclassified",
    "taken away": "subtracted, removed",
    "is called": "is classified as",
    "sign turned": "sign changed",
    "turns right round": "is reversed",
    "goes round": "never converges",
    "at one go": "in one step",
    "begin again": "start over",
    "go along": "can't be shared by link",
    "over the mean": "reads as a division: minus its mean",
    "stands twice": "a repeated index",
    "at a right angle to": "perpendicular to",
    "source beside this": "if you are reading Punnen's chapter",
    "not known at the moment": "updates when you let go",
    "put aside": "discard",
    "draw also": "also draw",
    "point at, or tab": "reach it with Tab",
    "perceptron_core/": "no file paths for students",
}
"""What has misled people, with what says it rightly."""


@cache
def listed() -> list[Text]:
    return list(texts())


@pytest.mark.parametrize("phrase", MISLEADING)
def test_no_text_has_words_that_mislead(phrase: str) -> None:
    found = [text for text in listed() if re.search(rf"\b{re.escape(phrase)}", text.text, re.I)]
    assert found == [], MISLEADING[phrase]


def test_only_one_letter_theta() -> None:
    assert [text for text in listed() if "ϑ" in text.text or "\\vartheta" in text.text] == []


def test_the_list_has_pages_panels_lectures_glossary_errors_and_scripts() -> None:
    folders = {text.path.split("/")[0] for text in listed()}
    assert folders >= {"navigation.py", "perceptron_explorer", "perceptron_core"}
    everything = "\n".join(text.text for text in listed())
    for part in ("Correctly classified leaves", "A perceptron classifies leaves", "Undo"):
        assert part in everything
    assert len(listed()) > 1_000


def test_texts_are_found_in_python() -> None:
    source = '"""A docstring."""\nx = f"Row {row + 1} has no " "number."\ny = "key"\n'
    assert list(python_texts(source)) == [(2, "Row {…} has no number."), (3, "key")]


def test_texts_are_found_in_javascript() -> None:
    source = "// \"a comment\"\nconst a = 'one text', b = `${n} points`;\n/* 'no' */ f(\"two\")"
    assert list(script_texts(source)) == [(2, "one text"), (2, "${n} points"), (3, "two")]


def test_texts_are_found_in_toml() -> None:
    assert list(toml_texts('[a]\nword = "one"\nlist = ["two"]\n')) == [(2, "one"), (3, "two")]

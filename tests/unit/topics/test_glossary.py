import re

import pytest

from perceptron_explorer.topics.glossary.entries import Entry, entries
from tests.page_list import PAGES

each = pytest.mark.parametrize("entry", entries().values(), ids=lambda entry: entry.word)


@each
def test_each_word_has_one_sentence_and_a_page(entry: Entry) -> None:
    assert entry.means.endswith(".")
    assert len(entry.means) < 200
    assert entry.script in {listed.script for listed in PAGES}
    assert entry.sign.count("{") == entry.sign.count("}")


def test_the_words_are_in_the_order_of_the_alphabet() -> None:
    words = [entry.word.removeprefix("to ").casefold() for entry in entries().values()]
    assert words == sorted(words)
    assert len(set(words)) == len(words)


@pytest.mark.parametrize(
    "name", ["hyperplane", "bias", "threshold", "perceptron", "half-space", "tensor", "weight"]
)
def test_what_the_source_names_is_there(name: str) -> None:
    assert re.search(name, entries()[name].word)


def test_the_two_sides_do_not_overlap_and_zero_fires() -> None:
    words = entries()
    assert "w·x + b ≥ 0" in words["half-space"].means
    assert "w·x + b < 0" in words["half-space"].means
    assert "≥ 0" in words["fire"].means
    assert "\\ge 0" in words["perceptron"].sign
    assert words["bias"].sign == r"b = -\theta"

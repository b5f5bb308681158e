"""The page's own choices, as an address gives them."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from tests.pages.opened import opened

HYPERPLANE = "pages/hyperplane.py"
VECTORS = "pages/vectors.py"


def choices_of(app: AppTest) -> tuple[object, ...]:
    state = app.session_state
    return state["dimension"], state["leaves"], state["scaled"]


def test_an_address_chooses() -> None:
    app = opened(HYPERPLANE, {"dim": "3", "leaves": "iris-hard", "scaled": "no"})
    assert choices_of(app) == (3, "iris-hard", False)
    assert [one.value for one in app.exception] == []


@pytest.mark.parametrize("word", ["", "4", "two", "3.0", "x" * 10_000, "\0", "<b>3</b>", "3,3"])
def test_a_wrong_word_gives_the_pages_default(word: str) -> None:
    app = opened(HYPERPLANE, {"dim": word, "leaves": word, "scaled": word})
    assert choices_of(app) == (2, "iris", True)
    assert [one.value for one in app.exception] == []


def test_the_address_counts_once_and_then_the_person() -> None:
    app = opened(HYPERPLANE, {"leaves": "iris-hard"})
    app.selectbox[0].select("leaves").run()
    assert app.session_state["leaves"] == "leaves"
    assert app.run().session_state["leaves"] == "leaves"


def test_a_choice_is_kept_while_other_pages_are_looked_at() -> None:
    app = opened(VECTORS, {"world": "velocity", "dim": "3"})
    app.switch_page("pages/home.py").run()
    app.switch_page(VECTORS).run()
    assert app.session_state["world"] == "velocity"
    assert app.session_state["dimension"] == 3


def test_what_an_address_does_not_name_is_as_in_a_new_session() -> None:
    app = opened(HYPERPLANE, {"leaves": "iris-hard", "scaled": "no"})
    app.switch_page(VECTORS).run()
    app.switch_page(HYPERPLANE)
    app.query_params = {"dim": "3"}
    assert choices_of(app.run()) == (3, "iris", True)

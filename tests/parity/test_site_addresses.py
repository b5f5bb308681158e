"""Addresses as a page of the site reads them, and as the app does."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.shell.address.forms import Form
from perceptron_explorer.shell.address.limits import Limits
from perceptron_explorer.shell.address.problem import sentence
from perceptron_explorer.shell.address.viewports import read_camera, read_window
from tests.parity.front_end import MODULES, FrontEnd

FORMS = (
    Form("words", ("sum", "alone")),
    Form("words", ("true", "false"), is_flag=True),
    Form("number"),
    Form("number", limits=(Limits(0, 7, whole=True), Limits(-1, 6.5))),
    Form("vector", length=2),
    Form("vector", length=3, limits=(Limits(-2, 2),)),
    Form("rows", length=2),
    Form("rows"),
    Form("nothing"),
)
NUMBERS = st.one_of(
    st.sampled_from(["0", "-0", "1.50", "3e-05", "1E3", "1e12", "1e13", "1e999", "7", "6.5"]),
    st.sampled_from(["", " 1", "+1", ".5", "1.", "١", "1_0", "NaN", "0x10", "Infinity", "1e", "-"]),
    st.floats(-3, 3).map(repr),
)
TEXTS = st.one_of(
    NUMBERS,
    st.lists(NUMBERS, max_size=7).map(",".join),
    st.lists(
        st.lists(st.sampled_from("12"), min_size=1, max_size=3).map(",".join), max_size=22
    ).map(";".join),
    st.sampled_from(["sum", "alone", "true", "false", "Sum", "toString"]),
    st.text(max_size=9),
)
NOTHING = "undefined"


def read_or_nothing(read: Any, *given: Any) -> Any:
    try:
        return read(*given)
    except ValueError:
        return NOTHING


@given(st.sampled_from(FORMS), TEXTS)
def test_a_text_gives_both_the_same(front_end: FrontEnd, form: Form, text: str) -> None:
    sent = {**encode(form), "limits": [one._asdict() for one in form.limits]}
    (theirs,) = front_end.results(f"{MODULES}/site/forms.js", "read", [(text, sent)])
    assert theirs == read_or_nothing(form.read, text)


@given(st.one_of(TEXTS, st.lists(NUMBERS, min_size=4, max_size=6).map(",".join)))
def test_both_look_from_the_same_places(front_end: FrontEnd, text: str) -> None:
    cases = [(text, 2), (text, 3)]
    theirs = front_end.results(f"{MODULES}/site/forms.js", "readViewport", cases)
    assert theirs == [read_or_nothing(read, text) for read in (read_window, read_camera)]


@given(
    st.sets(st.sampled_from(["w", "b", "leaves", "view", "scene", "exercise"])), st.integers(0, 3)
)
def test_both_say_the_same_sentence(front_end: FrontEnd, wrong: set[str], unknown: int) -> None:
    cases = [(sorted(wrong, reverse=True), unknown)]
    theirs = front_end.results(f"{MODULES}/site/problem.js", "sentence", cases)
    assert theirs == [sentence(wrong, unknown)]

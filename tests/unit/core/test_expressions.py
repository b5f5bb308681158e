"""Expressions from text, and reverse mode on their graphs."""

from __future__ import annotations

import random
import re

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from perceptron_core import InputError
from perceptron_core.gradients.expressions import (
    FUNCTIONS,
    INPUTS,
    ExpressionError,
    read_expression,
)
from perceptron_core.gradients.reverse_mode import backward, forward

AT = {"x": 1.5, "y": 2.0, "z": -0.5, "w": 0.7, "b": 0.1}
leaves = st.sampled_from([*INPUTS, "2", "0.5"])
expressions = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda p: f"({p[0]} {p[1]} {p[2]})"),
        st.tuples(inner, st.sampled_from(["2", "3", "-1"])).map(lambda p: f"({p[0]})^{p[1]}"),
        st.tuples(st.sampled_from(["sigmoid", "tanh", "exp", "log"]), inner).map(
            lambda p: f"{p[0]}({p[1]})"
        ),
    ),
    max_leaves=5,
)


def test_an_input_that_stands_twice_is_one_node() -> None:
    graph = read_expression("x * x + x")
    assert [node.operation for node in graph] == ["input", "*", "+"]
    assert forward(graph, AT)[-1] == 3.75
    assert backward(graph, AT)[0] == 2 * 1.5 + 1


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("x^2 + 1", 3.25),
        ("-x^2", -2.25),
        ("2 × x − y ÷ 4", 2.5),
        ("max(x, y)", 2.0),
        ("relu(z) + w·x", 1.05),
        ("x^-1", 1 / 1.5),
    ],
)
def test_signs_mean_what_they_mean_in_mathematics(text: str, value: float) -> None:
    assert forward(read_expression(text), AT)[-1] == pytest.approx(value)


@given(expressions)
def test_gradients_are_limits_of_difference_quotients(text: str) -> None:
    try:
        graph = read_expression(text)
        slopes = backward(graph, AT)
    except InputError:
        assume(False)
    h = 1e-6
    for node, slope in zip(graph, slopes, strict=True):
        if node.operation == "input":
            up, down = ({**AT, node.text: AT[node.text] + sign * h} for sign in (1, -1))
            quotient = (forward(graph, up)[-1] - forward(graph, down)[-1]) / (2 * h)
            assert slope == pytest.approx(quotient, rel=1e-4, abs=1e-4)


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "is empty"),
        ("2 + 3", "has no input"),
        ("x ^^ 2", "At character 4 the expression cannot be read"),
        ("x + foo", "At character 5: there is foo; the inputs are x, y, z, w, b"),
        ("x + foo(y)", "At character 5: there is no such function"),
        ("x^2 + y^q", "At character 9: the exponent is a whole number from −6 to 6"),
        ("é + x", "At character 1: there is é"),
        ("max(x)", "max takes two arguments"),
        ("x if y else z", "something other than"),
        ("1e300 * x", "no number of at most 1,000,000"),
        ("x" + "+x" * 60, "80 are the most"),
        ("+".join(f"{i}*x" for i in range(12)), "more than 16 nodes"),
    ],
)
def test_what_is_wrong_is_said_at_its_place(text: str, sentence: str) -> None:
    with pytest.raises(ExpressionError, match=re.escape(sentence)):
        read_expression(text)


HOSTILE = [
    *(*INPUTS, *FUNCTIONS, *"()[]{}+-*/^,.:=!@#%&|~<>'\"\\ \n\t\0", "**", "lambda", "exec"),
    *("__import__", "os.system('x')", "1e999", "0x10", "1_0", "1j", "…", "é", "🍃", "f'{x}'"),
    *("if", "else", "for", "x:=1", "not", "None", "True", "()" * 30, "(" * 40, "-" * 40),
    *("9" * 70, "99**99**99"),
]


def test_ten_thousand_hostile_texts_give_a_graph_or_a_sentence() -> None:
    chance = random.Random(7)
    graphs, sentences = [], []
    for _ in range(10_000):
        text = "".join(chance.choice(HOSTILE) for _ in range(chance.randint(1, 12)))
        try:
            graphs.append(read_expression(text))
        except ExpressionError as problem:
            sentences.append(str(problem))
    assert all(sentence.endswith((".", "?")) for sentence in sentences)
    for graph in graphs:
        assert all(place < i for i, node in enumerate(graph) for place in node.operands)
    assert len(graphs) > 20


def test_where_a_value_is_not_defined_there_is_no_gradient() -> None:
    for text in ("log(z)", "1/(x - x)", "exp(exp(exp(y*y)))"):
        with pytest.raises(InputError, match="no finite value"):
            backward(read_expression(text), AT)


def test_max_gives_its_gradient_to_the_larger() -> None:
    graph = read_expression("max(x, y)")
    np.testing.assert_array_equal(backward(graph, AT), [0, 1, 1])

"""An expression as a scene: what it shows at each step is what the core works out."""

from __future__ import annotations

from typing import Any

import pytest

from perceptron_core.gradients.expressions import INPUTS, read_expression
from perceptron_core.gradients.reverse_mode import backward, forward
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.topics.chain_rule import words
from perceptron_explorer.topics.chain_rule.layout import places_of
from perceptron_explorer.topics.chain_rule.scenes import graph

TEXTS = [*words.TEXTS.values(), "x*x + x", "2*x", "tanh(x/y) - relu(z)^3 + log(y)*b"]


def worked_out(drawn: graph.Drawn, **values: Any) -> dict[str, Any]:
    scene = graph.scene_of(drawn, graph.starting_values(drawn))
    return evaluate(scene, {**scene.values, **values}, graph.box_of(drawn))


@pytest.mark.parametrize("text", TEXTS)
def test_values_and_gradients_are_the_cores_and_the_difference_agrees(text: str) -> None:
    drawn = graph.Drawn(text)
    known = worked_out(drawn)
    inputs = dict(zip(INPUTS, graph.BEGIN, strict=True))
    values, gradients = forward(drawn.graph, inputs), backward(drawn.graph, inputs)
    for i in range(len(drawn.graph)):
        assert known[f"value_{i}"] == pytest.approx(values[i])
        assert known[f"gradient_{i}"] == pytest.approx(gradients[i])
    assert known["numeric"] == pytest.approx(known["gradient"], abs=1e-5)


def test_values_come_forward_and_gradients_back_a_node_a_step() -> None:
    drawn = graph.Drawn("(x + y) * z")
    n = len(drawn.graph)

    def shown(step: int, kind: str) -> list[int]:
        known = worked_out(drawn, step=step)
        return [i for i in range(n) if known[f"{kind}_{i}"] is not None]

    assert shown(0, "value") == drawn.inputs
    assert shown(1, "value") == [0, 1, 2, 3]
    assert shown(2, "value") == [0, 1, 2, 3, 4]
    assert shown(2, "gradient") == []
    assert shown(3, "gradient") == [4]
    assert shown(drawn.n_steps, "gradient") == [*range(n)]


def test_where_nothing_is_defined_nothing_is_shown() -> None:
    known = worked_out(graph.Drawn("log(x)"), inputs=[-1.0, 0.0, 0.0, 0.0, 0.0])
    assert known["values"] is None
    assert known["gradient"] is None


@pytest.mark.parametrize("text", TEXTS)
def test_nodes_stand_apart_and_right_of_what_they_are_made_of(text: str) -> None:
    nodes = read_expression(text)
    places = places_of(nodes)
    assert len(set(places)) == len(places)
    for i, node in enumerate(nodes):
        assert all(places[one][0] < places[i][0] for one in node.operands)


def test_the_chosen_node_has_its_own_slopes() -> None:
    drawn = graph.Drawn("x * y")
    assert list(worked_out(drawn, node=2)["chosen_2"]) == [2.0, 1.5]
    assert worked_out(drawn, node=0)["chosen_2"] is None

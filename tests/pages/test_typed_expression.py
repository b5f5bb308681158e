"""An expression that is typed on the page of the chain rule, or comes with its address."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from perceptron_explorer.topics.chain_rule import words
from tests.pages.opened import Stage, opened

SCRIPT = "pages/chain_rule.py"


def shown(stage: Stage) -> int:
    """Return how many nodes the graph has."""
    return len(stage.scenes["chain-rule"].constants["code"])


def typed(app: AppTest, text: str) -> AppTest:
    app.text_input[0].set_value(text)
    return app.run()


def test_a_typed_expression_is_shown_and_stands_in_the_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stage = Stage(monkeypatch)
    app = opened(SCRIPT, {"view": "graph"})
    assert shown(stage) == 5
    typed(app, "x*x + x")
    assert shown(stage) == 3
    assert app.session_state["address-visit"].choices["expression"] == "x*x + x"
    typed(app, "")
    assert shown(stage) == 5
    opened(SCRIPT, {"view": "graph", "expression": "2*x"})
    assert shown(stage) == 3


def test_what_is_no_expression_is_said_and_stays_in_its_field(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    stage = Stage(monkeypatch)
    app = typed(opened(SCRIPT, {"view": "graph"}), "x + foo")
    assert not app.exception
    [problem] = app.error
    assert "At character 5: there is foo" in problem.value
    assert words.EXAMPLE_STAYS in problem.value
    assert app.text_input[0].value == "x + foo"
    assert shown(stage) == 5

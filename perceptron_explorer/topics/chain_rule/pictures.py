"""Shows the scene of each view as the person last left it."""

from __future__ import annotations

import streamlit as st

from perceptron_core.gradients.expressions import LONGEST, ExpressionError
from perceptron_explorer.shell.address.choices import text_from_address
from perceptron_explorer.shell.scene_state import remembered, show_scene
from perceptron_explorer.shell.widgets.page_header import options
from perceptron_explorer.shell.widgets.plain_text import plain
from perceptron_explorer.shell.widgets.switch import switch
from perceptron_explorer.topics.chain_rule import words
from perceptron_explorer.topics.chain_rule.scenes import chain, graph, network, rulers

SCENE = "chain-rule"
EXAMPLE, TYPED = "chain_rule_example", "chain_rule_typed"


def show_rulers() -> None:
    """Show one neuron on four rulers."""
    scene = rulers.scene_of(rulers.START)
    show_scene(rulers.figure_of(), scene, "rulers", values=remembered(SCENE, "rulers"))


def show_chain() -> None:
    """Show a chain of neurons, the slope of each link, and their products."""
    scene = chain.scene_of(chain.START)
    show_scene(chain.figure_of(), scene, "chain", values=remembered(SCENE, "chain"))


def show_network() -> None:
    """Show a network with one hidden neuron, its values forward and its gradients backward."""
    scene = network.scene_of(network.START)
    show_scene(network.figure_of(), scene, "network", values=remembered(SCENE, "network"))


def choose_expression() -> None:
    """Let the person choose an expression, or type one."""
    with options():
        switch("Expression", words.EXAMPLES, EXAMPLE, "f", "product")


def show_graph() -> None:
    """Show an expression as a graph."""
    text_from_address(TYPED, "expression", LONGEST)
    st.text_input(words.TYPE, key=TYPED, max_chars=LONGEST, placeholder="(x + y) * z")
    drawn = _typed() or graph.Drawn(words.TEXTS[st.session_state[EXAMPLE]])
    variant = f"graph of {drawn.text}"
    scene = graph.scene_of(drawn, graph.starting_values(drawn))
    show_scene(graph.figure_of(drawn), scene, variant, values=remembered(SCENE, variant))


def _typed() -> graph.Drawn | None:
    """Return what was typed; nothing if it is no expression, which is said."""
    text = st.session_state[TYPED].strip()
    if not text:
        return None
    drawn = graph.Drawn(text)
    try:
        drawn.graph  # noqa: B018
    except ExpressionError as problem:
        st.error(f"{plain(str(problem))} {words.EXAMPLE_STAYS}", icon=":material/error:")
        return None
    return drawn

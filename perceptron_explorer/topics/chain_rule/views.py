"""The views of the page on the chain rule: what each shows, and the words round it."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.views import View
from perceptron_explorer.topics.chain_rule import pictures, words

VIEWS = {
    "rulers": View(words.VIEWS["rulers"], pictures.show_rulers),
    "chain": View(words.VIEWS["chain"], pictures.show_chain),
    "network": View(words.VIEWS["network"], pictures.show_network),
    "graph": View(words.VIEWS["graph"], pictures.show_graph, pictures.choose_expression),
}

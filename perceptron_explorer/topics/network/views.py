"""The views of the page on a small network: what each shows, and the words round it."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.views import View
from perceptron_explorer.topics.network import controls, layer_pictures, pictures, words

VIEWS = {
    "learn": View(words.VIEWS["learn"], pictures.show_learning, controls.choose_task),
    "matrices": View(words.VIEWS["matrices"], layer_pictures.show_matrices),
    "jacobian": View(
        words.VIEWS["jacobian"], layer_pictures.show_jacobian, layer_pictures.choose_kind
    ),
}

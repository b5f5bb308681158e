"""The views of the page on matrices: what each shows, and the words round it."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.views import View
from perceptron_explorer.topics.matrices import pictures, words

VIEWS = {
    "vector": View(words.VIEWS["vector"], pictures.show_written),
    "product": View(words.VIEWS["product"], pictures.show_product),
    "stack": View(words.VIEWS["stack"], pictures.show_stacking, pictures.choose_stack),
    "map": View(words.VIEWS["map"], pictures.show_transformation),
    "index": View(words.VIEWS["index"], pictures.show_index_notation, pictures.choose_sum),
    "tensor": View(words.VIEWS["tensor"], pictures.show_tensor, pictures.choose_order),
    "fit": View(words.VIEWS["fit"], pictures.show_fitting, pictures.choose_origin),
}

"""The views of the page on matrices: what each shows, and the words round it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from perceptron_explorer.topics.matrices import pictures, words
from perceptron_explorer.topics.matrices.words import ViewWords


@dataclass(frozen=True)
class View:
    """One idea: its words, and the picture between them."""

    words: ViewWords
    show: Callable[[], None]
    controls: Callable[[], None] = lambda: None
    """Further switches beside the one of the views."""


VIEWS = {
    "vector": View(words.VIEWS["vector"], pictures.show_written),
    "product": View(words.VIEWS["product"], pictures.show_product),
    "stack": View(words.VIEWS["stack"], pictures.show_stacking, pictures.choose_stack),
    "map": View(words.VIEWS["map"], pictures.show_transformation),
    "index": View(words.VIEWS["index"], pictures.show_index_notation, pictures.choose_sum),
    "tensor": View(words.VIEWS["tensor"], pictures.show_tensor, pictures.choose_order),
    "fit": View(words.VIEWS["fit"], pictures.show_fitting, pictures.choose_origin),
}

"""The views of the page on softmax: what each shows, and the words round it."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.views import View
from perceptron_explorer.topics.softmax import pictures, words

VIEWS = {
    "species": View(words.VIEWS["species"], pictures.show_species, pictures.choose_dimension),
    "scores": View(words.VIEWS["scores"], pictures.show_scores),
    "two": View(words.VIEWS["two"], pictures.show_two),
}

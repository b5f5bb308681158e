"""The views of the page on descent: what each shows, and the words round it."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.views import View
from perceptron_explorer.topics.descent import pictures, words

VIEWS = {
    "curve": View(words.VIEWS["curve"], pictures.show_curve),
    "surface": View(words.VIEWS["surface"], pictures.show_surface, pictures.choose_surface),
    "rules": View(words.VIEWS["rules"], pictures.show_rules, pictures.choose_surface),
    "batch": View(words.VIEWS["batch"], pictures.show_batch),
    "staircase": View(words.VIEWS["staircase"], pictures.show_staircase),
}

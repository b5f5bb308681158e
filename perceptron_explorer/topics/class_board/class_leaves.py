"""A board's leaves and guesses, as the rest of the app knows leaves."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from perceptron_explorer.class_board.board import Board
from perceptron_explorer.class_board.items import Item
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.topics.class_board.drawn import leaf_set_of
from perceptron_explorer.topics.class_board.scene import Guesses


def leaves_of(board: Board, items: Sequence[Item]) -> LeafSet:
    """Return the leaves that were given and those of the phones, in this order."""
    made = [item.values for item in items if item.kind == "leaf"]
    X = [*board.given.X, *(values["x"] for values in made)]
    y = [*board.given.y, *(values["y"] for values in made)]
    features = [Feature(one.name, one.unit) for one in board.settings.features]
    no, yes = board.settings.classes
    return leaf_set_of(features, (no, yes), X, y)


def guesses_of(board: Board, items: Sequence[Item]) -> Guesses:
    """Return the hyperplanes that phones have guessed."""
    n_features = len(board.settings.features)
    made = [item.values for item in items if item.kind == "weights"]
    W = np.reshape(np.array([values["w"] for values in made], dtype=float), (-1, n_features))
    return Guesses(W, np.array([values["b"] for values in made], dtype=float))

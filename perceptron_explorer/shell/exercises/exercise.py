"""One exercise, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.exercises.conditions import Goal


@dataclass(frozen=True)
class Prediction:
    """What is to be predicted by dragging, before it shows.

    Parameters
    ----------
    of : str
        The vector that is dragged.
    answer : tuple of float
        Where it goes; empty where `leaf` says it.
    leaf : int or None
        The number of a leaf, from 1: the answer is one step of the perceptron rule at it.
    why, because : str
        What is asked once the answer shows, and an answer to compare with one's own.
    """

    of: str
    answer: tuple[float, ...] = ()
    leaf: int | None = None
    why: str = ""
    because: str = ""


@dataclass(frozen=True)
class Exercise:
    """A task in one of the pictures, and what tells that it is done.

    Parameters
    ----------
    key : str
        Short name, as in an address.
    picture : {'vectors', 'dot-product', 'hyperplane'}
    dim : int
        2 in the plane, 3 in space.
    leaves : LeafSet or None
        What a hyperplane is to sort.
    joined : bool
        Whether lines join the leaves of each class, in their order.
    start, solution : mapping
        Values of the scene: those that differ from its own as it begins; some that reach
        the goals.
    learned : str
        What is said once all goals are met.
    prediction : Prediction or None
        In place of goals: what is to be predicted.
    """

    key: str
    title: str
    task: str
    picture: str
    goals: tuple[Goal, ...]
    dim: int = 2
    leaves: LeafSet | None = None
    joined: bool = False
    start: Mapping[str, Any] = field(default_factory=dict)
    solution: Mapping[str, Any] = field(default_factory=dict)
    hint: str = ""
    learned: str = ""
    prediction: Prediction | None = None

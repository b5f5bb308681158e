"""What a value of a scene can be, as the items of its panel tell."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from perceptron_explorer.scenes.descriptions import (
    Choice,
    Curve,
    Field,
    Item,
    Matrix,
    Slider,
    Steps,
    Timeline,
)
from perceptron_explorer.scenes.scene import Scene

MOST_STEPS = 1_000_000
"""Of a timeline whose end is worked out; what is beyond it is shown at the end."""


class Limits(NamedTuple):
    """Between what numbers a value stays, and whether it counts something."""

    low: float
    high: float
    whole: bool = False

    def allows(self, number: float) -> bool:
        """Say whether the value can be this number."""
        return self.low <= number <= self.high and not (self.whole and number % 1)

    def __str__(self) -> str:
        kind = "a whole number" if self.whole else "a number"
        return f"{kind} from {self.low:g} to {self.high:g}"


def words_for(scene: Scene, name: str) -> set[str]:
    """Return the words that the panel offers for a value."""
    choices = (item for item in _items(scene) if isinstance(item, Choice) and item.of == name)
    return {word for choice in choices for word in choice.options}


def limits_on(scene: Scene, name: str) -> list[Limits]:
    """Return between what numbers a value stays.

    A handle can be dragged as far as the picture can be made to reach, whatever the fields
    beside it take.
    """
    if any(handle.sets == name for handle in scene.handles):
        return []
    found = (_limits_of(item, name, scene) for item in _items(scene))
    return [limits for limits in found if limits]


def _items(scene: Scene) -> Iterator[Item]:
    for group in scene.panel:
        yield from group.items


def _limits_of(item: Item, name: str, scene: Scene) -> Limits | None:
    """Return what an item lets a value be, if it is this value that it sets to what it shows."""
    if isinstance(item, Matrix) and item.chooses == name:
        return Limits(0, len(item.cells) // item.n_columns - 1, whole=True)
    if getattr(item, "of", None) != name or getattr(item, "by", None):
        return None
    if isinstance(item, Steps):
        return Limits(0, len(item.steps), whole=True)
    if isinstance(item, Timeline):
        return Limits(0, float(scene.constants.get(item.last, MOST_STEPS)), whole=True)
    if isinstance(item, Slider):
        return Limits(item.low, item.high)
    if isinstance(item, Field):
        return Limits(-item.limit if item.least is None else item.least, item.limit)
    if isinstance(item, Curve):
        across = [point[0] for point in item.points]
        return Limits(min(across), max(across))
    return None

"""A scene's values as they stand in an address: ``w=1.2,-0.5&b=0.2&show=sum``.

What a value may be is read off the scene: its type and length from the value that it begins
with, its limits and words from the items of the panel that change it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from numbers import Real
from typing import Any

from draggable_plot.descriptions import Choice, Curve, Field, Item, Scene, Slider, Steps
from draggable_plot.encoding import encode
from explorer.address.numbers import read_number, read_numbers

Limits = tuple[float, float]


def values_in(given: Mapping[str, str], scene: Scene) -> tuple[dict[str, Any], set[str]]:
    """Read the values of a scene.

    Returns
    -------
    values : dict
        Those that the parameters give.
    wrong : set of str
        Names of values that are given, but as nothing that they can be.
    """
    values: dict[str, Any] = {}
    wrong: set[str] = set()
    for name in given.keys() & scene.values.keys():
        try:
            values[name] = read_value(given[name], name, scene)
        except ValueError:
            wrong.add(name)
    return values, wrong


def read_value(text: str, name: str, scene: Scene) -> Any:
    """Return what a text gives to a value of a scene.

    Raises
    ------
    ValueError
        If the value cannot be that.
    """
    begun = encode(scene.values[name])
    if isinstance(begun, bool):
        return _one_of({"true", "false"}, text) == "true"
    if isinstance(begun, str):
        return _one_of(words_for(scene, name) | {begun}, text)
    if isinstance(begun, Real):
        return _within(limits_on(scene, name), read_number(text))
    if isinstance(begun, list) and begun and all(isinstance(entry, Real) for entry in begun):
        return [_within(limits_on(scene, name), one) for one in read_numbers(text, len(begun))]
    raise ValueError("is nothing that an address can give")


def _one_of(words: Collection[str], text: str) -> str:
    if text not in words:
        raise ValueError("should be one of " + ", ".join(sorted(words)))
    return text


def _within(limits: Collection[Limits], number: float) -> float:
    for low, high in limits:
        if not low <= number <= high:
            raise ValueError(f"should be between {low:g} and {high:g}")
    return number


def _items(scene: Scene) -> Iterator[Item]:
    for group in scene.panel:
        yield from group.items


def words_for(scene: Scene, name: str) -> set[str]:
    """Return the words that the panel offers for a value."""
    choices = (item for item in _items(scene) if isinstance(item, Choice) and item.of == name)
    return {word for choice in choices for word in choice.options}


def limits_on(scene: Scene, name: str) -> list[Limits]:
    """Return between what numbers the panel lets a value be."""
    found = (_limits_of(item, name) for item in _items(scene))
    return [limits for limits in found if limits]


def _limits_of(item: Item, name: str) -> Limits | None:
    """Return what an item lets a value be, if it is this value that it shows as it is."""
    if getattr(item, "of", None) != name or getattr(item, "by", None):
        return None
    if isinstance(item, Steps):
        return 0, len(item.steps)
    if isinstance(item, Slider):
        return item.low, item.high
    if isinstance(item, Field):
        return (-item.limit if item.least is None else item.least), item.limit
    if isinstance(item, Curve):
        across = [point[0] for point in item.points]
        return min(across), max(across)
    return None

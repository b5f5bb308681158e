"""A scene's values as they stand in an address: ``w=1.2,-0.5&b=0.2&show=sum``.

What a value may be is read off the scene: its type and length from the value that it begins
with, its limits and words from the items of the panel that change it.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from numbers import Integral, Real
from typing import Any

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.address.limits import Limits, limits_on, words_for
from perceptron_explorer.shell.address.names import name_in_address
from perceptron_explorer.shell.address.numbers import read_number, read_rows

logger = logging.getLogger(__name__)

MOST_ROWS = 20
"""Of a table."""


def values_in(given: Mapping[str, str], scene: Scene) -> tuple[dict[str, Any], set[str]]:
    """Read the values of a scene.

    Returns
    -------
    values : dict
        Those that the parameters give.
    wrong : set of str
        What the address calls values that are given as nothing that they can be.
    """
    values: dict[str, Any] = {}
    too_many = set(scene.editing.values) if scene.editing else set()
    wrong = given.keys() & too_many
    named = {name_in_address(value): value for value in scene.values}
    for name in (given.keys() & named.keys()) - too_many:
        try:
            values[named[name]] = read_value(given[name], named[name], scene)
        except ValueError:
            wrong.add(name)
    if values and not _can_be_worked_out(scene, values):
        return {}, wrong | set(map(name_in_address, values))
    return values, wrong


def _can_be_worked_out(scene: Scene, values: Mapping[str, Any]) -> bool:
    """Say whether the scene's rules go through: they may ask more than the panel tells."""
    looked_at = {scene.probe.sets: None} if scene.probe else {}
    box = [[-1.0] * scene.dim, [1.0] * scene.dim]
    try:
        evaluate(scene, {**values, **looked_at, "held": None}, box)
    except Exception:  # A rule has met what nobody thought of; the visitor gets a sentence.
        logger.exception("The scene %s cannot be worked out for %s.", scene.name, values)
        return False
    return True


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
        return _number(text, begun, limits_on(scene, name))
    if isinstance(begun, list) and begun and all(isinstance(entry, Real) for entry in begun):
        limits = limits_on(scene, name)
        parts = text.split(",", len(begun))
        if len(parts) != len(begun):
            raise ValueError(f"should be {len(begun)} numbers with commas between them")
        return [_number(part, entry, limits) for part, entry in zip(parts, begun, strict=True)]
    if isinstance(begun, dict) and "nColumns" in begun:  # a table that begins without rows
        return read_rows(text, MOST_ROWS, begun["nColumns"])
    if isinstance(begun, list) and all(isinstance(row, list) for row in begun):
        return read_rows(text, MOST_ROWS, len(begun[0]) if begun else None)
    raise ValueError("is nothing that an address can give")


def _one_of(words: Collection[str], text: str) -> str:
    if text not in words:
        raise ValueError("should be one of " + ", ".join(sorted(words)))
    return text


def _number(text: str, begun: Real, limits: Collection[Limits]) -> float:
    """Read a number; one that counts something begins as an int, and stays one if it can."""
    number = read_number(text)
    if not all(limit.allows(number) for limit in limits):
        raise ValueError("should be " + " and ".join(map(str, limits)))
    return int(number) if isinstance(begun, Integral) and number.is_integer() else number

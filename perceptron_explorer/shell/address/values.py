"""A scene's values as they stand in an address: ``w=1.2,-0.5&b=0.2&show=sum``.

What a value may be is read off the scene (``forms.py``): its type and length from the value that it
begins with, its limits and words from the items of the panel that change it.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping
from numbers import Integral
from typing import Any

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.address.forms import form_of
from perceptron_explorer.shell.address.names import name_in_address

logger = logging.getLogger(__name__)


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
    return _like(encode(scene.values[name]), form_of(name, scene).read(text))


def _like(begun: Any, read: Any) -> Any:
    """Let a number that counts something, and so begins as an int, stay one if it can."""
    if isinstance(read, list) and isinstance(begun, list) and isinstance(read[0], float):
        return [_like(*pair) for pair in zip(begun, read, strict=True)]
    is_count = isinstance(begun, Integral) and not isinstance(begun, bool)
    return int(read) if is_count and read.is_integer() else read

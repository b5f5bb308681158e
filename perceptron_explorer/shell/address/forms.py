"""What the text that an address gives to a value of a scene may be."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from numbers import Real
from typing import Any, Literal

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.address.limits import Limits, limits_on, words_for
from perceptron_explorer.shell.address.numbers import read_number, read_rows

MOST_ROWS = 20
"""Of a table."""

Kind = Literal["words", "number", "vector", "rows", "nothing"]


@dataclass(frozen=True)
class Form:
    """What a text may be: ``frontend/site/forms.js`` reads it by the same.

    Parameters
    ----------
    kind : {"words", "number", "vector", "rows", "nothing"}
        ``nothing`` is a value that no address can give.
    words : tuple of str
        One of which it is.
    is_flag : bool
        Whether the words stand for true and false.
    length : int or None
        How many entries a vector has, or a row of a table; None for any.
    limits : tuple of Limits
        Of each number.
    """

    kind: Kind
    words: tuple[str, ...] = ()
    is_flag: bool = False
    length: int | None = None
    limits: tuple[Limits, ...] = ()

    def read(self, text: str) -> Any:
        """Return what the text gives.

        Raises
        ------
        ValueError
            If it cannot be that.
        """
        if self.kind == "words":
            word = _one_of(self.words, text)
            return word == "true" if self.is_flag else word
        if self.kind == "number":
            return self._number(text)
        if self.kind == "vector":
            parts = text.split(",", self.length or 0)
            if len(parts) != self.length:
                raise ValueError(f"should be {self.length} numbers with commas between them")
            return [self._number(part) for part in parts]
        if self.kind == "rows":
            return read_rows(text, MOST_ROWS, self.length)
        raise ValueError("is nothing that an address can give")

    def _number(self, text: str) -> float:
        number = read_number(text)
        if not all(limit.allows(number) for limit in self.limits):
            raise ValueError("should be " + " and ".join(map(str, self.limits)))
        return number


def form_of(name: str, scene: Scene) -> Form:
    """Return what an address may give to a value of a scene."""
    begun = encode(scene.values[name])
    if isinstance(begun, bool):
        return Form("words", ("true", "false"), is_flag=True)
    if isinstance(begun, str):
        return Form("words", tuple(sorted(words_for(scene, name) | {begun})))
    if isinstance(begun, Real):
        return Form("number", limits=tuple(limits_on(scene, name)))
    if isinstance(begun, list) and begun and all(isinstance(entry, Real) for entry in begun):
        return Form("vector", length=len(begun), limits=tuple(limits_on(scene, name)))
    if isinstance(begun, dict) and "nColumns" in begun:  # a table that begins without rows
        return Form("rows", length=begun["nColumns"])
    if isinstance(begun, list) and all(isinstance(row, list) for row in begun):
        return Form("rows", length=len(begun[0]) if begun else None)
    return Form("nothing")


def _one_of(words: Collection[str], text: str) -> str:
    if text not in words:
        raise ValueError("should be one of " + ", ".join(sorted(words)))
    return text

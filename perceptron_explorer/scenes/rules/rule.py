"""A named rule: mathematics or drawing geometry that expressions can be made of."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from perceptron_explorer.scenes.expressions import Call, Operand, call


class Rule:
    """A function of the core or of a drawing, under the name that the browser knows it by.

    Called with expressions it makes an expression. The wrong number of them is an error at once.

    Parameters
    ----------
    name : str
        The same one stands in ``frontend/rules/rules.js``.
    function : callable
        Of values. It returns None, or raises `perceptron_core.InputError`, where there is nothing
        to return, such as a direction of the zero vector.
    """

    def __init__(self, name: str, function: Callable[..., Any]) -> None:
        self.name = name
        self.function = function
        self._signature = inspect.signature(function)

    def __call__(self, *operands: Operand) -> Call:
        """Return the expression; TypeError for operands that the rule does not take."""
        try:
            self._signature.bind(*operands)
        except TypeError as problem:
            raise TypeError(f"The rule {self.name}: {problem}.") from None
        return call(self.name, *operands)

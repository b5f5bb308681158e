"""How a layer's number is written: in brackets, since it is no power."""

from __future__ import annotations

RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def layered(symbol: str, layer: int) -> str:
    """Write a symbol with the number of its layer: a⁽²⁾."""
    return f"<i>{symbol}</i>⁽{str(layer).translate(RAISED)}⁾"

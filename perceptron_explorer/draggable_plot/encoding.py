"""A scene as the browser reads it: JSON-ready, with camelCase keys."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import Field, fields, is_dataclass
from typing import Any

from perceptron_explorer.scenes.expressions import Expression

MANY_ENTRIES = 20_000
"""From here on the digits of an array would take longer to write and to read than its bytes."""


def camel_case(name: str) -> str:
    """``panel_place`` as ``panelPlace``."""
    first, *rest = name.split("_")
    return first + "".join(part.capitalize() for part in rest)


def encode(value: object) -> Any:
    """Turn descriptions, arrays and mappings into plain JSON values.

    Field names of descriptions become camelCase; the keys of mappings are names that
    people chose, and stay as they are.
    """
    if isinstance(value, Expression):
        return value.encoded()
    if is_dataclass(value) and not isinstance(value, type):
        encoded = {camel_case(f.name): _encode_field(value, f) for f in fields(value)}
        kind = getattr(value, "kind", None)
        return {"kind": kind, **encoded} if kind else encoded
    if isinstance(value, Mapping):
        return {key: encode(entry) for key, entry in value.items()}
    if hasattr(value, "tolist"):
        return _encoded_array(value)
    if isinstance(value, list | tuple):
        return [encode(entry) for entry in value]
    return value


def _encoded_array(array: Any) -> Any:
    n_columns = array.shape[1] if array.ndim == 2 else None
    if array.size > MANY_ENTRIES:
        numbers = base64.b64encode(array.astype("<f8").tobytes()).decode("ascii")
        return {"float64": numbers, "nColumns": n_columns}
    if array.ndim == 2 and len(array) == 0:  # a list of no rows would not tell how wide they are
        return {"float64": "", "nColumns": n_columns}
    return array.tolist()


def _encode_field(description: object, one: Field[Any]) -> Any:
    encoded = encode(getattr(description, one.name))
    return [[*pair] for pair in encoded.items()] if one.metadata.get("as") == "pairs" else encoded


def as_sent_back(value: Any) -> Any:
    """Return one of a scene's values as the browser sends it back."""
    if hasattr(value, "tolist"):
        return value.tolist()
    return [*value] if isinstance(value, tuple) else value

"""What an address calls the values of scenes: one name for one thing, on every page."""

from __future__ import annotations

from collections.abc import Mapping

PUT = "_point"
"""Where a vector was put: the value `a_point` of a scene that may hold `a` somewhere else."""

OLDER: Mapping[str, str] = {
    "a_point": "a",
    "b_point": "b",
    "first_point": "first",
    "second_point": "second",
    "turns": "changes",
}
"""Names in addresses of earlier versions, which are still read."""


def name_in_address(value: str) -> str:
    """Return what an address calls a value. `frontend/scene/address.js` says the same."""
    return value.removesuffix(PUT)


def names_of(value: str) -> set[str]:
    """Return all that an address may call a value, the older names too."""
    return {name_in_address(value), value}


def with_names_of_now(given: Mapping[str, str]) -> dict[str, str]:
    """Return parameters under their present names."""
    renamed = {OLDER[name]: text for name, text in given.items() if name in OLDER}
    return {**renamed, **{name: text for name, text in given.items() if name not in OLDER}}

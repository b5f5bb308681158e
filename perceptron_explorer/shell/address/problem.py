"""The one sentence that a page says about an address that it could not use."""

from __future__ import annotations

from collections.abc import Collection

TOO_LONG = (
    "This address is too long to be one that this page makes, so it was not read. The page shows "
    "its usual picture."
)

_CHOICES = {
    "exercise": "an exercise",
    "leaves": "a set of leaves",
    "view": "a view",
    "scene": "a scene",
}
"""What a parameter chooses, where it is something that a page may not have."""


def sentence(wrong: Collection[str], unknown: int) -> str:
    """Say which parts were ignored.

    Parameters
    ----------
    wrong : collection of str
        Parameters of the page, given as nothing that they can be. What the address holds
        for them is not repeated: it may be long, and made to mislead.
    unknown : int
        How many parameters are none of the page's.
    """
    choices = [_CHOICES[name] for name in sorted(wrong) if name in _CHOICES]
    values = [f"“{name}”" for name in sorted(wrong) if name not in _CHOICES]
    parts = []
    if choices:
        verb = "is" if len(choices) == 1 else "are"
        parts.append(f"this address asks for {_listed(choices)} that {verb} not here")
    if values:
        noun = "the value" if len(values) == 1 else "the values"
        parts.append(f"this address gives {_listed(values)}, but {noun} cannot be used")
    if unknown:
        noun = "setting" if unknown == 1 else "settings"
        verb = "was" if unknown == 1 else "were"
        parts.append(f"{unknown} {noun} that this page does not have {verb} ignored")
    sentence = "; ".join(parts)
    return f"{sentence[0].upper()}{sentence[1:]}." if sentence else ""


def _listed(parts: list[str]) -> str:
    *first, last = parts
    return f"{', '.join(first)} and {last}" if first else last

"""What an answer changes in a picture, from the picture before it and the picture after it."""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import parse_qsl, quote


def picture_change(before: Mapping[str, str], shows: str, complete: str) -> str:
    """Return the values that differ, as an address has them.

    Parameters
    ----------
    before : mapping
        The picture before, by parameter; what it does not name is as the page begins.
    shows : str
        The picture after it, written in the same way.
    complete : str
        The picture after it with all of its values. What goes back to as the page begins is
        named here alone.
    """
    named = dict(parse_qsl(shows, keep_blank_values=True))
    changed = {
        name: text
        for name, text in parse_qsl(complete, keep_blank_values=True)
        if (before[name] != text if name in before else name in named)
    }
    return "&".join(f"{name}={quote(text, safe=',;.:')}" for name, text in changed.items())

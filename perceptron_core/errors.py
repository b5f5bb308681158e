"""The one error that the package raises for what it is given."""

from __future__ import annotations


class InputError(ValueError):
    """What was given has no answer: it is malformed, or the question has none for it.

    The sentence says what is wrong, where, and what would be right; it can be shown to a person.
    """

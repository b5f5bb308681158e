"""Tell which of two classes a person would call the positive one."""

from __future__ import annotations

import re

_POSITIVE = frozenset(
    [
        *("true", "t", "yes", "y", "1", "+", "positive", "pos", "healthy", "health", "well"),
        *("sound", "intact", "present", "on", "fires", "alive", "good", "ok", "okay", "pass"),
        *("passed", "success", "ja", "wahr", "richtig", "positiv", "gesund", "vorhanden"),
        *("oui", "vrai", "positif", "sain", "sí", "si", "verdadero", "positivo", "sano", "sì"),
        *("vero",),
    ]
)
_NEGATIVE = frozenset(
    [
        *("false", "f", "no", "n", "0", "-1", "-", "−", "negative", "neg", "diseased"),
        *("disease", "ill", "sick", "unhealthy", "infected", "damaged", "absent", "off"),
        *("dead", "bad", "fail", "failed", "failure", "nein", "falsch", "negativ", "krank"),
        *("fehlend", "non", "faux", "négatif", "malade", "falso", "negativo", "enfermo"),
        *("malato", "other", "others", "rest", "none"),
    ]
)
_NOT = re.compile(r"(?:not|non|no|un|nicht|kein|keine|pas|without)[-_ ]?", re.IGNORECASE)


def positive_last(one: str, other: str) -> tuple[str, str]:
    """Return two names of classes, that of the positive class last where words tell.

    "true", "yes", "1", "positive" and "healthy" are positive, and their opposites negative, in
    a few languages and in any case; "not oak" is the opposite of "oak". Two other names stay in
    their order.
    """
    return (one, other) if sign_of_class(one, other) <= sign_of_class(other, one) else (other, one)


def sign_of_class(name: str, other: str = "") -> int:
    """Return 1 for a positive name of a class, −1 for a negative one, 0 where it does not tell."""
    text = name.strip().casefold()
    if text in _POSITIVE:
        return 1
    rest = _NOT.sub("", text, count=1) if _NOT.match(text) else ""
    is_opposite = bool(rest) and (rest in _POSITIVE or rest == other.strip().casefold())
    return -1 if text in _NEGATIVE or is_opposite else 0

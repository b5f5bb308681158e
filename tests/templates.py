"""Sentences with numbers in them, as the front end's templates should read.

``frontend/scene/template.js`` writes them. This reader shares nothing with it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

SLOT = re.compile(r"\{([^|}]+)(?:\|([^}]*))?\}")
TAG = re.compile(r"</?(?:i|b|sub|sup)>")
NOISE = 1e-9


def filled(template: str, known: Mapping[str, Any]) -> str:
    """Return the text of a template, without its markup."""
    return SLOT.sub(
        lambda slot: _in_words(_value(slot[1], known), slot[2] or "2"), TAG.sub("", template)
    )


def is_printed_sum(template: str) -> bool:
    """Say whether a template may compare numbers: its digits and signs depend on each other."""
    return len(SLOT.findall(template)) > 1 and "=" in TAG.sub("", template)


def _value(path: str, known: Mapping[str, Any]) -> Any:
    name, dot, part = path.partition(".")
    value = known.get(name)
    if not dot or value is None:
        return value
    return value[int(part)] if part.isdigit() else value[part]


def _in_words(value: Any, form: str) -> str:
    if value is None:
        return "–"
    if isinstance(value, str):
        return value
    if hasattr(value, "__len__"):
        return f"({', '.join(_in_words(entry, form) for entry in value)})"
    return _number(float(value), form)


def _number(value: float, form: str) -> str:
    if form[0] == "?":
        words = dict(choice.split("=", 1) for choice in form[1:].split(";"))
        return words.get(f"{value:g}", "–")
    if form[0] == "%":
        return f"{_fixed(100 * value, int(form[1:]))} %"
    digits = int(form.lstrip("+("))
    text = _fixed(value, digits)
    if form[0] == "(":
        return f"({text})" if text[0] == "−" else text
    if form[0] == "+":
        return f"− {text[1:]}" if text[0] == "−" else f"+ {text}"
    return text


def _fixed(value: float, digits: int) -> str:
    size = abs(value)
    if digits and NOISE < size < 0.5 * 10.0**-digits:
        text = f"{Decimal(f'{size:.0e}'):f}" if size >= 1e-6 else f"{size:.0e}".replace("e-0", "e−")
    else:
        text = f"{Decimal(size).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP):f}"
    return f"−{text}" if value < 0 and re.search("[1-9]", text) else text

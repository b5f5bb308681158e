"""Units behind numbers, as in 5.1 cm, 51 mm and 20 %, and what one is in another."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import NamedTuple


class Unit(NamedTuple):
    """A unit: its usual sign, what it measures, and how many of the smallest such unit it is."""

    sign: str
    dimension: str
    size: int


_SIZES: dict[str, dict[str, int]] = {
    "length": {
        **{"nm": 1, "µm": 10**3, "mm": 10**6, "cm": 10**7, "dm": 10**8, "m": 10**9, "km": 10**12},
        **{"in": 25_400_000, "ft": 304_800_000},
    },
    "area": {"mm²": 1, "cm²": 10**2, "dm²": 10**4, "m²": 10**6, "ha": 10**10, "km²": 10**12},
    "mass": {"µg": 1, "mg": 10**3, "g": 10**6, "kg": 10**9},
    "volume": {
        **{"µl": 1, "ml": 10**3, "cl": 10**4, "dl": 10**5, "l": 10**6},
        **{"mm³": 1, "cm³": 10**3, "dm³": 10**6, "m³": 10**9},
    },
    "time": {"ms": 1, "s": 10**3, "min": 60 * 10**3, "h": 3600 * 10**3},
    "share": {"‰": 1, "%": 10},
    **{sign: {sign: 1} for sign in ("°C", "°F", "K", "°", "N", "Pa", "hPa", "kPa", "W", "J", "V")},
    **{sign: {sign: 1} for sign in ("ppm", "ppb", "lx", "mol", "mmol", "µmol", "px", "dpi")},
}
_OTHER_SIGNS = {
    **{"inch": "in", "inches": "in", "″": "in", "foot": "ft", "feet": "ft", "um": "µm"},
    **{"ug": "µg", "ul": "µl", "umol": "µmol", "L": "l", "mL": "ml", "sec": "s", "hr": "h"},
    **{"percent": "%", "per cent": "%", "Prozent": "%", "deg": "°", "degrees": "°", "lux": "lx"},
    **{"millimetre": "mm", "millimeter": "mm", "centimetre": "cm", "centimeter": "cm"},
    **{"millimetres": "mm", "millimeters": "mm", "centimetres": "cm", "centimeters": "cm"},
    **{"metre": "m", "meter": "m", "metres": "m", "meters": "m", "gram": "g", "grams": "g"},
    **{"°c": "°C", "deg C": "°C", "gr": "g", "pixel": "px", "pixels": "px"},
}
_UNITS = {
    sign: Unit(sign, dimension, size)
    for dimension, sizes in _SIZES.items()
    for sign, size in sizes.items()
}
_ANY_CASE = {sign.lower(): sign for sign in _UNITS if len(sign) > 1 and sign.isalpha()}
_EXPONENTS = str.maketrans({"2": "²", "3": "³", "^": None})
_PART = re.compile(r"[/·*]")
_POWER = re.compile(r"[²³]|⁻[¹²³]")


def unit_of(text: str) -> Unit | None:
    """Return the unit that `text` is, as "cm", "CM", "cm2" or "mg/g"; None if it is none."""
    sign = text.strip().replace("μ", "µ").rstrip(".")
    sign = _OTHER_SIGNS.get(sign, sign)
    if sign not in _UNITS and sign[-1:] in "23":
        sign = sign.translate(_EXPONENTS)
    sign = sign if sign in _UNITS else _ANY_CASE.get(sign.lower(), sign)
    if sign in _UNITS:
        return _UNITS[sign]
    parts = [_POWER.sub("", part.strip()) for part in _PART.split(sign)]
    is_compound = len(parts) > 1 and all(part in _UNITS for part in parts)
    return Unit(sign, sign, 1) if is_compound else None


def conversion(unit: Unit, into: Unit) -> Fraction | None:
    """Return by what a number in `unit` is multiplied to be one in `into`; None if it cannot be."""
    return Fraction(unit.size, into.size) if unit.dimension == into.dimension else None

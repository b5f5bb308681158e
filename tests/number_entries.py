"""What people type into a field of numbers, and the number that it is, if it is one."""

from __future__ import annotations

ENTRIES: dict[str, float | None] = {
    "0.5": 0.5,
    "1,5": 1.5,
    ".5": 0.5,
    "5.": 5.0,
    " +2 ": 2.0,
    "−3/4": -0.75,
    "-1.25": -1.25,
    "–2": -2.0,
    "7/2": 3.5,
    "1/2": 0.5,
    "3 / 4": 0.75,
    "1⁄4": 0.25,
    "1,5/2,5": 0.6,
    "2e-1": 0.2,
    "2E0": 2.0,
    "10^-1": 0.1,
    "3·10^-1": 0.3,
    "3*10^0": 3.0,
    "0,125": 0.125,
    "1e9": 1e9,
    "1e6": 1e6,
    "12345": 12345.0,
    "-99999/2": -49999.5,
    "10^7": 1e7,
    "": None,
    "-": None,
    "7/": None,
    "2e-": None,
    "1/0": None,
    "0/0": None,
    "1/2/3": None,
    "1/-2": None,
    "1 1/2": None,
    "1,000": None,
    "1 000": None,
    "1,000.5": None,
    "1.2.3": None,
    "--1": None,
    "50%": None,
    "5 cm": None,
    "0x10": None,
    "1e999": None,
    "Infinity": None,
    "NaN": None,
    "two": None,
}
"""Thousands with a comma are one to some people, and a share in per cent fits no field."""

BEGUN = ("", "-", ".", "7/", "-7/", "2e", "2e-", "10^", "3·10^-", "1.")
"""What may become a number if one types on."""

UNFIT_FOR_ALL = tuple(
    text for text, number in ENTRIES.items() if number is None or abs(number) > 1e3
)
FIT_FOR_ALL = tuple(
    text for text, number in ENTRIES.items() if number is not None and 0 < number <= 5
)
"""Every field of the app takes numbers from 0 to 5, and none takes more than 1000."""

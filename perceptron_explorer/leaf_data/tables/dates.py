"""Know the dates into which spreadsheets turn numbers: 05.Jan, 5-Jan, Jan-05, 2024-05-01."""

from __future__ import annotations

import re

from perceptron_explorer.leaf_data.tables.words import quoted

_MONTH = (
    r"(?:jan(?:uar[iy]?|vier|v|eiro)?|ene(?:ro)?|gen(?:naio)?|feb(?:ruar[iy]?|brero|braio)?|"
    r"fév(?:r(?:ier)?)?|fev(?:ereiro)?|mar(?:ch|s|zo)?|mär(?:z)?|mrz|apr(?:il|ile)?|avr(?:il)?|"
    r"abr(?:il)?|ma[iy]|mag(?:gio)?|mayo|june?|juni|juin|giu(?:gno)?|july?|juli|juil(?:let)?|"
    r"lug(?:lio)?|aug(?:ust)?|août|ago(?:sto)?|sept?(?:ember|embre|iembre)?|set(?:tembre)?|"
    r"o[ck]t(?:ober|obre|ubre)?|ott(?:obre)?|nov(?:ember|embre|iembre)?|"
    r"d[eé](?:[cz]|ic)(?:ember|embre|iembre)?)"
)
_BETWEEN = r"[-./ ]{1,2}"
_DATE = re.compile(
    rf"(?:\d{{1,2}}{_BETWEEN}{_MONTH}\.?(?:{_BETWEEN}\d{{2,4}})?"
    rf"|{_MONTH}\.?{_BETWEEN}\d{{1,4}}"
    r"|\d{4}[-/]\d{1,2}[-/]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)?"
    r"|\d{1,2}([./-])\d{1,2}\1\d{2,4}(?: \d{1,2}:\d{2}(?::\d{2})?)?"
    r"|\d{1,2}\.\d{1,2}\.)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"\d{4}|\d([./-])\d{1,2}\1\d{2}")
REASON = "spreadsheets turn numbers such as 5.1 into dates"
RIGHT = "write the number again, in a column whose format is text"


def is_date(cell: str) -> bool:
    """Say whether a cell looks like a date."""
    return _DATE.fullmatch(cell) is not None


def is_date_without_year(cell: str) -> bool:
    """Say whether a cell is a date of the kind that a spreadsheet makes of a number."""
    return is_date(cell) and not _YEAR.search(cell)


def date_fault(cell: str) -> tuple[str, str]:
    """Return what is wrong with a date among numbers, and what would be right."""
    return f"{quoted(cell)} is a date, and {REASON}", RIGHT

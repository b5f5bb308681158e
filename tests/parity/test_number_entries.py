"""What people type into a field of numbers, as the front end reads it."""

from __future__ import annotations

import pytest

from tests.number_entries import BEGUN, ENTRIES
from tests.parity.front_end import MODULES, FrontEnd

MODULE = f"{MODULES}/panel/number.js"


@pytest.mark.parametrize(("text", "number"), ENTRIES.items())
def test_what_a_text_is_read_as(front_end: FrontEnd, text: str, number: float | None) -> None:
    (found,) = front_end.results(MODULE, "readNumber", [(text,)])
    assert found == ("NaN" if number is None else pytest.approx(number))


@pytest.mark.parametrize("text", BEGUN)
def test_what_may_become_a_number_is_not_refused_yet(front_end: FrontEnd, text: str) -> None:
    assert front_end.results(MODULE, "isBegun", [(text,)]) == [True]

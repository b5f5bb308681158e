"""The tests' own reader of templates, which judges the words in the picture."""

from __future__ import annotations

from typing import Any

import pytest

from tests.templates import filled, is_printed_sum

KNOWN: dict[str, Any] = {"a": 0.125, "w": [1.0, -2.5], "n": 3, "none": None, "small": -0.0004}


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("<b>w</b> = {w|1}", "w = (1.0, −2.5)"),
        ("{a}, {a|%0}, {a|+1}, {w.1|(1}", "0.13, 13 %, + 0.1, (−2.5)"),
        ("{w.1|+1} {none} {none.0|0}", "− 2.5 – –"),
        ("{n|?2=two;3=three}, {n|0}, {small}", "three, 3, −0.0004"),
    ],
)
def test_a_template_is_filled(template: str, text: str) -> None:
    assert filled(template, KNOWN) == text


def test_a_printed_sum_has_two_numbers_and_a_sign() -> None:
    assert is_printed_sum("{a} + {n} = 2")
    assert not is_printed_sum("a = {a}")
    assert not is_printed_sum("{a}, {n}")

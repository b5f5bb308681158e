"""Numbers in words, as the browser writes them too."""

import pytest

from figures.words import how_many, whole


@pytest.mark.parametrize(
    ("number", "written"),
    [(0, "0"), (5000, "5000"), (9999, "9999"), (10_000, "10,000"), (5_000_000, "5,000,000")],
)
def test_thousands_are_apart_from_ten_thousand_on(number: int, written: str) -> None:
    assert whole(number) == written


def test_one_is_no_plural() -> None:
    assert [how_many(n, "leaf", "leaves") for n in (0, 1, 2)] == ["0 leaves", "1 leaf", "2 leaves"]
    assert how_many(11_384, "mistake", "mistakes") == "11,384 mistakes"

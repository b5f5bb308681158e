"""The tests' own reader of printed arithmetic."""

import pytest

from tests.printed_sums import relations


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("w₁x₁ + b = 0.62 × 1.28 − 0.30 ≈ 0.49 ≥ 0, so ŷ = 1: versicolor", 1),
        ("0.62 x₁ − 0.45 x₂ − 0.69 = 0", 0),
        ("‖a‖ = √(3.00² + 4.00²) = 5.00 N", 1),
        ("w ← w − x = (1.00, 2.00) − (0.50, 1.00) = (0.50, 1.00)", 1),
        ("Row 1 times column 2: 2.00 × 3.00 + 1.00 × (−4.00) = 2.00", 1),
        ("(1.00, 2.00) · (3.00, 4.00) + 1.00 = 11.00 + 1.00 = 12.00", 2),
        ("σ(0.50) = 1, since 0.50 is 0 or more", 0),
        ("threshold θ = −b", 0),
    ],
)
def test_what_is_claimed_is_found_and_true(text: str, count: int) -> None:
    found = list(relations(text))
    assert len(found) == count
    assert all(one.holds for one in found)


@pytest.mark.parametrize(
    "text",
    [
        "1.01 × (−1.08) + 1.04 × (−1.04) − 1.00 = −3.18",
        "√(3.00² + 1.00²) = 3.16",
        "(1.01, 2.00) + (1.01, 1.00) = (2.03, 3.00)",
        "1.00 + 1.00 ≈ 3.00",
    ],
)
def test_what_does_not_come_out_is_found(text: str) -> None:
    (found,) = relations(text)
    assert not found.holds

import pytest
from hypothesis import given
from hypothesis import strategies as st

import perceptron_core as core


@pytest.mark.parametrize(("h", "slope"), [(0.5, 0.0), (-0.5, 2.0), (-0.01, 100.0), (1e-9, 0.0)])
def test_at_the_jump(h: float, slope: float) -> None:
    assert core.difference_quotient(0.0, h) == pytest.approx(slope, rel=1e-12)


@pytest.mark.parametrize("z", [-1.0, 1.0])
def test_beside_the_jump_it_is_flat_until_the_jump_is_reached(z: float) -> None:
    assert core.difference_quotient(z, 0.5) == 0.0
    assert core.difference_quotient(z, -2.0 * z) == pytest.approx(0.5)


@given(st.floats(1e-100, 1e3))
def test_from_the_left_it_grows_beyond_any_number(h: float) -> None:
    assert core.difference_quotient(0.0, -h) == 1.0 / h
    assert core.difference_quotient(0.0, h) == 0.0


def test_two_places_are_needed() -> None:
    with pytest.raises(ValueError, match="h is 0"):
        core.difference_quotient(0.0, 0.0)

import numpy as np
import pytest

from perceptron_core import rejection, scalar_projection, vector_projection


def test_the_shadow_on_an_axis() -> None:
    assert scalar_projection([3, 4], [10, 0]) == 3.0
    np.testing.assert_array_equal(vector_projection([3, 4], [10, 0]), [3.0, 0.0])
    np.testing.assert_array_equal(rejection([3, 4], [10, 0]), [0.0, 4.0])


def test_the_shadow_on_a_slanted_vector() -> None:
    assert scalar_projection([5, 0], [3, 4]) == pytest.approx(3.0, rel=1e-15)
    np.testing.assert_allclose(vector_projection([5, 0], [3, 4]), [1.8, 2.4], rtol=1e-15)
    np.testing.assert_allclose(rejection([5, 0], [3, 4]), [3.2, -2.4], rtol=1e-15)


def test_the_shadow_is_negative_behind() -> None:
    assert scalar_projection([-2, 1, 0], [4, 0, 0]) == -2.0


def test_the_zero_vector_casts_a_shadow_but_catches_none() -> None:
    assert scalar_projection([0, 0], [1, 1]) == 0.0
    with pytest.raises(ValueError, match=r"^b is the zero vector, which has no direction"):
        scalar_projection([1, 1], [0, 0])


def test_the_length_of_b_does_not_matter() -> None:
    assert scalar_projection([5, 0], [3e200, 4e200]) == pytest.approx(3.0, rel=1e-15)
    assert scalar_projection([5, 0], [3e-200, 4e-200]) == pytest.approx(3.0, rel=1e-15)


def test_a_shadow_that_no_float_can_hold() -> None:
    with pytest.raises(ValueError, match=r"^the projection of a on b is too large"):
        scalar_projection([1.7e308, 1.7e308], [1, 1])

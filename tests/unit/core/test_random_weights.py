import numpy as np
import pytest

from perceptron_core import random_weights


def test_a_seed_gives_the_same_weights_again() -> None:
    (w, b), (again, b_again) = random_weights(3, 5), random_weights(3, 5)
    np.testing.assert_array_equal(w, again)
    assert b == b_again
    assert w.shape == (3,)


def test_another_seed_gives_others() -> None:
    assert (random_weights(3, 5)[0] != random_weights(3, 6)[0]).all()


def test_they_are_standard_normal() -> None:
    drawn = np.array([[*w, b] for w, b in (random_weights(4, seed) for seed in range(2000))])
    np.testing.assert_allclose(drawn.mean(axis=0), 0, atol=0.1)
    np.testing.assert_allclose(drawn.std(axis=0), 1, atol=0.1)


@pytest.mark.parametrize(("n_features", "seed"), [(0, 1), (2, -1)])
def test_numbers_that_are_too_small_are_refused(n_features: int, seed: int) -> None:
    with pytest.raises(ValueError, match="give at least one feature and a seed of at least 0"):
        random_weights(n_features, seed)

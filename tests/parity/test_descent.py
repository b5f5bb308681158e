"""A thousand steps of descent in the browser and in the core, where rounding does not grow."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from perceptron_core.descent import OPTIMISERS, curve_trail, descent_trail
from perceptron_explorer.topics.descent.surfaces import SURFACES
from tests.parity.draw import Rows
from tests.parity.front_end import FrontEnd

MODULE = "./all_rules.js"
N_STEPS = 1000


@pytest.mark.parametrize("optimiser", OPTIMISERS)
@pytest.mark.parametrize("key", SURFACES)
def test_a_long_trail_is_the_same(front_end: FrontEnd, key: str, optimiser: Any) -> None:
    one = SURFACES[key]()
    # RMSprop and Adam jump about a minimum that they have reached; here they are on their way.
    rate = 0.001 if optimiser in ("rmsprop", "adam") else one.rate / 4
    trail = descent_trail(optimiser, one.kind, one.A, one.y, one.start, rate, N_STEPS)
    rows = Rows(one.A.tolist(), one.A.shape[1])
    case = (optimiser, one.kind, rows, one.y.tolist(), list(one.start), rate, N_STEPS)
    [found] = front_end.results(MODULE, "descent_trail", [case])
    np.testing.assert_allclose(found, trail, rtol=1e-9, atol=1e-9)


def test_two_neurons_that_never_settle_are_the_same_for_the_steps_that_are_read(
    front_end: FrontEnd,
) -> None:
    """At η = 0.2 every difference grows; one row has no sum in which it could begin."""
    one = SURFACES["chain"]()
    trail = descent_trail("plain", one.kind, one.A, one.y, one.start, 0.2, N_STEPS)
    case = ("plain", one.kind, Rows(one.A.tolist(), 3), [5.0], [0.5, 1.5], 0.2, N_STEPS)
    [found] = front_end.results(MODULE, "descent_trail", [case])
    assert found == trail.tolist()


def test_a_long_trail_on_a_curve_is_the_same(front_end: FrontEnd) -> None:
    case = ([1.5, 0.3, -1.0, 0.0, 0.25], 0.0, -2.2, 0.05, N_STEPS)
    [found] = front_end.results(MODULE, "curve_trail", [case])
    np.testing.assert_allclose(found, curve_trail(*case), rtol=1e-12, atol=1e-12)

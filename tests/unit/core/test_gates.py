"""The gates against Python's own operators."""

from collections.abc import Callable

import numpy as np
import pytest

import perceptron_core as core

MEANINGS: dict[str, Callable[..., bool]] = {
    "AND": lambda a, b: a and b,
    "OR": lambda a, b: a or b,
    "NAND": lambda a, b: not (a and b),
    "NOT": lambda a: not a,
    "XOR": lambda a, b: a != b,
}


@pytest.mark.parametrize("name", MEANINGS)
def test_a_truth_table_is_the_operators(name: str) -> None:
    gate = core.GATES[name]
    inputs = [tuple(bool(entry) for entry in row) for row in gate.X]
    assert len({*inputs}) == 2 ** gate.X.shape[1]
    assert gate.y.tolist() == [int(MEANINGS[name](*row)) for row in inputs]


@pytest.mark.parametrize("name", core.GATE_WEIGHTS)
def test_the_weights_carry_the_gate_out(name: str) -> None:
    gate, (w, b) = core.GATES[name], core.GATE_WEIGHTS[name]
    np.testing.assert_array_equal(core.predict(gate.X, w, b), gate.y)


def test_xor_alone_has_no_weights_and_the_proof_holds() -> None:
    assert {*core.GATES} - {*core.GATE_WEIGHTS} == {"XOR"}
    xor = core.GATES["XOR"]
    answer = core.separability(xor.X, xor.y)
    assert isinstance(answer, core.Overlap)
    assert answer.holds(xor.X, xor.y)
    np.testing.assert_allclose(answer.point, [0.5, 0.5])


def test_three_perceptrons_make_xor() -> None:
    hidden = np.column_stack(
        [core.predict(core.GATES["XOR"].X, *core.GATE_WEIGHTS[name]) for name in ("OR", "NAND")]
    )
    output = core.predict(hidden, *core.GATE_WEIGHTS["AND"])
    np.testing.assert_array_equal(output, core.GATES["XOR"].y)

import json
from typing import Any

import numpy as np
import pytest

from perceptron_core import Scaling
from perceptron_explorer.leaf_data import Feature, read_weights, write_weights

FEATURES = (Feature("green index", "%"), Feature("länge", ""))
GOOD: dict[str, Any] = {
    "kind": "perceptron weights",
    "version": 1,
    "classes": {"negative": "diseased", "positive": "healthy"},
    "features": [{"name": "green index", "unit": "%", "weight": 0.5}, {"name": "b", "weight": -2}],
    "bias": 3,
}


def test_there_and_back() -> None:
    text = write_weights([1 / 3, -2e-300], 0.1, FEATURES, ("diseased", "healthy"))
    weights = read_weights(text.encode("utf-8-sig"))
    np.testing.assert_array_equal(weights.w, [1 / 3, -2e-300])
    assert (weights.b, weights.features, weights.scaling) == (0.1, FEATURES, None)
    assert weights.class_names == ("diseased", "healthy")


def test_the_scaling_goes_with_the_weights() -> None:
    scaling = Scaling(np.array([60.0, 1 / 3]), np.array([9.0, 0.7]))
    read = read_weights(write_weights([1, 2], 3, FEATURES, ("a", "b"), scaling)).scaling
    assert read is not None
    np.testing.assert_array_equal(read.mean, scaling.mean)
    np.testing.assert_array_equal(read.scale, scaling.scale)


def test_a_unit_may_be_left_out_and_numbers_may_be_whole() -> None:
    weights = read_weights(json.dumps(GOOD))
    np.testing.assert_array_equal(weights.w, [0.5, -2])
    assert (weights.b, weights.features[1]) == (3.0, Feature("b"))


def changed(**changes: Any) -> str:
    return json.dumps({**GOOD, **changes})


def features(*entries: Any) -> str:
    return changed(features=list(entries))


A = {"name": "a", "weight": 1}


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("", "^the file is empty"),
        ("{", "^the file is no JSON: Expecting .* at line 1, column 2.$"),
        ('{"kind":\n x}', "^the file is no JSON: Expecting value at line 2, column 2.$"),
        ("[" * 100_000, "^the file nests lists too deeply to hold weights.$"),
        ("[]", "^the file must hold named fields"),
        ("{}", "^the file holds no weights of this program; it must have"),
        (changed(version=2), "^the file holds no weights of this program"),
        (changed(features=3), '^"features" must be a list with at least one feature.$'),
        (features(), '^"features" must be a list with at least one feature.$'),
        (features(A, 4), "^feature 2 must hold named fields"),
        (features(A, {"name": "b"}), '^feature 2 has no "weight"; give it one.$'),
        (features(A, {"weight": 1}), '^feature 2 has no "name"; give it one.$'),
        (features({"name": 1, "weight": 1}), '^"name" of feature 1 is "1.0"; it must be text.$'),
        (features({**A, "unit": None}), '^"unit" of feature 1 is "None"; it must be text.$'),
        (features(A, {**A, "name": "a "}), '^two features are called "a"'),
        (features({**A, "weight": "1"}), '^"weight" of feature 1 is "\'1\'"; it must be a finite'),
        (features({**A, "weight": True}), '^"weight" of feature 1 is "True"; it must be a finite'),
        (features({**A, "weight": float("nan")}), '^"weight" of feature 1 is "nan"; it must be a'),
        (changed(bias=[1]), r'^"bias" of the file is "\[1.0\]"; it must be a finite number.$'),
        (changed().replace(": 3}", f": {'9' * 5000}}}"), '^"bias" of the file is "inf"; it must'),
        (features({**A, "mean": 1}), '^feature 1 has no "scale"; give it one.$'),
        (features({**A, "mean": 1, "scale": 0}), "^entry 1 of scale is 0; every scale must be"),
        (changed(classes=[]), '^"classes" must hold named fields'),
        (changed(classes={"negative": "a"}), '^"classes" has no "positive"; give it one.$'),
        (changed(classes={"negative": "a", "positive": "a"}), '^both classes are called "a"'),
    ],
)
def test_no_weights(text: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        read_weights(text)


def test_weights_that_cannot_be_written() -> None:
    with pytest.raises(ValueError, match=r"^w has 1 entry where 2 are needed"):
        write_weights([1], 0, FEATURES, ("a", "b"))
    with pytest.raises(ValueError, match=r"^mean has 1 entry where 2 are needed"):
        write_weights([1, 2], 0, FEATURES, ("a", "b"), Scaling.identity(1))
    with pytest.raises(ValueError, match=r'^two features are called "länge"'):
        write_weights([1, 2], 0, (FEATURES[1], FEATURES[1]), ("a", "b"))

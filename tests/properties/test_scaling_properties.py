import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_core import Scaling, between_class_means, class_means, decision_function
from tests.properties.strategies import Labelled, Vector, labelled_leaves, numbers

Case = tuple[Labelled, Scaling]


@st.composite
def scaled_leaves(draw: st.DrawFn) -> Case:
    leaves = draw(labelled_leaves())
    k = len(leaves[2])
    mean = draw(st.lists(numbers, min_size=k, max_size=k))
    scale = draw(st.lists(st.floats(0.001, 1000), min_size=k, max_size=k))
    return leaves, Scaling(np.array(mean), np.array(scale))


@given(scaled_leaves())
def test_there_and_back(case: Case) -> None:
    (X, _, w, b), scaling = case
    size = np.abs(X).max() + np.abs(scaling.mean).max()
    back = scaling.inverse_transform(scaling.transform(X))
    assert back == pytest.approx(np.array(X), abs=1e-14 * size)
    raw_w, raw_b = scaling.inverse_transform_hyperplane(*scaling.transform_hyperplane(w, b))
    assert raw_w == pytest.approx(w, rel=1e-14)
    magnitude = abs(b) + float(np.abs(w) @ np.abs(scaling.mean))
    assert raw_b == pytest.approx(b, abs=1e-14 * magnitude)


@given(scaled_leaves())
def test_decision_values_are_the_same_on_both_sides(case: Case) -> None:
    (X, _, w, b), scaling = case
    raw = decision_function(X, w, b)
    scaled = decision_function(scaling.transform(X), *scaling.transform_hyperplane(w, b))
    magnitude = abs(b) + float(np.abs(w) @ (np.abs(X).max(axis=0) + np.abs(scaling.mean)))
    assert scaled == pytest.approx(raw, abs=1e-13 * magnitude)


@given(labelled_leaves())
def test_fitted_features_have_mean_0_and_deviation_1(case: Labelled) -> None:
    X = np.array(case[0])
    scaling = Scaling.fit(X)
    scaled = scaling.transform(X)
    rounding = 1e-12 * np.abs(X).max(axis=0) / scaling.scale
    assert (np.abs(scaled.mean(axis=0)) <= rounding).all()
    varies = X.min(axis=0) != X.max(axis=0)
    assert (np.abs(scaled.std(axis=0) - varies) <= rounding).all()


@given(labelled_leaves(min_leaves=2))
def test_a_leaf_gets_the_class_with_the_nearer_mean(case: Labelled) -> None:
    X, y = np.array(case[0]), case[1]
    y[:2] = [0, 1]
    mu0, mu1 = class_means(X, y)
    w, b = between_class_means(X, y)
    # ‖x − μ₀‖² − ‖x − μ₁‖² is twice the sum w·x + b.
    nearer_to_1 = np.sum((X - mu0) ** 2, axis=1) - np.sum((X - mu1) ** 2, axis=1)
    rounding = 1e-12 * (np.abs(X).max() ** 2) * X.shape[1]
    assert 2 * decision_function(X, w, b) == pytest.approx(nearer_to_1, abs=rounding)


@given(labelled_leaves(min_leaves=2))
def test_means_do_not_depend_on_the_order_of_the_leaves(case: Labelled) -> None:
    X, y, _, _ = case
    y[:2] = [0, 1]
    rows: list[tuple[Vector, int]] = list(zip(X, y, strict=True))[::-1]
    mixed = class_means([x for x, _ in rows], [label for _, label in rows])
    for one, other in zip(class_means(X, y), mixed, strict=True):
        assert one.tolist() == other.tolist()

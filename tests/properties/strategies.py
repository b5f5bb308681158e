"""What the property tests draw from."""

from fractions import Fraction
from typing import TypeAlias

from hypothesis import strategies as st

Vector: TypeAlias = list[float]
Labelled: TypeAlias = tuple[list[Vector], list[int], Vector, float]

# Numbers of everyday size. None is so tiny that a product of two would vanish: what happens
# beyond the range of floats is tested by hand in tests/unit.
numbers = st.floats(-1000, 1000).map(lambda x: 0.0 if abs(x) < 1e-6 else x)
factors = st.floats(-12, 12).map(lambda exponent: 10.0**exponent)


def vectors(n_features: int) -> st.SearchStrategy[Vector]:
    return st.lists(numbers, min_size=n_features, max_size=n_features)


def nonzero_vectors(n_features: int) -> st.SearchStrategy[Vector]:
    return vectors(n_features).filter(any)


def pairs(n_max: int = 6) -> st.SearchStrategy[tuple[Vector, Vector]]:
    """Two vectors of one length, neither of them zero."""
    return st.integers(1, n_max).flatmap(
        lambda n: st.tuples(nonzero_vectors(n), nonzero_vectors(n))
    )


@st.composite
def labelled_leaves(draw: st.DrawFn, min_leaves: int = 1) -> Labelled:
    """X, y, a nonzero w and b. Whole numbers among them put leaves on the hyperplane."""
    k = draw(st.integers(1, 5))
    n = draw(st.integers(min_leaves, 20))
    entries = draw(st.sampled_from([numbers, st.integers(-3, 3).map(float)]))
    rows = st.lists(entries, min_size=k, max_size=k)
    X = draw(st.lists(rows, min_size=n, max_size=n))
    y = draw(st.lists(st.integers(0, 1), min_size=n, max_size=n))
    return X, y, draw(rows.filter(any)), draw(entries)


@st.composite
def boxes(draw: st.DrawFn, n_features: int) -> list[Vector]:
    """Lower and upper bounds that may lie off the origin and may be long and flat."""
    lower = draw(vectors(n_features))
    sides = draw(st.lists(st.floats(0.01, 500), min_size=n_features, max_size=n_features))
    return [lower, [bound + side for bound, side in zip(lower, sides, strict=True)]]


@st.composite
def whole_boxes(draw: st.DrawFn) -> list[list[int]]:
    """Boxes of space between whole numbers."""
    lower = draw(st.lists(st.integers(-4, 4), min_size=3, max_size=3))
    sides = draw(st.lists(st.integers(1, 5), min_size=3, max_size=3))
    return [lower, [bound + side for bound, side in zip(lower, sides, strict=True)]]


@st.composite
def whole_planes(draw: st.DrawFn) -> tuple[list[int], Fraction, list[list[int]]]:
    """w, b and a box, in many cases axis-parallel or through a corner of the box."""
    box = draw(whole_boxes())
    w = draw(st.lists(st.integers(-3, 3), min_size=3, max_size=3).filter(any))
    corner = [box[draw(st.integers(0, 1))][axis] for axis in range(3)]
    through = -sum(weight * x for weight, x in zip(w, corner, strict=True))
    return (
        w,
        through
        + draw(st.sampled_from([0, 0, 1, -1, 2, -2])) * Fraction(draw(st.integers(0, 12)), 2),
        box,
    )

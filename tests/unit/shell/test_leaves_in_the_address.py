"""A person's own leaves, packed into an address and taken out of it."""

from __future__ import annotations

import base64
import json
import random
import zlib

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.shell.address.leaves import MOST_LEAVES, pack, unpack

FEATURES = (Feature("length", "cm"), Feature("width", "cm"), Feature("spots", "%"))


def leaves(X: list[list[float]], y: list[int]) -> LeafSet:
    table = np.reshape(np.array(X, dtype=float), (len(y), 3))
    return LeafSet("own", "", FEATURES, ("round", "pointed"), table, np.array(y, dtype=int), "")


def packed(told: object) -> str:
    return base64.urlsafe_b64encode(zlib.compress(json.dumps(told).encode())).decode().rstrip("=")


@given(
    st.lists(st.tuples(*[st.floats(-1e12, 1e12)] * 3, st.integers(0, 1)), min_size=1, max_size=40)
)
def test_leaves_come_back_to_the_last_bit(rows: list[tuple[float, float, float, int]]) -> None:
    before = leaves([[*row[:3]] for row in rows], [row[3] for row in rows])
    after = unpack(str(pack(before)))
    np.testing.assert_array_equal(after.X, before.X)
    np.testing.assert_array_equal(after.y, before.y)
    assert (after.features, after.class_names) == (before.features, before.class_names)


def test_as_many_as_go_along_and_no_more() -> None:
    assert pack(leaves([[0, 0, 0]] * MOST_LEAVES, [0] * MOST_LEAVES))
    assert pack(leaves([[0, 0, 0]] * (MOST_LEAVES + 1), [0] * (MOST_LEAVES + 1))) is None
    assert pack(leaves([], [])) is None


def test_what_no_address_can_hold_is_not_put_into_one() -> None:
    chance = np.random.default_rng(0)
    many = tuple(Feature(f"feature {i}") for i in range(12))
    classes = ("round", "pointed")
    wide = LeafSet("own", "", many, classes, chance.normal(size=(200, 12)), np.ones(200, int), "")
    assert pack(wide) is None
    assert pack(leaves([[1e13, 0, 0]], [0])) is None
    one_name = (Feature("♥"), Feature("♦"))
    assert pack(LeafSet("own", "", one_name, classes, np.ones((1, 2)), np.ones(1, int), "")) is None


def test_measured_leaves_are_short() -> None:
    for leaf_set in given_sets().values():
        assert len(str(pack(leaf_set))) < 3000


def test_markup_in_names_is_left_out() -> None:
    told = [["![](http://a.b/c.png)", "{w|2}"], ["<b>", "$x$"], ["", "*"], "01", [[1, 2], [3, 4]]]
    found = unpack(packed(told))
    text = "".join(f"{one.name}{one.unit}" for one in found.features) + "".join(found.class_names)
    assert not set(text) & set("![]{}<>$*|")


@pytest.mark.parametrize(
    "text",
    [
        *("", "x", "é", "a b", "A" * 5000, packed("x"), packed([]), packed([[], [], [], "", []])),
        packed([["a", "b"], ["", ""], ["", ""], "02", [[1, 2], [3, 4]]]),
        packed([["a", "a"], ["", ""], ["", ""], "01", [[1, 2], [3, 4]]]),
        packed([["a", "*"], ["", ""], ["", ""], "01", [[1, 2], [3, 4]]]),
        packed([["a", "b"], ["", ""], ["c", "c"], "01", [[1, 2], [3, 4]]]),
        packed([["a", "b"], ["", ""], ["", ""], "01", [[1], [3, 4]]]),
        packed([["a", "b"], ["", ""], ["", ""], "01", [[1, 2], [3, 1e13]]]),
        packed([["a", "b"], ["", ""], ["", ""], "01", [[1, 2], [3, float("nan")]]]),
        packed([[1, 2], [3, 4], ["", ""], "01", [[1, 2], [3, 4]]]),
        base64.urlsafe_b64encode(zlib.compress(b"[" * 50_000)).decode().rstrip("="),
        base64.urlsafe_b64encode(zlib.compress(b" " * 10_000_000)).decode().rstrip("="),
    ],
)
def test_what_holds_no_leaves(text: str) -> None:
    with pytest.raises(ValueError, match=r"\w"):
        unpack(text)


def test_damaged_ones_give_leaves_or_a_reason() -> None:
    chance = random.Random(1)
    whole = str(pack(leaves([[1, 2, 3], [4, 5, 6]], [0, 1])))
    for _ in range(1000):
        at = chance.randrange(len(whole))
        text = whole[:at] + chance.choice("aZ09-_=é ") + whole[at + chance.randrange(3) :]
        try:
            assert unpack(text).X.shape[1] >= 2
        except ValueError:
            continue

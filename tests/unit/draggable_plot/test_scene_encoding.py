import json

import numpy as np
import pytest

from perceptron_explorer.draggable_plot.encoding import camel_case, encode
from perceptron_explorer.leaf_data.given_sets import given_sets
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Action, Handle, Quantity, Readout, Table
from perceptron_explorer.scenes.expressions import ref
from perceptron_explorer.topics.hyperplane import scene as hyperplane


@pytest.mark.parametrize(
    ("name", "camel"), [("name", "name"), ("panel_place", "panelPlace"), ("a_b_c", "aBC")]
)
def test_camel_case(name: str, camel: str) -> None:
    assert camel_case(name) == camel


def test_arrays_and_numpy_numbers_become_plain() -> None:
    found = encode({"X": np.eye(2), "n": np.int64(3), "flag": np.bool_(True)})
    assert found == {"X": [[1.0, 0.0], [0.0, 1.0]], "n": 3, "flag": True}
    assert type(found["n"]) is int


def test_names_that_people_chose_stay_as_they_are() -> None:
    action = encode(Action("go", "Go", {"new_leaf": (1.0, 2.0)}))
    assert action["values"] == {"new_leaf": [1.0, 2.0]}


def test_panel_items_say_of_what_kind_they_are() -> None:
    cell = Readout("tp", "", "counts.tp", "{counts.tp|0}")
    table = encode(Table("Counts", ("a",), ("b",), (cell,)))
    assert table["kind"] == "table"
    assert table["cells"][0]["kind"] == "readout"
    assert "kind" not in encode(Quantity("norm", rules.norm(ref.w)))


def test_what_is_left_out_is_null() -> None:
    handle = encode(Handle("w", "w", at="w", sets="w", speech=""))
    assert handle["along"] is None
    assert handle["snaps"] == []
    assert handle["to"] == ["ref", "input"]


@pytest.mark.parametrize("key", list(given_sets()))
def test_a_whole_scene_survives_json(key: str) -> None:
    picture = hyperplane.picture_of(given_sets()[key].first_features(2), scaled=True)
    encoded = encode(hyperplane.scene_of(picture, hyperplane.starting_values(picture)))
    assert json.loads(json.dumps(encoded, allow_nan=False)) == encoded
    assert encoded["panelPlace"] == "beside"
    assert np.array_equal(encoded["constants"]["X"], picture.X)

"""The scene of the tensors: their squares, and what indices and ways in the picture pick."""

import numpy as np
import pytest

from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.rules import picking
from perceptron_explorer.topics.matrices.scenes import tensor

BOX = [[-5.0, -5.0], [5.0, 5.0]]


@pytest.mark.parametrize(("key", "shape"), [("0", ()), ("2", (3, 4)), ("4", (2, 3, 4, 4))])
def test_a_tensor_has_a_square_for_each_entry_and_no_two_in_one_place(
    key: str, shape: tuple[int, ...]
) -> None:
    one = tensor.TENSORS[key]
    assert one.shape == shape
    places = tensor.places_of(shape)
    assert len(places) == one.entries.size == len({tuple(place) for place in places.tolist()})


@pytest.mark.parametrize(
    ("picks", "shape"),
    [
        ((":", ":", ":"), [2, 3, 4]),
        (("1", ":", ":"), [3, 4]),
        ((":", "2", ":"), [2, 4]),
        ((":", "0", "3"), [2]),
        (("1", "2", "3"), []),
    ],
)
def test_indices_pick_what_they_pick_in_numpy(picks: tuple[str, ...], shape: list[int]) -> None:
    one = tensor.TENSORS["3"]
    values = {f"pick_{axis}": pick for axis, pick in enumerate(picks)}
    known = evaluate(tensor.scene_of(one, values), {}, BOX)
    where = tuple(slice(None) if pick == ":" else int(pick) for pick in picks)
    left = one.entries[where]
    assert known["left_shape"] == list(np.shape(left)) == shape
    assert known["n_left"] == np.size(left)
    flagged = [entry for entry, flag in zip(known["entries"], known["flags"], strict=True) if flag]
    assert flagged == np.ravel(left).tolist()
    assert known["entry"] == (float(left) if not shape else None)


@pytest.mark.parametrize(
    ("way", "picks"),
    [
        ((0.0, 0.0), ["0", "1", "3"]),
        ((0.1, 0.0), ["0", "1", "3"]),
        ((1.0, 0.0), ["1", "1", "0"]),  # Over the gap, into the other grid.
        ((0.0, -1.0), ["0", "2", "3"]),
        ((0.0, -10.0), ["0", "2", "3"]),
        ((10.0, 0.0), ["1", "1", "3"]),
        ((-2.3, 1.2), ["0", "0", "1"]),
    ],
)
def test_a_way_in_the_picture_picks_the_entry_that_it_leads_to(
    way: tuple[float, float], picks: list[str]
) -> None:
    places = tensor.places_of((2, 3, 4))
    here = places[np.ravel_multi_index((0, 1, 3), (2, 3, 4))]
    found = [picking.index_at(here + way, here, places, (2, 3, 4), axis) for axis in range(3)]
    assert found == picks


def test_beyond_the_last_square_one_stays() -> None:
    places = tensor.places_of((4,))
    assert picking.index_at(places[3] + [1.0, 0.0], places[3], places, (4,), 0) == "3"

"""The scenes of the chain rule by the core: what they say of numbers that are known."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from perceptron_explorer.scenes.descriptions import Action, Slider
from perceptron_explorer.scenes.evaluation import evaluate, value_of
from perceptron_explorer.scenes.parts import items
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.topics.chain_rule.layers import layered
from perceptron_explorer.topics.chain_rule.scenes import chain, network, rulers

RULERS = rulers.scene_of(rulers.START)
CHAIN = chain.scene_of(chain.START)
NETWORK = network.scene_of(network.START)


def worked_out(scene: Scene, **values: Any) -> dict[str, Any]:
    return evaluate(scene, {**scene.values, **values}, rulers.BOX)


def test_the_ratios_multiply_to_the_whole_for_any_change() -> None:
    known = worked_out(RULERS, w=0.5, delta=2.0, x=-1.5, b=0.5, y=0.25)
    product = known["ratio_0"] * known["ratio_1"] * known["ratio_2"]
    assert product == pytest.approx(known["numeric"])
    assert known["ratio_0"] == pytest.approx(known["links"][0]) == -1.5


@pytest.mark.parametrize("sign", [1, -1])
def test_the_ratios_become_the_derivatives_as_the_change_shrinks(sign: int) -> None:
    gaps = [abs(worked_out(RULERS, delta=sign * 10.0**-k)["gap"]) for k in range(5)]
    assert gaps == sorted(gaps, reverse=True)
    assert gaps[-1] < 1e-5
    known = worked_out(RULERS, delta=sign * 1e-4)
    ratios = [known[f"ratio_{place}"] for place in range(3)]
    assert ratios == pytest.approx(known["links"], abs=1e-4)


def test_without_a_change_there_is_nothing_to_measure() -> None:
    known = worked_out(RULERS, delta=0.0)
    assert known["numeric"] is None
    assert known["shrinking"] is None
    assert known["gradient"] == pytest.approx(-0.125)


def test_a_saturated_neuron_is_wrong_and_has_no_gradient() -> None:
    known = worked_out(RULERS, w=3.0, x=2.0, b=1.0, y=0.0)
    assert known["before"][1] > 0.999
    assert abs(known["gradient"]) < 0.002
    assert known["z_after"][0] == pytest.approx(5)
    assert worked_out(RULERS, w=5.0, x=2.0, b=5.0)["z_before"][0] == rulers.END


def test_the_slider_keeps_the_sign_of_the_change() -> None:
    [slider] = [one for one in items(RULERS) if isinstance(one, Slider) and one.sets]
    assert slider.to is not None
    assert value_of(slider.to, {"delta": -1.5, "input": 2.0}) == pytest.approx(-0.01)
    assert value_of(slider.to, {"delta": 0.0, "input": 2.0}) == pytest.approx(0.01)


def test_the_largest_weight_may_have_the_smallest_link() -> None:
    """The prepared scene asks for it: the fourth neuron is saturated."""
    known = worked_out(CHAIN, weights=[1.2, -0.8, 2, 6, 1, 1])
    assert known["smallest_number"] == 4
    assert known["smallest_link"] == pytest.approx(0.105, abs=1e-3)
    assert known["sums"][3] == pytest.approx(4.0, abs=0.05)


@pytest.mark.parametrize("kind", ["sigmoid", "tanh", "relu"])
@pytest.mark.parametrize("n", range(1, 7))
def test_a_chains_slope_is_its_product_and_the_bars_add_up(kind: str, n: int) -> None:
    weights = [1.2, 0.8, 2.0, 1.5, 0.9, 1.1]
    known = worked_out(CHAIN, kind=kind, n=n, weights=weights)
    assert known["gradient"] == pytest.approx(np.prod(known["links"]))
    assert known["numeric"] == pytest.approx(known["gradient"], rel=1e-4)
    assert len(known["link_bars"]) == len(known["product_bars"]) == n
    lengths = [top - base for (_, base), (_, top) in known["link_bars"]]
    lowest = chain.DECADE * chain.PRODUCT_LIMITS[0]
    first = known["product_bars"][0]
    assert first[1][1] - first[0][1] == pytest.approx(max(sum(lengths), lowest))
    assert known[f"node_{n}"][0] == pytest.approx(chain.MOST)
    assert n == 6 or known[f"node_{n + 1}"] is None


@pytest.mark.parametrize(("n", "count"), [(2.9, 2), (0.0, 1), (7.5, 6)])
def test_a_part_of_a_neuron_is_none(n: float, count: int) -> None:
    assert len(worked_out(CHAIN, n=n)["links"]) == count


def test_links_can_be_hidden_to_be_predicted() -> None:
    known = worked_out(CHAIN, show="no")
    assert known["link_bars"] is known["product_bars"] is known["link_1_at"] is None
    assert known["shown"] is None
    assert known["hidden"] == 1


def test_an_inactive_relu_ends_every_product_before_it() -> None:
    known = worked_out(CHAIN, kind="relu", n=3, weights=[1, -1, 2, 1, 1, 1], x=1.0)
    assert known["links"].tolist() == [1, 0, 0]
    assert known["products"].tolist() == [0, 0, 0]


def test_all_gradients_of_the_network_agree_with_central_differences() -> None:
    known = worked_out(NETWORK, parameters=[0.7, 0.3, -1.2, 0.4], x=-1.5, y=0.2)
    np.testing.assert_allclose(known["gradients"], known["differences"], atol=1e-8)
    delta = known["error"] * known["slope2"]
    assert known["gradients"][2] == pytest.approx(known["a1"] * delta)
    assert known["gradient"] == pytest.approx(-1.5 * known["slope1"] * -1.2 * delta)


def test_update_steps_all_four_against_the_gradient_and_lowers_the_cost() -> None:
    [update] = [one for one in items(NETWORK) if isinstance(one, Action)]
    [setting] = update.also
    known = worked_out(NETWORK)
    found = value_of(setting.to, known)
    expected = np.array(network.START["parameters"]) - known["gradients"]
    assert setting.sets == "parameters"
    np.testing.assert_allclose(found, expected)
    assert worked_out(NETWORK, parameters=found)["C"] == known["next_forward"][4] < known["C"]


def test_the_number_of_a_layer_stands_in_brackets() -> None:
    assert layered("a", 2) == "<i>a</i>⁽²⁾"

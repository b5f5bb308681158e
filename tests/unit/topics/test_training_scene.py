"""The training scene, against arithmetic done here and against the core."""

from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.scenes.descriptions import Sentence
from perceptron_explorer.scenes.evaluation import evaluate, value_of
from perceptron_explorer.scenes.parts import settings
from perceptron_explorer.scenes.validation import faults
from perceptron_explorer.shell.leaf_sets import leaf_sets
from perceptron_explorer.topics.hyperplane.scene import picture_of
from perceptron_explorer.topics.training import scene
from perceptron_explorer.topics.training.marks import handles
from perceptron_explorer.topics.training.more_to_draw import beside
from perceptron_explorer.topics.training.panel import panel
from perceptron_explorer.topics.training.task import Setting, Task, order_of, task_of
from tests.small_leaves import four_leaves

BOX = [[-20.0, -20.0], [20.0, 20.0]]


def task(leaf_set: LeafSet | None = None, axes: Any = (0, 1), **settings: Any) -> Task:
    picture = picture_of(leaf_set or four_leaves(), scaled=settings.pop("scaled", True))
    return task_of(picture, axes, Setting(**settings))


def known(one: Task, **values: Any) -> dict[str, Any]:
    return evaluate(scene.scene_of(one), {**scene.starting_values(one), **values}, BOX)


def run_of(one: Task, rate: float = 1.0) -> core.TrainingRun:
    """Return the run as it goes without a change by hand."""
    return core.train(
        one.picture.X,
        one.picture.leaf_set.y,
        w=one.start_w,
        b=one.start_b,
        learning_rate=rate,
        max_epochs=one.setting.max_epochs,
        order=order_of(one.setting),
    )


def dragged(one: Task, tip: list[float], **values: Any) -> dict[str, Any]:
    """Return the values after w's tip was dragged somewhere."""
    before = {**scene.starting_values(one), **values}
    here = {**known(one, **before), "input": np.array(tip)}
    handle, _ = handles(one.dim)
    moved = {setting.sets: value_of(setting.to, here) for setting in settings(handle)}
    return {**before, **moved}


def sentence(one: Task, name: str) -> str:
    """Return a sentence's template."""
    items = [item for group in panel(one) for item in group.items]
    return next(item.template for item in items if isinstance(item, Sentence) and item.name == name)


def many_features(separable: bool) -> LeafSet:
    """Return 30 leaves with five features."""
    random = np.random.default_rng(3)
    X = random.normal(size=(30, 5))
    y = (X.sum(axis=1) > 0).astype(np.int64) if separable else random.integers(0, 2, size=30)
    features = tuple(Feature(f"feature {j + 1}", "mm") for j in range(5))
    return replace(four_leaves(), features=features, X=X, y=y)


TASKS = [
    *(
        (key, dim, n, scaled)
        for (key, one), dim, scaled in product(leaf_sets().items(), (2, 3), (True, False))
        for n in range(dim, len(one.features) + 1)
    )
]


@pytest.mark.parametrize(("key", "dim", "n", "scaled"), TASKS)
def test_the_browser_can_carry_out_every_task(key: str, dim: int, n: int, scaled: bool) -> None:
    one = task(leaf_sets()[key].first_features(n), range(dim), scaled=scaled)
    assert faults(scene.scene_of(one)) == []


@pytest.mark.parametrize("separable", [True, False])
def test_the_browser_can_carry_out_a_slice(separable: bool) -> None:
    assert faults(scene.scene_of(task(many_features(separable), (3, 1)))) == []


def test_the_first_steps_by_hand() -> None:
    """Standardised: (−1, −1)|0, (−1, 1)|0, (1, −1)|1, (1, 1)|1. The first is a mistake:
    w = (1, 1), b = −1. The second has −1 + 1 − 1 = −1: right. The third 1 − 1 − 1 = −1: a
    mistake, w = (2, 0), b = 0. The fourth has 2: right, and so are all in the next epoch."""
    one = task()
    start = known(one)
    assert (start["visit"], start["mistakes"], start["leaf"], start["line"]) == (0, 0, None, None)
    first = known(one, step=1)
    assert (first["z"], first["y_hat"], first["label"], first["error"]) == (0, 1, 0, -1)
    assert first["leaf_number"] == 1
    assert first["leaf_raw"].tolist() == [2, 2]
    assert first["w"].tolist() == [1, 1]
    assert first["b"] == -1
    assert first["after_tip"].tolist() == [1, 1]
    assert first["before_tip"].tolist() == [0, 0]
    second = known(one, step=2)
    assert (second["z"], second["error"], second["after_tip"]) == (-1, None, None)
    assert second["visited"].tolist() == [-1, 1]
    third = known(one, step=3)
    assert third["w"].tolist() == [2, 0]
    assert third["change"].tolist() == [1, -1]
    last = known(one, step=8)
    assert (last["visit"], last["mistakes"], last["epochs"]) == (8, 2, 2)
    assert last["counts"]["correct"] == 4


def test_the_bound_and_the_largest_margin_by_hand() -> None:
    """The best w̃ of length 1 is (1, 0, 0): γ = 1, and R = √(1 + 1 + 1)."""
    one = task()
    assert known(one)["bound"] == pytest.approx(3, rel=1e-9)
    drawn = known(one, beside="bound")
    np.testing.assert_allclose(drawn["gamma_place"], [1, 0], atol=1e-9)
    assert np.abs(drawn["gamma_leaf"] - drawn["gamma_foot"]).tolist() == pytest.approx([1, 0])
    assert np.linalg.norm(drawn["R_to"]) == pytest.approx(np.sqrt(2))
    best = known(one, beside="best")
    assert best["best_seen"] == pytest.approx(1)
    np.testing.assert_allclose(np.asarray(best["best_line"])[:, 0], 0, atol=1e-9)
    assert known(one)["best_line"] is None


def test_a_drag_goes_on_from_there() -> None:
    one = task()
    values = dragged(one, [1.5, 0.0], step=2)
    assert values["changes"].tolist() == [[2.0, 1.5, 0.0, -1.0]]
    shown = known(one, **values)
    assert (shown["visit"], shown["w"].tolist(), shown["b"]) == (2, [1.5, 0], -1)
    assert (shown["elsewhere"], shown["changed"], shown["visited"]) == (1, 1, None)
    # The third leaf (1, −1)|1 has 1.5 − 1 = 0.5 ≥ 0 now: right.
    assert known(one, **{**values, "step": 3})["error"] is None
    assert known(one, **{**values, "step": 1})["w"].tolist() == [1, 1]


def test_the_start_is_dragged_at_the_first_step() -> None:
    """From w = (2, 0) and b = 0 all four leaves are right at once."""
    one = task()
    shown = known(one, **dragged(one, [2.0, 0.0]))
    assert (shown["visit"], shown["mistakes"], shown["last_visit"]) == (0, 0, 4)
    assert (shown["moved"], shown["begun"]) == (1, None)
    assert known(one, **dragged(one, [2.0, 0.0], beside="run"))["trail"] is None


def test_the_rate_changes_the_whole_run() -> None:
    one = task(leaf_sets()["iris"].first_features(2), start="random", seed=3)
    for rate in (0.1, 1.0, 2.0):
        run, shown = run_of(one, rate), known(one, rate=rate, step=100_000, beside="run")
        assert (shown["visit"], shown["mistakes"]) == (run.n_visits, run.n_updates)
        assert shown["w"].tolist() == run.w.tolist()
        np.testing.assert_array_equal(shown["trail"], run.states[0])
        np.testing.assert_array_equal(shown["end_w"], run.w)


def test_a_run_that_became_shorter_is_shown_at_its_end() -> None:
    one = task()
    at_end = {**scene.starting_values(one), "step": 99}
    assert known(one, **at_end)["frame"] == known(one)["last"]
    # The step that is dragged from is the one that was seen.
    assert dragged(one, [5.0, 5.0], step=99)["step"] == 8


def test_the_last_step_says_why_it_is_the_last() -> None:
    """On the four leaves training converges, on the two kinds of leaves it never does."""
    rests = task()
    assert (known(rests, step=7)["rested"], known(rests, step=8)["rested"]) == (None, 2)
    assert known(rests, step=8)["ended"] is None
    cut = task(max_epochs=1)
    assert (known(cut, step=3)["ended"], known(cut, step=4)["ended"]) == (None, 1)
    assert known(cut, step=4)["rested"] is None
    assert "was free of mistakes yet" in sentence(cut, "ended")
    never = task(leaf_sets()["leaves"], max_epochs=10)
    assert known(never, step=100_000)["ended"] == 10
    assert "would never converge" in sentence(never, "ended")


def test_it_is_told_whether_a_start_is_the_runs_own_or_by_hand() -> None:
    one, names = task(), ("begun", "moved", "leaf_number")
    changes = [[0, 1.0, 0.0, 0.0], [3, 5.0, 5.0, 0.0]]
    assert [known(one, step=step)[name] for step in (0, 1) for name in names] == [
        *(1, None, None),
        *(None, None, 1),
    ]
    found = [known(one, step=at, changes=changes)[name] for at in (0, 2, 3) for name in names]
    assert found == [*(None, 1, None), *(None, None, 2), *(None, 1, None)]


def test_an_earlier_drag_takes_the_later_one_back() -> None:
    changes = [[2, 5.0, 5.0, 0.0], [4, -1.0, 0.0, 0.0]]
    assert dragged(task(), [6.0, 5.0], step=3, changes=changes)["changes"][:, 0].tolist() == [2, 3]


def test_values_of_another_task_are_fitted() -> None:
    values = {"step": 99, "changes": [[1, 2, 3]], "beside": "proof", "pull": [1.0]}
    fitted = scene.fitted(task(), values)
    assert fitted["changes"].shape == (0, 4)
    assert (fitted["step"], fitted["rate"], fitted["beside"]) == (99, 1.0, "nothing")
    assert "pull" not in fitted


def test_the_slice_puts_the_other_features_at_their_means() -> None:
    one = task(many_features(True), (3, 1), scaled=False)
    found = known(one, step=5)
    w, b = found["w"], found["b"]
    assert found["w_shown"].tolist() == [w[3], w[1]]
    X = one.picture.X
    leaf = X.mean(axis=0)
    leaf[[3, 1]] = [0.3, -0.7]
    in_the_slice = w[3] * 0.3 - w[1] * 0.7 + found["b_shown"]
    assert in_the_slice == pytest.approx(core.decision_function([leaf], w, b)[0])
    assert "gamma_line" not in found


def test_the_proof_the_pocket_and_the_average_are_the_cores() -> None:
    one = task(leaf_sets()["leaves"], max_epochs=10)
    run = run_of(one)
    assert isinstance(one.verdict, core.Overlap)
    X, y = one.picture.X, one.picture.leaf_set.y
    proof = known(one)
    assert proof["bound"] is None
    assert {tuple(end) for _, end in proof["proof_1"]} == {
        tuple(X[i]) for i in one.verdict.leaves_1
    }
    pocket = core.pocket(run)
    kept = known(one, beside="pocket", step=run.n_visits)
    assert kept["pocket_w"].tolist() == pocket.w.tolist()
    assert kept["pocket_right"] == pocket.correct
    w, b = core.averaged_weights(run, 3 * len(y))
    mean = known(one, beside="mean", step=3 * len(y) + 7)
    assert mean["mean_w"].tolist() == w.tolist()
    assert mean["mean_right"] == (core.predict(X, w, b) == y).sum()
    assert known(one, beside="mean", step=5)["mean_w"] is None


def test_two_leaves_with_the_same_features_are_named_as_the_proof() -> None:
    four = four_leaves()
    X = four.X.copy()
    X[3] = X[0]
    one = task(replace(four, X=X))
    (said,) = (
        item.template
        for item in beside(one).items
        if isinstance(item, Sentence) and item.name == "proof"
    )
    no, yes = four.class_names
    assert said.startswith(f"Leaf 1 ({no}) and leaf 4 ({yes}) have the same features")


def test_of_very_many_leaves_some_are_drawn_and_all_are_trained_on_and_counted() -> None:
    random = np.random.default_rng(8)
    X = random.normal(size=(20_000, 2))
    y = (X @ [1.0, 0.5] + random.normal(size=len(X)) > 0).astype(np.int64)
    one = task(replace(four_leaves(), X=X, y=y), max_epochs=3)
    assert len(one.drawn_rows) == 2_000
    run = run_of(one)
    assert run.n_visits == 60_000
    for step in (1, 500, 100_000):
        here = known(one, step=step)
        answers = core.predict(one.picture.X, here["w"], here["b"])
        assert here["counts"]["correct"] == (answers == y).sum()
        rings = answers[one.drawn_rows] != y[one.drawn_rows]
        np.testing.assert_array_equal(here["wrong"], rings)
        np.testing.assert_array_equal(here["leaf"], one.picture.X[here["leaf_row"]])
    assert here["visit"] == 60_000


def test_one_class_alone_is_trained_on_too() -> None:
    one = task(replace(four_leaves(), y=np.array([1, 1, 1, 1])))
    assert faults(scene.scene_of(one)) == []
    assert known(one, step=4)["mistakes"] == 0

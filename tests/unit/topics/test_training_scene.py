"""The training scene, against arithmetic done here and against the core."""

from dataclasses import replace
from itertools import product
from typing import Any

import numpy as np
import pytest

import perceptron_core as core
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.scenes.descriptions import Sentence
from perceptron_explorer.scenes.evaluation import evaluate
from perceptron_explorer.scenes.validation import faults
from perceptron_explorer.shell.leaf_sets import leaf_sets
from perceptron_explorer.topics.hyperplane.scene import picture_of
from perceptron_explorer.topics.training import scene
from perceptron_explorer.topics.training.constants import drawn_rows
from perceptron_explorer.topics.training.lesson import Lesson, Setting, Turn, lesson_of
from perceptron_explorer.topics.training.more_to_draw import beside
from perceptron_explorer.topics.training.panel import panel
from tests.small_leaves import four_leaves

BOX = [[-20.0, -20.0], [20.0, 20.0]]


def lesson(leaf_set: LeafSet | None = None, axes: Any = (0, 1), **settings: Any) -> Lesson:
    turns = settings.pop("turns", ())
    picture = picture_of(leaf_set or four_leaves(), scaled=settings.pop("scaled", True))
    return lesson_of(picture, axes, Setting(**settings), turns)


def known(one: Lesson, **changes: Any) -> dict[str, Any]:
    values = {**scene.starting_values(one), **changes}
    return evaluate(scene.scene_of(one, values), {}, BOX)


def sentence(one: Lesson, name: str) -> str:
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


LESSONS = [
    *(
        (key, dim, n, scaled)
        for (key, one), dim, scaled in product(leaf_sets().items(), (2, 3), (True, False))
        for n in range(dim, len(one.features) + 1)
    )
]


@pytest.mark.parametrize(("key", "dim", "n", "scaled"), LESSONS)
def test_the_browser_can_carry_out_every_lesson(key: str, dim: int, n: int, scaled: bool) -> None:
    one = lesson(leaf_sets()[key].first_features(n), range(dim), scaled=scaled, rate=0.5)
    assert faults(scene.scene_of(one, scene.starting_values(one))) == []


@pytest.mark.parametrize("separable", [True, False])
def test_the_browser_can_carry_out_a_slice(separable: bool) -> None:
    one = lesson(many_features(separable), (3, 1))
    assert faults(scene.scene_of(one, scene.starting_values(one))) == []


def test_the_first_steps_by_hand() -> None:
    """Standardised: (−1, −1)|0, (−1, 1)|0, (1, −1)|1, (1, 1)|1. The first is a mistake:
    w = (1, 1), b = −1. The second has −1 + 1 − 1 = −1: right. The third 1 − 1 − 1 = −1: a
    mistake, w = (2, 0), b = 0. The fourth has 2: right, and so are all in the next epoch."""
    one = lesson()
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
    one = lesson()
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
    one = lesson()
    values = {**scene.starting_values(one), "step": 2, "pull": [0.5, -1.0]}
    assert known(one, **values)["w"].tolist() == [1.5, 0]
    assert known(one, **values)["visited"] is None
    turned = scene.turned_here(one, values)
    assert turned["turns"] == [[2.0, 1.5, 0.0, -1.0]]
    assert turned["pull"] == [0.0, 0.0]
    turns = scene.turns_in(turned, 2)
    assert turns == (Turn(2, (1.5, 0.0), -1.0),)
    after = lesson(turns=turns)
    fitted = scene.fitted(after, turned, visits=2)
    shown = known(after, **fitted)
    assert (shown["visit"], shown["w"].tolist(), shown["b"]) == (2, [1.5, 0], -1)
    assert (shown["elsewhere"], shown["turned"]) == (1, 1)
    # The third leaf (1, −1)|1 has 1.5 − 1 = 0.5 ≥ 0 now: right.
    assert known(after, **{**fitted, "step": 3})["error"] is None
    assert known(after, **{**fitted, "step": 1})["w"].tolist() == [1, 1]


def test_the_last_step_says_why_it_is_the_last() -> None:
    """On the four leaves training converges, on the two kinds of leaves it never does."""
    rests = lesson()
    assert (known(rests, step=7)["rested"], known(rests, step=8)["rested"]) == (None, 2)
    assert known(rests, step=8)["ended"] is None
    cut = lesson(max_epochs=1)
    assert (known(cut, step=3)["ended"], known(cut, step=4)["ended"]) == (None, 1)
    assert known(cut, step=4)["rested"] is None
    assert "was free of mistakes yet" in sentence(cut, "ended")
    never = lesson(leaf_sets()["leaves"], max_epochs=10)
    assert known(never, step=len(never.play.step) - 1)["ended"] == 10
    assert "would never converge" in sentence(never, "ended")


def test_it_is_told_whether_a_start_is_the_runs_own_or_by_hand() -> None:
    fresh, turned = lesson(), lesson(turns=(Turn(0, (1.0, 0.0), 0.0), Turn(3, (5.0, 5.0), 0.0)))
    said = ("begun", "moved", "leaf_number")
    assert [known(fresh, step=step)[one] for step in (0, 1) for one in said] == [
        *(0, None, None),
        *(None, None, 1),
    ]
    assert [known(turned, step=step)[one] for step in (0, 2, 3) for one in said] == [
        *(None, 1, None),
        *(None, None, 2),
        *(None, 1, None),
    ]


def test_an_earlier_drag_takes_the_later_one_back() -> None:
    one = lesson(turns=(Turn(2, (5.0, 5.0), 0.0), Turn(4, (-1.0, 0.0), 0.0)))
    values = {"step": 3, "pull": [1.0, 0.0], "turns": [[2, 5, 5, 0], [4, -1, 0, 0]], "beside": ""}
    assert [row[0] for row in scene.turned_here(one, values)["turns"]] == [2, 3]


def test_values_of_another_lesson_are_fitted() -> None:
    values = {"step": 99, "pull": [1.0], "turns": [[1, 2, 3]], "beside": "proof"}
    assert scene.turns_in(values, 2) == ()
    assert scene.fitted(lesson(), values) == {
        "step": 8,
        "pull": [0.0, 0.0],
        "turns": [],
        "beside": "nothing",
    }


def test_the_slice_puts_the_other_features_at_their_means() -> None:
    one = lesson(many_features(True), (3, 1), scaled=False)
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
    one = lesson(leaf_sets()["leaves"], max_epochs=10)
    assert isinstance(one.verdict, core.Overlap)
    X, y = one.picture.X, one.picture.leaf_set.y
    proof = known(one)
    assert proof["bound"] is None
    assert {tuple(end) for _, end in proof["proof_1"]} == {
        tuple(X[i]) for i in one.verdict.leaves_1
    }
    pocket = core.pocket(one.run)
    last = len(one.play.step) - 1
    kept = known(one, beside="pocket", step=last)
    assert kept["pocket_weights"].tolist() == pocket.w.tolist()
    assert kept["pocket_right"] == pocket.correct
    w, b = core.averaged_weights(one.run, 3 * len(y))
    mean = known(one, beside="mean", step=3 * len(y) + 7)
    assert mean["mean_weights"].tolist() == w.tolist()
    assert mean["mean_right"] == (core.predict(X, w, b) == y).sum()
    assert known(one, beside="mean", step=5)["mean_seen"] is None


def test_two_leaves_with_the_same_features_are_named_as_the_proof() -> None:
    four = four_leaves()
    X = four.X.copy()
    X[3] = X[0]
    one = lesson(replace(four, X=X))
    (said,) = (
        item.template
        for item in beside(one).items
        if isinstance(item, Sentence) and item.name == "proof"
    )
    no, yes = four.class_names
    assert said.startswith(f"Leaf 1 ({no}) and leaf 4 ({yes}) have the same features")


def test_of_very_many_leaves_some_are_drawn_and_all_are_trained_on() -> None:
    random = np.random.default_rng(8)
    X = random.normal(size=(20_000, 2))
    many = replace(four_leaves(), X=X, y=(X @ [1.0, 0.5] > 0.01).astype(np.int64))
    one = lesson(many, max_epochs=3)
    rows = drawn_rows(one)
    assert len(rows) <= 3_000
    assert one.run.n_visits == 60_000
    found = known(one, step=1)
    assert found["leaf_number"] == one.play.leaf[1] + 1
    np.testing.assert_array_equal(found["leaf"], one.picture.X[one.play.leaf[1]])
    assert known(one, step=len(one.play.step) - 1)["visit"] == 60_000


def test_of_very_many_leaves_all_are_counted_or_those_spread_evenly() -> None:
    """Those visited at the steps are mostly mistakes: counted too, the share would be too low."""
    random = np.random.default_rng(8)
    X = random.normal(size=(20_000, 2))
    y = (X @ [1.0, 0.5] + random.normal(size=len(X)) > 0).astype(np.int64)
    one = lesson(replace(four_leaves(), X=X, y=y), max_epochs=3)
    assert faults(scene.scene_of(one, scene.starting_values(one))) == []
    for step in (0, 1, 500, len(one.play.step) - 1):
        here = known(one, step=step)
        right = (core.predict(one.picture.X, here["w"], here["b"]) == y).sum()
        assert here["correct"] == right, step
        # Those spread evenly are a sample: the bounds are four standard errors.
        assert here["counts"]["total"] == 2_000
        assert here["counts"]["correct"] / 2_000 == pytest.approx(right / 20_000, abs=0.045)
    dragged = known(one, step=500, pull=[0.5, -0.5])
    assert dragged["correct"] is None
    right = (core.predict(one.picture.X, dragged["w"], dragged["b"]) == y).mean()
    assert dragged["counts"]["correct"] / 2_000 == pytest.approx(right, abs=0.045)


def test_one_class_alone_is_trained_on_too() -> None:
    one = lesson(replace(four_leaves(), y=np.array([1, 1, 1, 1])))
    values = scene.starting_values(one)
    assert faults(scene.scene_of(one, values)) == []
    assert known(one, step=4)["mistakes"] == 0


def test_a_run_with_too_many_mistakes_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("perceptron_explorer.topics.training.lesson.MOST_KEPT", 300)
    one = lesson(leaf_sets()["leaves"])
    assert (one.is_cut, one.run.stopped) == (True, True)
    assert 100 < one.run.n_updates < 100 + len(one.picture.X)
    assert not lesson().is_cut

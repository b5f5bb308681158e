"""The next step of the rule, predicted by hand."""

from tests.unit.topics.test_training_scene import known, task


def test_a_prediction_is_compared_with_the_next_mistake() -> None:
    """After the first step w = (1, 1); the third leaf, (1, −1), is added: w = (2, 0)."""
    one = task()
    asked = known(one, step=1, beside="predict")
    assert (asked["next_number"], asked["next_place"].tolist()) == (3, [1, -1])
    assert (asked["asked"], asked["guess_tip"].tolist()) == (3, [1, 1])
    assert asked["answer_tip"] is None
    guess = {"step": 1, "beside": "predict", "guess": [2.0, 1.0], "guess_at": 1}
    made = known(one, **guess)
    assert (made["unanswered"], made["gap"], made["answer_tip"]) == (1, None, None)
    shown = known(one, **guess, revealed=1)
    assert (shown["gap"], shown["answer_tip"].tolist()) == (1, [2, 0])
    # One step on it is no longer the prediction of the next one.
    assert known(one, **{**guess, "step": 2}, revealed=1)["answered"] is None
    assert known(one, step=3, beside="predict")["nothing_next"] == 1

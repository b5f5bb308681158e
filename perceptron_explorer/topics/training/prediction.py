"""You are the rule: the next misclassified leaf is shown, and one drags w to where it will go."""

from __future__ import annotations

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import Action, Handle, Item, Mark, Quantity, Sentence
from perceptron_explorer.scenes.descriptions import Setting as Also
from perceptron_explorer.scenes.expressions import as_expression, is_defined, part, ref, where
from perceptron_explorer.topics.training.task import Task

PREDICT = "predict"
"""The choice of ``beside`` that asks for a prediction."""

QUANTITIES = (
    Quantity("predicting", where(ref.beside == PREDICT, 1)),
    Quantity(
        "next_frame",
        where(ref.predicting, rules.next_mistake(ref.mistake_frames, ref.frame)),
    ),
    Quantity("nothing_next", where(ref.predicting & (is_defined(ref.next_frame) == 0), 1)),
    Quantity("next_row", part(ref.run, "leaf")[ref.next_frame]),
    Quantity("next_number", ref.next_row + 1),
    Quantity("next_label", ref.y[ref.next_row]),
    Quantity("next_leaf", ref.X[ref.next_row]),
    Quantity("next_place", ref.next_leaf[ref.axes]),
    Quantity("next_error", part(ref.run, "error")[ref.next_frame]),
    Quantity("next_state", part(ref.run, "state")[ref.next_frame]),
    Quantity("next_w", ref.weights[ref.next_state]),
    Quantity("next_tip", ref.next_w[ref.axes]),
    # A prediction is for the step at which it was made; at another one the arrow is at w again.
    Quantity("predicted", where(is_defined(ref.next_frame) & (ref.guess_at == ref.frame), 1)),
    Quantity("predicted_tip", where(ref.predicted, ref.guess)),
    Quantity("here", where(is_defined(ref.next_frame), ref.w_shown)),
    Quantity("guess_tip", where(is_defined(ref.predicted), ref.guess, ref.here)),
    Quantity("asked", where(is_defined(ref.predicted) == 0, ref.next_number)),
    Quantity("answered", where(ref.predicted & (ref.revealed == 1), 1)),
    Quantity("unanswered", where(ref.predicted & (ref.revealed == 0), 1)),
    Quantity("answer_tip", where(ref.answered, ref.next_tip)),
    Quantity("gap", rules.norm(ref.answer_tip - ref.guess)),
    # Where one predicts, w itself stays.
    Quantity("w_grip", where(ref.beside != PREDICT, ref.w_shown)),
)


def handle() -> Handle:
    """Return the handle of the prediction."""
    return Handle(
        "guess",
        "Your prediction of w, by its tip",
        at="guess_tip",
        sets="guess",
        also=(Also("guess_at", ref.frame), Also("revealed", as_expression(0))),
        speech="predicted w = {guess_tip|2}",
    )


MARKS = (
    Mark("next-leaf", "spot", ("next_place",), "visited"),
    # Beside its ring, away from the origin.
    Mark("next-name", "text", ("next_place", "next_place"), "weight-name", text="next"),
    Mark("guess", "arrow", ("origin", "predicted_tip"), "w-before"),
    Mark("answer", "arrow", ("origin", "answer_tip"), "leaf-vector"),
    Mark("answer-name", "text", ("answer_tip", "answer_tip"), "other-name", text="the rule"),
    Mark("gap", "segment", ("guess_tip", "answer_tip"), "gamma"),
)


def items(task: Task) -> tuple[Item, ...]:
    """Ask for the next step, and say how far off the prediction is."""
    called = words.called("next_label", task.picture.leaf_set.class_names)
    return (
        Sentence(
            f"The next misclassified leaf is leaf {{next_number|0}}, <b>{called}</b>, marked "
            "<i>next</i>. Where will it move <b>w</b>? Drag the tip of <b>w</b> there.",
            name="next",
            of="asked",
            when="asked",
        ),
        Action("reveal", "Show the rule’s step", {"revealed": 1}, when="unanswered"),
        Sentence(
            "The rule {next_error|?-1=subtracts;1=adds} the leaf’s vector: <b>w</b> = {next_w|2}. "
            "Your <b>w</b> is {gap|2} away. Tick <i>Mistakes only</i> and step on.",
            name="gap",
            of="gap",
            when="answered",
        ),
        Sentence("No leaf is misclassified after this step.", when="nothing_next"),
    )

"""What stands below the leaves: the timeline, the loss, and how the network learns."""

from __future__ import annotations

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import (
    Action,
    Group,
    Item,
    Quantity,
    Readout,
    Sentence,
    Slider,
    Table,
    Timeline,
    Trace,
)
from perceptron_explorer.scenes.expressions import part, ref, stack, where
from perceptron_explorer.topics.network.scenes.quantities import MOST_IN_A_FRAME, STATED
from perceptron_explorer.topics.network.task import XOR, Task

CURVE_POINTS = 200
LEAST_RATE, MOST_RATE = 0.1, 5.0
MOST_STEPS = 1000
STEP_WORDS = {
    "step": (
        Sentence(
            "The step’s slope is 0 wherever it has one, so δ⁽¹⁾ = 0 and the hidden lines never "
            "move. Only the output’s line learns; the others you have to drag."
        ),
    )
}


def quantities(task: Task) -> tuple[Quantity, ...]:
    """List what the panel alone shows."""
    end = ref.end_parameters
    held: tuple[Quantity, ...] = ()
    if task.held.any():
        outputs = rules.output_activations(ref.kind, ref.held_X, ref.parameters)
        held = (
            Quantity("held_hat", outputs >= 0.5),
            Quantity("held_counts", rules.confusion_counts(ref.held_y, ref.held_hat)),
            Quantity(
                "held_loss", rules.network_loss(ref.kind, ref.held_X, ref.held_y, ref.parameters)
            ),
        )
    work = ref.n_leaves * ref.n_steps * task.n_hidden
    return (
        Quantity("curve", rules.loss_curve(part(ref.run, "losses"), CURVE_POINTS)),
        Quantity("place", stack(ref.row, ref.loss)),
        Quantity("end_parameters", part(ref.run, "parameters")[ref.last]),
        Quantity("end_loss", part(ref.run, "losses")[ref.last]),
        Quantity("end_hat", rules.output_activations(ref.kind, ref.X, end) >= 0.5),
        Quantity("end_counts", rules.confusion_counts(ref.y, ref.end_hat)),
        Quantity("changed", where(rules.norm(ref.start - ref.seeded) > 0, 1)),
        Quantity("diverged", where(part(ref.run, "diverged") == 1, 1)),
        Quantity("batch_size", where(ref.batch == 0, ref.n_leaves, ref.batch)),
        Quantity("long", where(work > MOST_IN_A_FRAME, 1)),
        *held,
    )


def panel(task: Task) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    program = (_program(),) if task.is_program else ()
    return (_played(task), *program, _loss(), _learning(task))


def _played(task: Task) -> Group:
    held: tuple[Item, ...] = ()
    if task.held.any():
        held = (
            Readout(
                "held-correct",
                "held out, correct",
                "held_counts.correct",
                "{held_counts.correct|0} of {held_counts.total|0}",
            ),
            Readout("held-loss", "loss of those", "held_loss", "{held_loss|4}"),
        )
    return Group(
        "main",
        "",
        (
            Timeline(
                "step",
                "Steps of the training",
                "last",
                "step {row|0}, loss {loss|4}",
                per_second=60,
            ),
            Readout("step", "step", "row", "{row|0} of {last|0}"),
            Readout("loss", "loss <i>C</i>", "loss", "{loss|4}"),
            Readout(
                "correct",
                "correct",
                "counts.correct",
                "{counts.correct|0} of {counts.total|0}",
            ),
            *held,
            Action(
                "back",
                "Back to the seeded start",
                {"start": task.start, "step": 0},
                when="changed",
            ),
        ),
    )


def _loss() -> Group:
    return Group(
        "loss",
        "The loss",
        (
            Trace("loss", "The loss by steps", "curve", "place", "last", "step", "step", "loss"),
            Sentence(
                "At the end: {end_loss|4}, {end_counts.correct|0} of {end_counts.total|0} correct.",
                name="end",
                of="end_loss",
                when="end_loss",
            ),
            Sentence("It diverges: a weight went beyond a million.", when="diverged"),
        ),
        keeps_height=True,
    )


def _program() -> Group:
    """Show the outputs of the source's program beside both its targets."""
    rows = tuple(f"{a:g}, {b:g}, 1" for a, b in XOR.X)
    cells = tuple(
        cell
        for row, stated in enumerate(STATED)
        for cell in (
            Readout(f"stated-{row}", "", f"stated.{row}", str(stated)),
            Readout(f"target-{row}", "", f"y.{row}", f"{{y.{row}|0}}"),
            Readout(f"output-{row}", "", f"outputs.{row}", f"{{outputs.{row}|3}}"),
        )
    )
    return Group(
        "program",
        "Punnen’s program",
        (
            Table(
                "The targets that the text states, those that its code trains on, and the outputs.",
                ("stated", "trained on", "output"),
                rows,
                cells,
            ),
            Sentence(
                "The text states the targets 0, 1, 0, 1; the code trains on 0, 1, 1, 0, which is "
                "XOR. With those of the text it would end at 0.018, 0.984, 0.014 and 0.982."
            ),
        ),
    )


def _learning(task: Task) -> Group:
    return Group(
        "learning",
        "How it learns",
        (
            Readout("rate", "learning rate η", "rate", "{rate|1}"),
            Slider("rate", "η", LEAST_RATE, MOST_RATE, step=0.1, digits=1),
            Readout("n-steps", "steps of the run", "n_steps", "{n_steps|0}"),
            Slider("n_steps", "steps", 100, MOST_STEPS, step=100),
            *(
                (
                    Readout(
                        "batch",
                        "leaves for each step",
                        "batch_size",
                        "{batch_size|0} of {n_leaves|0}",
                    ),
                    Slider("batch", "batch, 0 for all", 0, int((~task.held).sum())),
                )
                if len(task.X) > 4
                else ()
            ),
            *STEP_WORDS.get(task.kind, ()),
            Sentence(
                "The run is too long for one frame: while you drag, the start alone follows, and "
                "the rest once you pause.",
                when="long",
            ),
        ),
    )

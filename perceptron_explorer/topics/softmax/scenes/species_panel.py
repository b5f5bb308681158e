"""What stands beside the three species: the run, the counts, one leaf, the weights."""

from __future__ import annotations

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import (
    Action,
    Chart,
    Field,
    Group,
    Matrix,
    Readout,
    Sentence,
    Setting,
    Slider,
    Table,
    Timeline,
)
from perceptron_explorer.scenes.expressions import INPUT, as_expression, ref
from perceptron_explorer.scenes.words import SUBSCRIPTS
from perceptron_explorer.topics.softmax.species import N_CLASSES, NAMES

MOST_STEPS = 300
RATES = (0.05, 3.0)
LIMIT = 20
BIAS_LIMIT = 6.0
CLASSES = range(N_CLASSES)
TO_THE_START = Setting("step", as_expression(0))
"""Whoever moves a weight begins the run anew with it."""


def panel(dim: int) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (_run(dim), _confusion(), _loss(), _leaf(), _biases(dim), _weights(dim))


def _run(dim: int) -> Group:
    """Play the descent."""
    zeros = [0.0] * (N_CLASSES * (dim + 1))
    return Group(
        "main",
        "",
        (
            Timeline(
                of="step",
                label="Steps of the descent",
                last="last",
                marked="tens",
                parts="fifties",
                template="step {frame|0}: loss {loss|3}, {n_correct|0} correct",
                only="Ten at a time",
            ),
            Readout("step", "step", "frame", "{frame|0} of {last|0}"),
            Readout("loss", "mean cross-entropy", "loss", "{loss|4}"),
            Readout("correct", "correctly classified", "n_correct", "{n_correct|0} of 150"),
            Readout("rate", "learning rate <i>η</i>", "rate", "{rate|2}"),
            Slider("rate", "η", *RATES, step=0.05, digits=2),
            Slider("n_steps", "steps", 0, MOST_STEPS, step=10),
            Action("zero", "Start from zero", {"start": zeros, "step": 0}),
        ),
    )


def _confusion() -> Group:
    cells = tuple(
        Readout(
            f"count-{row + 1}-{column + 1}",
            "",
            f"confusion_{row}.{column}",
            f"{{confusion_{row}.{column}|0}}",
        )
        for row in CLASSES
        for column in CLASSES
    )
    return Group(
        "confusion",
        "Confusion matrix",
        (Table("Row: the species. Column: the prediction.", NAMES, NAMES, cells),),
    )


def _loss() -> Group:
    return Group(
        "losses",
        "Loss at each step",
        (
            Chart(
                "losses",
                "Mean cross-entropy after each step",
                of="after",
                at="walked",
                x="step",
                y="loss",
                sets="step",
                starts="steps",
                one="",
                digits=3,
            ),
            Readout("end-loss", "at the end of this run", "end_loss", "{end_loss|4}"),
        ),
    )


def _leaf() -> Group:
    """Work one leaf's probabilities out."""
    scores = ", ".join(f"{{leaf_z.{k}|2}}" for k in CLASSES)
    shares = ", ".join(f"{{leaf_p.{k}|3}}" for k in CLASSES)
    species = ";".join(f"{k}={name}" for k, name in enumerate(NAMES))
    return Group(
        "one-leaf",
        "One leaf",
        (
            Sentence("Point at a leaf to see its scores and its probabilities.", unless="leaf"),
            Sentence(
                f"Leaf {{leaf_number|0}}, <b>{{leaf_class|?{species}}}</b>.",
                name="leaf",
                of="leaf_number",
                when="leaf",
            ),
            Sentence(
                f"Scores <i>z<sub>k</sub></i> = <b>w</b><sub><i>k</i></sub>·<b>x</b> + "
                f"<i>b<sub>k</sub></i>: ({scores})",
                name="leaf-scores",
                of="leaf_z",
                when="leaf",
            ),
            Sentence(
                f"Softmax: <b>p</b> = ({shares})", name="leaf-shares", of="leaf_p", when="leaf"
            ),
            Sentence(
                "Loss: −log {leaf_true_p|3} = {leaf_loss|3}",
                name="leaf-loss",
                of="leaf_loss",
                when="leaf",
            ),
        ),
        keeps_height=True,
    )


def _biases(dim: int) -> Group:
    sliders = (
        Slider(
            f"b{k + 1}",
            f"b{SUBSCRIPTS[k]} {NAMES[k]}",
            -BIAS_LIMIT,
            BIAS_LIMIT,
            step=0.1,
            digits=2,
            sets="start",
            to=rules.with_entries(ref.weights, k * (dim + 1) + dim, INPUT),
            also=(TO_THE_START,),
        )
        for k in CLASSES
    )
    return Group("biases", "Biases", tuple(sliders))


def _weights(dim: int) -> Group:
    """Type any weight or bias; the run begins anew with it."""
    cells = tuple(
        Field(
            f"w{k + 1}" if axis < dim else f"b{k + 1}",
            _entry(k, axis, dim),
            index=axis if axis < dim else None,
            limit=LIMIT,
            sets="start",
            to=rules.with_entries(ref.weights, k * (dim + 1) + axis, INPUT),
            also=(TO_THE_START,),
        )
        for k in CLASSES
        for axis in range(dim + 1)
    )
    names = tuple(f"<b>w</b>{SUBSCRIPTS[k]}, <i>b</i>{SUBSCRIPTS[k]}" for k in CLASSES)
    return Group(
        "weights",
        "Weights and biases",
        (
            Matrix("weights", "", dim + 1, cells, row_names=names),
            Sentence("A drag or a typed number is the start of a new run."),
        ),
    )


def _entry(k: int, axis: int, dim: int) -> str:
    """Name a weight or a bias, for whoever does not see where it stands."""
    symbol = f"entry {axis + 1} of w{SUBSCRIPTS[k]}" if axis < dim else f"b{SUBSCRIPTS[k]}"
    return f"{symbol}, {NAMES[k]}"

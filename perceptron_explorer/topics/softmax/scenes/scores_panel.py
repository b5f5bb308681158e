"""What stands beside the scores: the formula with its numbers, the loss, temperature, Jacobian."""

from __future__ import annotations

import math

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import (
    Action,
    Choice,
    Curve,
    Field,
    Group,
    Readout,
    Sentence,
    Setting,
    Slider,
    Table,
)
from perceptron_explorer.scenes.expressions import INPUT, ref
from perceptron_explorer.scenes.words import SUBSCRIPTS, entry
from perceptron_explorer.shell.figures.leaves import SIGNS

CLASSES = range(3)
LABELS = {word: f"{SIGNS[2][k]} {k + 1}" for k, word in enumerate(("first", "second", "third"))}
TEMPERATURES = (0.1, 5.0)
SHIFTS = 2.0
SHARES = (0.5, 99.5)
"""Of the true class's probability, in per cent, this much of its curve is drawn."""
LOSSES = (-math.log(SHARES[1] / 100), -math.log(SHARES[0] / 100))
POINTS = 150
LIMIT = 10


def panel() -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (_scores(), _loss(), _gradient(), _jacobian(), _numbers())


def _scores() -> Group:
    powers = [f"e<sup>{{z.{k}|2}}</sup>" for k in CLASSES]
    tempered = [f"e<sup>{{z.{k}|2}}/{{temperature|1}}</sup>" for k in CLASSES]
    result = "({p.0|3}, {p.1|3}, {p.2|3})"
    return Group(
        "scores",
        "From scores to probabilities",
        (
            Sentence(_formula(powers, result), name="shares", of="plain_p", when="plain_p"),
            Sentence(
                _formula(tempered, result), name="tempered", of="tempered_p", when="tempered_p"
            ),
            Slider(
                "mean_z",
                "shift all",
                -SHIFTS,
                SHIFTS,
                step=0.1,
                digits=1,
                sets="z",
                to=ref.z + (INPUT - ref.mean_z),
            ),
            Slider("temperature", "T", *TEMPERATURES, step=0.1, digits=1, sweep_ms=6000.0),
            Readout("temperature", "temperature <i>T</i>", "temperature", "{temperature|1}"),
        ),
    )


def _formula(powers: list[str], result: str) -> str:
    return f"<b>p</b> = ({', '.join(powers)}) / ({' + '.join(powers)}) = {result}"


def _loss() -> Group:
    low, high = SHARES
    shares = [low * (high / low) ** (i / POINTS) for i in range(POINTS + 1)]
    return Group(
        "loss",
        "The loss of the true class",
        (
            Choice("label", "True class", LABELS),
            Readout("loss", "L = −log <i>p</i> of the true class", "loss", "{loss|3}"),
            Curve(
                "loss-curve",
                "Probability of the true class, on the curve of its loss",
                "shown_share",
                "shown_loss",
                [[share, -math.log(share / 100)] for share in shares],
                "probability {shown_share|0} per cent, loss {shown_loss|2}",
                x_ticks=(25, 50, 75),
                y_ticks=(0, 1, 2, 3, 4, 5),
                unit=" %",
                sets="z",
                to=rules.with_entries(
                    ref.z, ref.true, rules.score_for(ref.z, ref.true, ref.temperature, INPUT / 100)
                ),
            ),
        ),
    )


def _gradient() -> Group:
    return Group(
        "gradient",
        "Its gradient",
        (
            Sentence(
                "<b>p</b> − <b>y</b> = ({p.0|3}, {p.1|3}, {p.2|3}) − ({y.0|0}, {y.1|0}, {y.2|0}) = "
                "({gradient.0|3}, {gradient.1|3}, {gradient.2|3})",
                name="gradient",
                of="gradient",
            ),
            Sentence("With a temperature it is divided by <i>T</i> too.", when="tempered_p"),
            Action("step", "A step: z ← z − (p − y)", also=(Setting("z", ref.next_z),)),
        ),
    )


def _jacobian() -> Group:
    cells = tuple(
        Readout(f"J-{i + 1}-{j + 1}", "", f"J_{i + 1}.{j}", f"{{J_{i + 1}.{j}|3}}")
        for i in CLASSES
        for j in CLASSES
    )
    columns = tuple(f"by <i>z</i>{SUBSCRIPTS[k]}" for k in CLASSES)
    rows = tuple(f"p{SUBSCRIPTS[k]}" for k in CLASSES)
    return Group(
        "jacobian",
        "The Jacobian",
        (
            Table("How p changes with the scores: diag(p) − ppᵀ.", columns, rows, cells),
            Sentence(
                "Each row and each column adds up to 0: a shift changes nothing, and what one "
                "class gains the others lose."
            ),
        ),
    )


def _numbers() -> Group:
    fields = (Field("z", entry("z", k), index=k, limit=LIMIT) for k in CLASSES)
    return Group("numbers", "Scores", tuple(fields))

"""The three ways to write a perceptron, worked out on one leaf."""

from __future__ import annotations

from perceptron_explorer.scenes import rules, words
from perceptron_explorer.scenes.descriptions import Group, Matrix, Quantity, Readout, Sentence
from perceptron_explorer.scenes.expressions import ref, stack
from perceptron_explorer.topics.perceptron.scenes import panel
from perceptron_explorer.topics.perceptron.scenes.neuron import Neuron

EACH = words.any_entry("w", "x")

QUANTITIES = (
    # Eq 1 is a sum over the entries; the bias is one of them where x₀ = 1.
    Quantity("bare_z", rules.dot(ref.w, ref.x)),
    Quantity("bare_y", rules.activation(ref.bare_z)),
    Quantity("lifted_w", rules.lift_weights(ref.w, ref.b)),
    Quantity("lifted_x", rules.lift_point(ref.x)),
    Quantity("eq1_z", rules.dot(ref.lifted_w, ref.lifted_x)),
    Quantity("eq1_y", rules.activation(ref.eq1_z)),
    # Eq 2 is a dot product of two vectors and a bias.
    Quantity("eq2_z", rules.dot(ref.w, ref.x) + ref.b),
    Quantity("eq2_y", rules.activation(ref.eq2_z)),
    # Eq 3 is a matrix product: the one row wᵀ times the column x.
    Quantity("w_row", stack(ref.w)),
    Quantity("b_column", stack(ref.b)),
    Quantity("eq3_sums", rules.layer_sums(ref.w_row, ref.x, ref.b_column)),
    Quantity("eq3_z", ref.eq3_sums[0]),
    Quantity("eq3_y", rules.activation(ref.eq3_z)),
    Quantity("bare_differs", ref.bare_y != ref.y),
)


def groups(neuron: Neuron) -> tuple[Group, ...]:
    """Return the three equations side by side, and what sets the leaf."""
    n = neuron.n_inputs
    return (
        eq1(n),
        eq2(n),
        eq3(n),
        Group("all-three", "All three", (*panel.verdict(neuron), *without_bias())),
        panel.leaf(neuron),
    )


def _result(number: int) -> tuple[Readout, Readout]:
    sign = f"{{eq{number}_y|?0=< 0;1=≥ 0}}"
    return (
        Readout(f"eq{number}-z", "sum", f"eq{number}_z", f"{{eq{number}_z|2}} {sign}"),
        Readout(f"eq{number}-y", "output <i>ŷ</i>", f"eq{number}_y", f"{{eq{number}_y|0}}"),
    )


def eq1(n: int) -> Group:
    """Write the sum over the entries, with the bias as the entry 0."""
    return Group(
        "eq-1",
        "Eq 1: a sum",
        (
            Sentence(f"<i>ŷ</i> = 1 if Σ<sub><i>i</i></sub> {EACH} ≥ 0, else 0"),
            Sentence(
                "It has no bias. With <i>x</i>₀ = 1 and <i>w</i>₀ = <i>b</i> the sum begins at "
                f"<i>i</i> = 0: {words.factors('w', 'x', n)} + {{b|(2}} × 1 = {{eq1_z|2}}"
            ),
            *_result(1),
        ),
    )


def eq2(n: int) -> Group:
    """Write the dot product and the bias."""
    return Group(
        "eq-2",
        "Eq 2: a dot product",
        (
            Sentence("<i>ŷ</i> = 1 if <b>w</b>·<b>x</b> + <i>b</i> ≥ 0, else 0"),
            Sentence("{w|2} · {x|2} {b|+2} = {bare_z|2} {b|+2} = {eq2_z|2}"),
            *_result(2),
        ),
    )


def eq3(n: int) -> Group:
    """Write the row times the column."""
    row = tuple(Readout("", "", f"w.{i}", f"{{w.{i}|2}}") for i in range(n))
    column = tuple(Readout("", "", f"x.{i}", f"{{x.{i}|2}}") for i in range(n))
    return Group(
        "eq-3",
        "Eq 3: a row times a column",
        (
            Sentence("<i>ŷ</i> = 1 if <b>w</b>ᵀ<b>x</b> + <i>b</i> ≥ 0, else 0"),
            Matrix("w-row", "<b>w</b>ᵀ =", n, row),
            Matrix("x-column", "<b>x</b> =", 1, column),
            *_result(3),
        ),
    )


def without_bias() -> tuple[Sentence, ...]:
    """Say what Eq 1 gives as it is printed."""
    return (
        Sentence(
            f"As printed, without a bias, Eq 1 gives Σ {EACH} = {{bare_z|2}} and "
            "<i>ŷ</i> = {bare_y|0}: {bare_differs|?0=the same answer for this leaf;"
            "1=another answer}.",
            name="bare",
            of="bare_z",
        ),
        Sentence(
            "The three agree because the bias is included as <i>w</i>₀. All of them fire at 0."
        ),
    )

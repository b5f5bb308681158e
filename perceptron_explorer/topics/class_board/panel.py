"""What stands beside the class's picture."""

from __future__ import annotations

from perceptron_explorer.scenes.descriptions import Group, Readout, Sentence
from perceptron_explorer.topics.hyperplane import panel as hyperplane_panel
from perceptron_explorer.topics.leaf_lab.panel import any_w, chosen_leaf, hyperplane
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice

HALF_AXES = "of half an axis"


def panel(drawn: Slice) -> tuple[Group, ...]:
    """Return the groups, in the order in which they are read."""
    return (
        the_class(drawn.dim),
        any_w(drawn, HALF_AXES),
        hyperplane_panel.verdicts(drawn.shown_set),
        hyperplane(drawn),
        chosen_leaf(drawn),
    )


BEST = {2: "dotted line", 3: "dotted outline of its plane"}
ARROWS_ONLY = (
    "Of the other predictions only the arrows are drawn: so many planes would hide each other."
)


def the_class(dim: int) -> Group:
    """Count the phones and what they have made."""
    only = (Sentence(ARROWS_ONLY, when="best_guess"),) if dim == 3 else ()
    return Group(
        "class",
        "The class",
        (
            Readout("phones", "phones connected", "phones", "{phones|0}"),
            Readout("leaves", "leaves", "counts.total", "{counts.total|0}"),
            Readout("guesses", "predictions", "n_guesses", "{n_guesses|0}"),
            Sentence(
                "The best prediction classifies <b>{best_guess|0}</b> of {counts.total|0} leaves "
                f"correctly ({BEST[dim]}); "
                "<b>{separating|0}</b> of {n_guesses|0} classify all of them correctly.",
                name="best-guess",
                of="best_guess",
                when="best_guess",
            ),
            Sentence(
                "Its margin is <b>{best_guess_margin|2}</b>; the widest that any has is "
                "<b>{best_margin|2}</b>, which <i>Also draw: the proof</i> shows.",
                name="best-guess-margin",
                of="best_guess_margin",
                when="best_guess_margin",
            ),
            *only,
        ),
    )

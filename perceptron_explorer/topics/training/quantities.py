"""What depends on the step that is shown, and on where w is dragged from there."""

from __future__ import annotations

import perceptron_core as core
from perceptron_explorer.scenes.descriptions import Quantity
from perceptron_explorer.topics.hyperplane.quantities import of_the_hyperplane
from perceptron_explorer.topics.training.lesson import Lesson


def quantities(lesson: Lesson) -> tuple[Quantity, ...]:
    """List the quantities of a lesson."""
    beside = _separable if isinstance(lesson.verdict, core.Separation) else _not_separable
    return (
        *THE_WEIGHTS,
        *of_the_hyperplane("w_shown", lesson.dim, "b_shown"),
        *THE_LEAVES,
        *(COUNTED_BY_THE_CORE if lesson.is_thinned else COUNTED_HERE),
        *THE_VISIT,
        *THE_END,
        *_the_update(lesson.dim),
        *beside(lesson),
    )


THE_WEIGHTS = (
    Quantity("visit", "entry_of", ("visit_at", "step")),
    Quantity("epochs", "quotient", ("visit", "n_leaves")),
    Quantity("visit_is_one", "is_one", ("visit",)),
    Quantity("mistakes", "entry_of", ("mistakes_at", "step")),
    Quantity("mistakes_is_one", "is_one", ("mistakes",)),
    Quantity("state", "entry_of", ("state_at", "step")),
    Quantity("run_w", "row_of", ("weights", "state")),
    Quantity("b", "entry_of", ("biases", "state")),
    Quantity("w", "sum", ("run_w", "pull")),
    Quantity("w_shown", "entries_of", ("w", "axes")),
    Quantity("b_shown", "slice_bias", ("w", "b", "slice_at", "axes")),
    Quantity("length", "norm", ("w",)),
)

THE_LEAVES = (
    Quantity("answers", "predict", ("X", "w", "b")),
    Quantity("wrong", "disagreements", ("y", "answers")),
)

COUNTED_HERE = (Quantity("counts", "confusion_counts", ("y", "answers")),)

COUNTED_BY_THE_CORE = (
    Quantity("run_correct", "entry_of", ("correct_at", "step")),
    Quantity("correct", "while_zero", ("run_correct", "pull")),
    Quantity("spread_answers", "first_entries", ("answers", "n_spread")),
    Quantity("counts", "confusion_counts", ("y_spread", "spread_answers")),
)

THE_VISIT = (
    Quantity("start", "entry_of", ("start_at", "step")),
    Quantity("begun", "shown_for", ("start", "start", 0, 0)),
    Quantity("moved", "shown_for", ("start", "start", 1, 1)),
    Quantity("leaf_row", "entry_of", ("leaf_at", "step")),
    Quantity("leaf", "row_of", ("X", "leaf_row")),
    Quantity("leaf_raw", "raw_units", ("leaf", "mean", "scale")),
    Quantity("leaf_number", "entry_of", ("numbers", "leaf_row")),
    Quantity("label", "entry_of", ("y", "leaf_row")),
    Quantity("error", "entry_of", ("error_at", "step")),
    Quantity("before", "entry_of", ("before_at", "step")),
    Quantity("w_before", "row_of", ("weights", "before")),
    Quantity("b_before", "entry_of", ("biases", "before")),
    Quantity("leaf_terms", "products", ("w_before", "leaf")),
    Quantity("z", "weighted_sum", ("leaf", "w_before", "b_before")),
    Quantity("y_hat", "activation", ("z",)),
)

THE_END = (
    Quantity("rested", "shown_for", ("mistakes", "step", "rests_at", "rests_at")),
    Quantity("ended", "shown_for", ("epochs", "step", "ends_at", "ends_at")),
)


def _the_update(dim: int) -> tuple[Quantity, ...]:
    """List what is drawn of a visit, as long as w is where the run has it."""
    return (
        Quantity("leaf_place", "entries_of", ("leaf", "axes")),
        Quantity("visited", "while_zero", ("leaf_place", "pull")),
        Quantity("mistake", "while_zero", ("error", "pull")),
        Quantity("leaf_tip", "provided", ("leaf_place", "mistake")),
        Quantity("before_place", "entries_of", ("w_before", "axes")),
        Quantity("before_tip", "provided", ("before_place", "mistake")),
        Quantity("after_place", "entries_of", ("run_w", "axes")),
        Quantity("after_tip", "provided", ("after_place", "mistake")),
        Quantity("change", "difference", ("after_tip", "before_tip")),
        Quantity("change_middle", "midpoint", ("before_tip", "after_tip")),
        Quantity("change_side", "across", ("change",)),
        Quantity("before_b", "slice_bias", ("w_before", "b_before", "slice_at", "axes")),
        _hyperplane("line_before", "before_tip", "before_b", dim),
    )


def _hyperplane(name: str, w: str, b: str, dim: int) -> Quantity:
    """Return the visible part of a further hyperplane: a segment, or a polygon in space."""
    return Quantity(name, "clip_line" if dim == 2 else "clip_plane", (w, b, "box"))


def _only(name: str, value: str, choice: str) -> Quantity:
    """Return a value while the person has chosen to see it."""
    word = f"word_{choice}"
    return Quantity(name, "shown_for", (value, "beside", word, word))


def _other(name: str, w: str, b: str, choice: str, dim: int) -> tuple[Quantity, ...]:
    """Return a further hyperplane of all features, and the slice of it that is drawn."""
    return (
        Quantity(f"{name}_place", "entries_of", (w, "axes")),
        _only(f"{name}_shown", f"{name}_place", choice),
        Quantity(f"{name}_bias", "slice_bias", (w, b, "slice_at", "axes")),
        _hyperplane(f"{name}_line", f"{name}_shown", f"{name}_bias", dim),
        # Its name stands beside it, a quarter of the way along: in the middle there is w.
        Quantity(f"{name}_end", "entry_of", (f"{name}_line", 0)),
        Quantity(f"{name}_next", "entry_of", (f"{name}_line", 1)),
        Quantity(f"{name}_middle", "midpoint", (f"{name}_end", f"{name}_next")),
        Quantity(f"{name}_quarter", "midpoint", (f"{name}_end", f"{name}_middle")),
        Quantity(f"{name}_side", "unit_normal", (f"{name}_shown",)),
    )


def _separable(lesson: Lesson) -> tuple[Quantity, ...]:
    """List what is drawn of the best hyperplane, and of the bound."""
    best = (
        *_other("best", "best_w", "best_b", "best", lesson.dim),
        _only("best_from", "nearest_0", "best"),
        _only("best_to", "nearest_1", "best"),
        _only("best_seen", "best_margin", "best"),
    )
    if not lesson.draws_bound:
        return best
    return (
        *best,
        *_other("gamma", "gamma_w", "gamma_b", "bound", lesson.dim),
        _only("gamma_leaf", "closest", "bound"),
        Quantity(
            "gamma_foot", "project_onto_hyperplane", ("gamma_leaf", "gamma_shown", "gamma_bias")
        ),
        Quantity("gamma_half", "midpoint", ("gamma_leaf", "gamma_foot")),
        Quantity("gamma_way", "difference", ("gamma_leaf", "gamma_foot")),
        Quantity("gamma_beside", "across", ("gamma_way",)),
        Quantity("R_from", "provided", ("origin", "gamma_leaf")),
        Quantity("R_to", "provided", ("farthest", "gamma_leaf")),
        Quantity("R_middle", "midpoint", ("R_from", "R_to")),
        Quantity("R_side", "across", ("R_to",)),
    )


def _not_separable(lesson: Lesson) -> tuple[Quantity, ...]:
    """List what is drawn of the proof, the pocket and the average."""
    return (
        _only("proof_point", "common", "proof"),
        _only("proof_0", "ways_0", "proof"),
        _only("proof_1", "ways_1", "proof"),
        *_kept("pocket", lesson.dim),
        *_kept("mean", lesson.dim),
    )


def _kept(name: str, dim: int) -> tuple[Quantity, ...]:
    """List what is drawn of weights that are kept beside those of the run."""
    return (
        Quantity(f"{name}_row", "entry_of", (f"{name}_at", "step")),
        _only(f"{name}_seen", f"{name}_row", name),
        Quantity(f"{name}_weights", "row_of", (f"{name}_w", f"{name}_seen")),
        Quantity(f"{name}_own_b", "entry_of", (f"{name}_b", f"{name}_seen")),
        Quantity(f"{name}_right", "entry_of", (f"{name}_correct", f"{name}_seen")),
        *_other(name, f"{name}_weights", f"{name}_own_b", name, dim),
    )

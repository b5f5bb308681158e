"""What depends on the step that is shown, and on where w is dragged from there."""

from __future__ import annotations

import perceptron_core as core
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Quantity
from perceptron_explorer.scenes.expressions import Expression, is_defined, part, ref, where
from perceptron_explorer.scenes.rules import Rule
from perceptron_explorer.topics.hyperplane.quantities import of_the_hyperplane
from perceptron_explorer.topics.training import prediction
from perceptron_explorer.topics.training.prediction import PREDICT
from perceptron_explorer.topics.training.task import Task


def quantities(task: Task) -> tuple[Quantity, ...]:
    """List the quantities of a task."""
    beside = _separable if isinstance(task.verdict, core.Separation) else _not_separable
    return (
        *THE_RUN,
        *THE_WEIGHTS,
        *of_the_hyperplane("w_shown", task.dim, "b_shown"),
        *the_leaves(task),
        *THE_VISIT,
        *THE_END,
        *_the_update(task.dim),
        *_the_whole_run(task.dim),
        *prediction.QUANTITIES,
        *beside(task),
    )


RUN = tuple(
    ref(name) for name in ("X", "y", "start_w", "start_b", "rate", "max_epochs", "order", "changes")
)
"""The operands of every rule of training."""

THE_RUN = (
    Quantity("run", rules.perceptron_run(*RUN)),
    *(
        Quantity(name, part(ref.run, name))
        for name in ("last", "last_visit", "mistake_frames", "epoch_frames", "per_epoch")
    ),
    # A run that has become shorter is shown at its end.
    Quantity("frame", where(ref.step <= ref.last, ref.step, ref.last)),
    Quantity("weights", part(ref.run, "w")),
    Quantity("biases", part(ref.run, "b")),
    Quantity("n_changes", part(ref.run, "changes")),
    Quantity("changed", where(ref.n_changes > 0, ref.n_changes)),
    Quantity("elsewhere", where((ref.n_changes > 0) | (ref.starts_at_zero == 0), 1)),
    Quantity("thinned_out", where(part(ref.run, "complete") == 0, 1)),
    # Of the run that is shown: while another is under way the slider is ahead of it.
    Quantity("run_rate", part(ref.run, "rate")),
    Quantity("scaled", where(ref.run_rate != 1, ref.run_rate)),
)


def _now(name: str) -> Expression:
    """Return what the run has under this name at the step that is shown."""
    return part(ref.run, name)[ref.frame]


THE_WEIGHTS = (
    Quantity("visit", _now("visits")),
    Quantity("epochs", ref.visit / ref.n_leaves),
    Quantity("visit_is_one", ref.visit == 1),
    Quantity("mistakes", _now("mistakes")),
    Quantity("mistakes_is_one", ref.mistakes == 1),
    Quantity("state", _now("state")),
    Quantity("w", ref.weights[ref.state]),
    Quantity("b", ref.biases[ref.state]),
    Quantity("w_shown", ref.w[ref.axes]),
    Quantity("b_shown", rules.slice_bias(ref.w, ref.b, ref.slice_at, ref.axes)),
    Quantity("length", rules.norm(ref.w)),
)


def the_leaves(task: Task) -> tuple[Quantity, ...]:
    """Count over all leaves; ring those that are drawn, which may be fewer."""
    rings = (
        (
            Quantity("drawn_answers", rules.predict(ref.drawn_X, ref.w, ref.b)),
            Quantity("wrong", ref.drawn_y != ref.drawn_answers),
        )
        if task.is_thinned
        else (Quantity("wrong", ref.y != ref.answers),)
    )
    return (
        Quantity("answers", rules.predict(ref.X, ref.w, ref.b)),
        Quantity("counts", rules.confusion_counts(ref.y, ref.answers)),
        *rings,
    )


THE_VISIT = (
    Quantity("leaf_index", _now("leaf")),
    # At the start of a run no leaf has been visited; a later one begins with a change by hand.
    Quantity("first_change", part(ref.run, "first_change")),
    Quantity("moved", where(ref.leaf_index < 0, where(ref.visit >= ref.first_change, 1))),
    Quantity("begun", where((ref.leaf_index < 0) & (is_defined(ref.moved) == 0), 1)),
    Quantity("leaf_row", where(ref.leaf_index >= 0, ref.leaf_index)),
    Quantity("leaf", ref.X[ref.leaf_row]),
    Quantity("leaf_raw", ref.leaf * ref.scale + ref.mean),
    Quantity("leaf_number", ref.leaf_row + 1),
    Quantity("label", ref.y[ref.leaf_row]),
    Quantity("error_now", _now("error")),
    Quantity("error", where(ref.error_now != 0, ref.error_now)),
    Quantity("before", _now("before")),
    Quantity("w_before", ref.weights[ref.before]),
    Quantity("b_before", ref.biases[ref.before]),
    Quantity("leaf_terms", ref.w_before * ref.leaf),
    Quantity("z", rules.dot(ref.w_before, ref.leaf) + ref.b_before),
    Quantity("y_hat", rules.activation(ref.z)),
    Quantity("plain_error", where(ref.run_rate == 1, ref.error)),
    Quantity("scaled_error", where(ref.run_rate != 1, ref.error)),
)

# While a long run is under way its end is not known.
END_STATE = Quantity(
    "end_state", where(is_defined(ref.last_visit), part(ref.run, "state")[ref.last])
)
CONVERGED, STOPPED = part(ref.run, "converged"), part(ref.run, "stopped")

THE_END = (
    Quantity("at_end", where(ref.frame == ref.last, 1)),
    Quantity("rested", where(ref.at_end & CONVERGED, ref.mistakes)),
    Quantity("ended", where(ref.at_end & (CONVERGED == 0) & (STOPPED == 0), ref.epochs)),
    Quantity("stopped", where(ref.at_end & STOPPED, ref.visit)),
)


def _the_update(dim: int) -> tuple[Quantity, ...]:
    """List what is drawn of a visit; where one predicts, the next visit is drawn."""
    return (
        Quantity("drawn_leaf", where(ref.beside != PREDICT, ref.leaf)),
        Quantity("drawn_error", where(ref.beside != PREDICT, ref.error)),
        Quantity("visited", ref.drawn_leaf[ref.axes]),
        Quantity("leaf_tip", where(is_defined(ref.drawn_error), ref.visited)),
        Quantity("before_place", ref.w_before[ref.axes]),
        Quantity("before_tip", where(is_defined(ref.drawn_error), ref.before_place)),
        Quantity("after_tip", where(is_defined(ref.drawn_error), ref.w_shown)),
        Quantity("change", ref.after_tip - ref.before_tip),
        Quantity("change_middle", (ref.before_tip + ref.after_tip) / 2),
        Quantity("plain_middle", where(ref.run_rate == 1, ref.change_middle)),
        Quantity("scaled_middle", where(ref.run_rate != 1, ref.change_middle)),
        Quantity("change_side", rules.across(ref.change)),
        Quantity("before_b", rules.slice_bias(ref.w_before, ref.b_before, ref.slice_at, ref.axes)),
        _hyperplane("line_before", "before_tip", "before_b", dim),
    )


def _hyperplane(name: str, w: str, b: str, dim: int) -> Quantity:
    """Return the visible part of a further hyperplane: a segment, or a polygon in space."""
    clip = rules.clip_line if dim == 2 else rules.clip_plane
    return Quantity(name, clip(ref(w), ref(b), ref.box))


def _only(name: str, value: str, choice: str) -> Quantity:
    """Return a value while the person has chosen to see it."""
    return Quantity(name, where(ref.beside == choice, ref(value)))


def _other(name: str, w: str, b: str, choice: str, dim: int) -> tuple[Quantity, ...]:
    """Return a further hyperplane of all features, and the slice of it that is drawn."""
    return (
        Quantity(f"{name}_place", ref(w)[ref.axes]),
        _only(f"{name}_shown", f"{name}_place", choice),
        Quantity(f"{name}_bias", rules.slice_bias(ref(w), ref(b), ref.slice_at, ref.axes)),
        _hyperplane(f"{name}_line", f"{name}_shown", f"{name}_bias", dim),
        # Its name stands beside it, a quarter of the way along: in the middle there is w.
        Quantity(f"{name}_end", ref(f"{name}_line")[0]),
        Quantity(f"{name}_next", ref(f"{name}_line")[1]),
        Quantity(f"{name}_middle", (ref(f"{name}_end") + ref(f"{name}_next")) / 2),
        Quantity(f"{name}_quarter", (ref(f"{name}_end") + ref(f"{name}_middle")) / 2),
        Quantity(f"{name}_side", rules.unit_vector(ref(f"{name}_shown"))),
    )


def _the_whole_run(dim: int) -> tuple[Quantity, ...]:
    """List what is drawn of the run from its start to its end."""
    return (
        END_STATE,
        Quantity("end_w", ref.weights[ref.end_state]),
        Quantity("end_b", ref.biases[ref.end_state]),
        _only("whole_run", "end_state", "run"),
        Quantity("trail", rules.trail(ref.weights, ref.whole_run, ref.axes)),
        *_other("end", "end_w", "end_b", "run", dim),
    )


def _separable(task: Task) -> tuple[Quantity, ...]:
    """List what is drawn of the best hyperplane, and of the bound."""
    best = (
        *_other("best", "best_w", "best_b", "best", task.dim),
        _only("best_from", "nearest_0", "best"),
        _only("best_to", "nearest_1", "best"),
        _only("best_seen", "best_margin", "best"),
    )
    if not task.draws_bound:
        return best
    return (
        *best,
        *_other("gamma", "gamma_w", "gamma_b", "bound", task.dim),
        _only("gamma_leaf", "closest", "bound"),
        Quantity(
            "gamma_foot",
            rules.project_onto_hyperplane(ref.gamma_leaf, ref.gamma_shown, ref.gamma_bias),
        ),
        Quantity("gamma_half", (ref.gamma_leaf + ref.gamma_foot) / 2),
        Quantity("gamma_way", ref.gamma_leaf - ref.gamma_foot),
        Quantity("gamma_beside", rules.across(ref.gamma_way)),
        Quantity("R_from", where(is_defined(ref.gamma_leaf), ref.origin)),
        Quantity("R_to", where(is_defined(ref.gamma_leaf), ref.farthest)),
        Quantity("R_middle", (ref.R_from + ref.R_to) / 2),
        Quantity("R_side", rules.across(ref.R_to)),
    )


def _not_separable(task: Task) -> tuple[Quantity, ...]:
    """List what is drawn of the proof, the pocket and the average."""
    return (
        _only("proof_point", "common", "proof"),
        _only("proof_0", "ways_0", "proof"),
        _only("proof_1", "ways_1", "proof"),
        *_kept("pocket", rules.pocket_run, task.dim),
        Quantity(
            "pocket_some",
            where(part(ref.pocket_run, "looked_at") < part(ref.pocket_run, "states"), 1),
        ),
        *_kept("mean", rules.averaged_run, task.dim),
    )


def _kept(name: str, rule: Rule, dim: int) -> tuple[Quantity, ...]:
    """List what is drawn of weights that are kept beside those of the run."""
    record = ref(f"{name}_run")
    return (
        Quantity(f"{name}_run", where(ref.beside == name, rule(*RUN))),
        Quantity(f"{name}_row", part(record, "at")[ref.frame]),
        Quantity(f"{name}_w", part(record, "w")[ref(f"{name}_row")]),
        Quantity(f"{name}_b", part(record, "b")[ref(f"{name}_row")]),
        Quantity(f"{name}_right", part(record, "correct")[ref(f"{name}_row")]),
        *_other(name, f"{name}_w", f"{name}_b", name, dim),
    )

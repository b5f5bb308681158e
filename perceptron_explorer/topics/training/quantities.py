"""What depends on the step that is shown, and on where w is dragged from there."""

from __future__ import annotations

import perceptron_core as core
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Quantity
from perceptron_explorer.scenes.expressions import is_defined, ref, where
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
    Quantity("visit", ref.visit_at[ref.step]),
    Quantity("epochs", ref.visit / ref.n_leaves),
    Quantity("visit_is_one", ref.visit == 1),
    Quantity("mistakes", ref.mistakes_at[ref.step]),
    Quantity("mistakes_is_one", ref.mistakes == 1),
    Quantity("state", ref.state_at[ref.step]),
    Quantity("run_w", ref.weights[ref.state]),
    Quantity("b", ref.biases[ref.state]),
    Quantity("w", ref.run_w + ref.pull),
    Quantity("w_shown", ref.w[ref.axes]),
    Quantity("b_shown", rules.slice_bias(ref.w, ref.b, ref.slice_at, ref.axes)),
    Quantity("length", rules.norm(ref.w)),
)

THE_LEAVES = (
    Quantity("answers", rules.predict(ref.X, ref.w, ref.b)),
    Quantity("wrong", ref.y != ref.answers),
)

COUNTED_HERE = (Quantity("counts", rules.confusion_counts(ref.y, ref.answers)),)

COUNTED_BY_THE_CORE = (
    Quantity("run_correct", ref.correct_at[ref.step]),
    Quantity("correct", where(rules.norm(ref.pull) == 0, ref.run_correct)),
    Quantity("spread_answers", rules.first_entries(ref.answers, ref.n_spread)),
    Quantity("counts", rules.confusion_counts(ref.y_spread, ref.spread_answers)),
)

THE_VISIT = (
    Quantity("start", ref.start_at[ref.step]),
    Quantity("begun", where(ref.start == 0, ref.start)),
    Quantity("moved", where(ref.start == 1, ref.start)),
    Quantity("leaf_row", ref.leaf_at[ref.step]),
    Quantity("leaf", ref.X[ref.leaf_row]),
    Quantity("leaf_raw", ref.leaf * ref.scale + ref.mean),
    Quantity("leaf_number", ref.numbers[ref.leaf_row]),
    Quantity("label", ref.y[ref.leaf_row]),
    Quantity("error", ref.error_at[ref.step]),
    Quantity("before", ref.before_at[ref.step]),
    Quantity("w_before", ref.weights[ref.before]),
    Quantity("b_before", ref.biases[ref.before]),
    Quantity("leaf_terms", ref.w_before * ref.leaf),
    Quantity("z", rules.dot(ref.w_before, ref.leaf) + ref.b_before),
    Quantity("y_hat", rules.activation(ref.z)),
)

THE_END = (
    Quantity("rested", where(ref.step == ref.rests_at, ref.mistakes)),
    Quantity("ended", where(ref.step == ref.ends_at, ref.epochs)),
)


def _the_update(dim: int) -> tuple[Quantity, ...]:
    """List what is drawn of a visit, as long as w is where the run has it."""
    return (
        Quantity("leaf_place", ref.leaf[ref.axes]),
        Quantity("visited", where(rules.norm(ref.pull) == 0, ref.leaf_place)),
        Quantity("mistake", where(rules.norm(ref.pull) == 0, ref.error)),
        Quantity("leaf_tip", where(is_defined(ref.mistake), ref.leaf_place)),
        Quantity("before_place", ref.w_before[ref.axes]),
        Quantity("before_tip", where(is_defined(ref.mistake), ref.before_place)),
        Quantity("after_place", ref.run_w[ref.axes]),
        Quantity("after_tip", where(is_defined(ref.mistake), ref.after_place)),
        Quantity("change", ref.after_tip - ref.before_tip),
        Quantity("change_middle", (ref.before_tip + ref.after_tip) / 2),
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
        Quantity(f"{name}_row", ref(f"{name}_at")[ref.step]),
        _only(f"{name}_seen", f"{name}_row", name),
        Quantity(f"{name}_weights", ref(f"{name}_w")[ref(f"{name}_seen")]),
        Quantity(f"{name}_own_b", ref(f"{name}_b")[ref(f"{name}_seen")]),
        Quantity(f"{name}_right", ref(f"{name}_correct")[ref(f"{name}_seen")]),
        *_other(name, f"{name}_weights", f"{name}_own_b", name, dim),
    )

"""What is drawn of training, from the back to the front."""

from __future__ import annotations

from dataclasses import replace

import perceptron_core as core
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark, Setting
from perceptron_explorer.scenes.expressions import INPUT, ref
from perceptron_explorer.topics.hyperplane.marks import IN_SPACE, side_names, weight_handle
from perceptron_explorer.topics.training import prediction
from perceptron_explorer.topics.training.task import Task


def handles(dim: int) -> tuple[Handle, ...]:
    """Let w be taken by its tip, and the prediction."""
    return (weight_handle_of(dim), prediction.handle())


def weight_handle_of(dim: int) -> Handle:
    """Let w be taken by its tip: from this step on the run goes on from there."""
    w = ref.w + rules.way_to(INPUT, ref.w, ref.axes)
    change = rules.with_change(ref.changes, ref.visit, w, ref.b)
    handle = weight_handle(dim, at="w_grip", sets="changes", to=change)
    return replace(handle, also=(Setting("step", ref.frame),))


def marks(task: Task) -> tuple[Mark, ...]:
    """List the marks of a task."""
    dim = task.dim
    separable = isinstance(task.verdict, core.Separation)
    return (
        *(HALF_SPACES if dim == 2 else ()),
        _line("line-before", "line_before", "line-before", dim),
        Mark("hyperplane", "segment", ("line",), "hyperplane")
        if dim == 2
        else Mark("hyperplane", "surface", ("plane", "w_shown", "b_shown"), "hyperplane"),
        *(_separable(task) if separable else _not_separable(dim)),
        Mark("wrong-side", "rings", ("points", "wrong"), "wrong"),
        *_the_whole_run(dim),
        *THE_UPDATE,
        *prediction.MARKS,
        Mark("w", "arrow", ("origin", "w_shown"), "vector"),
        Mark("w-name", "text", ("w_shown", "unit_normal"), "vector-name", text="<b>w</b>"),
        Mark("visited", "spot", ("visited",), "visited"),
        *(() if dim == 2 else IN_SPACE[1:]),
        *side_names(task.picture.leaf_set.class_names, dim),
    )


HALF_SPACES = (
    Mark("positive-half-space", "polygon", ("positive",), "positive"),
    Mark("negative-half-space", "polygon", ("negative",), "negative"),
)


def _line(name: str, of: str, style: str, dim: int) -> Mark:
    """Draw a further hyperplane: a line, or the outline of a plane."""
    return Mark(name, "segment" if dim == 2 else "outline", (of,), style)


THE_UPDATE = (
    Mark("leaf-vector", "arrow", ("origin", "leaf_tip"), "leaf-vector"),
    Mark("leaf-name", "text", ("leaf_tip", "change_side"), "weight-name", text="<b>x</b>"),
    Mark("w-before", "arrow", ("origin", "before_tip"), "w-before"),
    Mark("update", "arrow", ("before_tip", "after_tip"), "update"),
    Mark(
        "update-name",
        "text",
        ("plain_middle", "change_side"),
        "update-name",
        text="{error|?-1=−;1=+} <b>x</b>",
    ),
    Mark(
        "scaled-update-name",
        "text",
        ("scaled_middle", "change_side"),
        "update-name",
        text="{error|?-1=−;1=+} {run_rate|2} <b>x</b>",
    ),
)
"""The leaf's own vector, and the same one added to w or subtracted, tip to tail."""


def _the_whole_run(dim: int) -> tuple[Mark, ...]:
    """Draw where w's tip goes from the start of the run to its end, and the hyperplane there."""
    return (
        Mark("trail", "polyline", ("trail",), "trail"),
        _line("end", "end_line", "other-line", dim),
        _name("end", "at the end"),
    )


def _name(name: str, text: str) -> Mark:
    """Write the name of a further hyperplane beside it."""
    return Mark(
        f"{name}-name", "text", (f"{name}_quarter", f"{name}_side"), "other-name", text=text
    )


def _separable(task: Task) -> tuple[Mark, ...]:
    """Draw the hyperplane with the largest margin, and R and γ."""
    best = (
        _line("best", "best_line", "other-line", task.dim),
        Mark("best-pair", "segment", ("best_from", "best_to"), "nearest"),
        _name("best", "largest margin"),
    )
    if not task.draws_bound:
        return best
    return (
        *best,
        _line("gamma-line", "gamma_line", "other-line", task.dim),
        Mark("radius", "segment", ("R_from", "R_to"), "radius"),
        Mark("gamma", "segment", ("gamma_leaf", "gamma_foot"), "gamma"),
        Mark("radius-name", "text", ("R_middle", "R_side"), "other-name", text="<i>R</i>"),
        Mark("gamma-name", "text", ("gamma_half", "gamma_beside"), "other-name", text="<i>γ</i>"),
    )


def _not_separable(dim: int) -> tuple[Mark, ...]:
    """Draw the point in both hulls, the pocket's hyperplane, the averaged one."""
    return (
        Mark("ways-0", "segments", ("proof_0",), "hull-0"),
        Mark("ways-1", "segments", ("proof_1",), "hull-1"),
        Mark("common", "spot", ("proof_point",), "common"),
        _line("pocket", "pocket_line", "other-line", dim),
        _name("pocket", "pocket"),
        _line("mean", "mean_line", "other-line", dim),
        _name("mean", "average"),
    )

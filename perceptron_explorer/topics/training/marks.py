"""What is drawn of a lesson, from the back to the front."""

from __future__ import annotations

import perceptron_core as core
from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Handle, Mark
from perceptron_explorer.scenes.expressions import INPUT, ref
from perceptron_explorer.topics.hyperplane.marks import IN_SPACE, side_names, weight_handle
from perceptron_explorer.topics.training.lesson import Lesson


def handles(dim: int) -> tuple[Handle, ...]:
    """Let w be taken by its tip, to go on from elsewhere."""
    way = rules.way_to(INPUT, ref.run_w, ref.axes)
    return (weight_handle(dim, at="w_shown", sets="pull", to=way),)


def marks(lesson: Lesson) -> tuple[Mark, ...]:
    """List the marks of a lesson."""
    dim = lesson.dim
    separable = isinstance(lesson.verdict, core.Separation)
    return (
        *(HALF_SPACES if dim == 2 else ()),
        _line("line-before", "line_before", "line-before", dim),
        Mark("hyperplane", "segment", ("line",), "hyperplane")
        if dim == 2
        else Mark("hyperplane", "surface", ("plane", "w_shown", "b_shown"), "hyperplane"),
        *(_separable(lesson) if separable else _not_separable(dim)),
        Mark("wrong-side", "rings", ("points", "wrong"), "wrong"),
        *_the_update(lesson.setting.rate),
        Mark("w", "arrow", ("origin", "w_shown"), "vector"),
        Mark("w-name", "text", ("w_shown", "unit_normal"), "vector-name", text="<b>w</b>"),
        Mark("visited", "spot", ("visited",), "visited"),
        *(() if dim == 2 else IN_SPACE[1:]),
        *side_names(lesson.picture.leaf_set.class_names, dim),
    )


HALF_SPACES = (
    Mark("positive-half-space", "polygon", ("positive",), "positive"),
    Mark("negative-half-space", "polygon", ("negative",), "negative"),
)


def _line(name: str, of: str, style: str, dim: int) -> Mark:
    """Draw a further hyperplane: a line, or the outline of a plane."""
    return Mark(name, "segment" if dim == 2 else "polygon", (of,), style)


def _the_update(rate: float) -> tuple[Mark, ...]:
    """Draw the leaf's own vector, and the same one added to w or subtracted, tip to tail."""
    factor = "" if rate == 1 else f"{rate:g} "
    return (
        Mark("leaf-vector", "arrow", ("origin", "leaf_tip"), "leaf-vector"),
        Mark("leaf-name", "text", ("leaf_tip", "change_side"), "weight-name", text="<b>x</b>"),
        Mark("w-before", "arrow", ("origin", "before_tip"), "w-before"),
        Mark("update", "arrow", ("before_tip", "after_tip"), "update"),
        Mark(
            "update-name",
            "text",
            ("change_middle", "change_side"),
            "update-name",
            text=f"{{mistake|?-1=−;1=+}} {factor}<b>x</b>",
        ),
    )


def _name(name: str, text: str) -> Mark:
    """Write the name of a further hyperplane beside it."""
    return Mark(
        f"{name}-name", "text", (f"{name}_quarter", f"{name}_side"), "other-name", text=text
    )


def _separable(lesson: Lesson) -> tuple[Mark, ...]:
    """Draw the hyperplane with the largest margin, and R and γ."""
    best = (
        _line("best", "best_line", "other-line", lesson.dim),
        Mark("best-pair", "segment", ("best_from", "best_to"), "nearest"),
        _name("best", "largest margin"),
    )
    if not lesson.draws_bound:
        return best
    return (
        *best,
        _line("gamma-line", "gamma_line", "other-line", lesson.dim),
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

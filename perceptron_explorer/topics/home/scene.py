"""The picture of the home page: the hyperplane's, with little to read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from perceptron_explorer.scenes import words
from perceptron_explorer.scenes.descriptions import Action, Group, Readout, Sentence
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.hyperplane import scene as hyperplane
from perceptron_explorer.topics.hyperplane.marks import GRIP, RING
from perceptron_explorer.topics.hyperplane.panel import equation
from perceptron_explorer.topics.hyperplane.scene import Picture

NAME = "home"


def starting_values(picture: Picture) -> dict[str, Any]:
    """Return the w and b of the hyperplane page; no new leaf."""
    values = hyperplane.starting_values(picture)
    return {"w": values["w"], "b": values["b"]}


@made_once
def scene_of(picture: Picture, values: Mapping[str, Any]) -> Scene:
    """Return the hyperplane's scene without the new leaf and the panel's details."""
    scene = hyperplane.scene_of(picture, {**hyperplane.starting_values(picture), **values})
    return replace(
        scene,
        name=NAME,
        values=values,
        quantities=tuple(one for one in scene.quantities if "new_leaf" not in one.name),
        handles=tuple(one for one in scene.handles if one.name != "new-leaf"),
        marks=tuple(one for one in scene.marks if not one.name.startswith(("new-leaf", "offset"))),
        panel_place="below",
        panel=(reading(picture.leaf_set.class_names, starting_values(picture)),),
        history=("w", "b"),
        strip="",
        legend=(GRIP, RING),
    )


def reading(class_names: tuple[str, str], start: Mapping[str, Any]) -> Group:
    """Say how many leaves are correctly classified; lead back to the start."""
    return Group(
        "main",
        "",
        (
            Readout(
                "correct",
                "Correctly classified leaves",
                "counts.correct",
                "{counts.correct|0} of {counts.total|0}",
            ),
            equation(2),
            Action("reset", "Reset", start),
            Sentence(
                "<b>w</b> = 0: no hyperplane, and every leaf is classified as "
                f"{words.called('everywhere', class_names)}.",
                unless="foot",
            ),
        ),
    )

"""What the front end's types say of a scene is what Python sends."""

from __future__ import annotations

import re
from dataclasses import fields
from typing import Any, get_args

import pytest

from perceptron_explorer.draggable_plot.encoding import camel_case
from perceptron_explorer.scenes import panel
from perceptron_explorer.scenes.descriptions import (
    DRAWN_FROM,
    Editing,
    Mark,
    Probe,
    Quantity,
    Shape,
)
from perceptron_explorer.scenes.handles import Handle, HandleStyle, Scrub, ScrubStyle, Setting
from perceptron_explorer.scenes.scene import PanelPlace, Scene
from tests.page_list import ROOT

FRONTEND = ROOT / "perceptron_explorer/draggable_plot/frontend"
TYPES = (FRONTEND / "types.js").read_text("utf-8")

DESCRIPTIONS: dict[str, type[Any]] = {
    "QuantityDescription": Quantity,
    "HandleDescription": Handle,
    "SettingDescription": Setting,
    "ScrubDescription": Scrub,
    "MarkDescription": Mark,
    "ProbeDescription": Probe,
    "EditingDescription": Editing,
}
MORE = {
    *("figure", "revision", "viewport", "usual", "glideMs", "steps", "answers"),
    *("plotlyUrl", "acknowledged", "isAlone"),
}
"""What stands beside the scene: what `draggable_plot` sends, and the browser adds."""


def properties(typedef: str) -> dict[str, str]:
    """Return the types of a typedef's properties by name."""
    found = re.search(rf"@typedef {{object}} {typedef}\b(.*?)(?=@typedef|\*/)", TYPES, re.S)
    assert found, f"types.js has no {typedef}"
    return {
        name: kind for kind, name in re.findall(r"@property {(.*?)} \[?(\w+)\]?(?= |\n)", found[1])
    }


def sent(description: type[Any]) -> set[str]:
    return {camel_case(one.name) for one in fields(description)}


@pytest.mark.parametrize("typedef", DESCRIPTIONS)
def test_a_description_has_the_same_entries(typedef: str) -> None:
    assert {*properties(typedef)} == sent(DESCRIPTIONS[typedef])


def test_a_scene_has_the_same_entries() -> None:
    assert {*properties("Description")} - MORE == sent(Scene)


def test_items_of_the_panel_have_no_entry_that_the_types_lack() -> None:
    known = {*properties("PanelItem")}
    for item in get_args(panel.Item):
        assert sent(item) <= known, item.__name__


@pytest.mark.parametrize(
    ("typedef", "name", "words"),
    [
        ("HandleDescription", "style", get_args(HandleStyle)),
        ("ScrubDescription", "style", get_args(ScrubStyle)),
        ("Description", "panelPlace", get_args(PanelPlace)),
    ],
)
def test_words_are_the_same(typedef: str, name: str, words: tuple[str, ...]) -> None:
    assert set(re.findall(r"'(\w+)'", properties(typedef)[name])) == {*words}


def test_every_shape_can_be_drawn() -> None:
    painter = (FRONTEND / "marks/painter.js").read_text("utf-8")
    makers = re.search(r"const MAKERS = {(.*?)};", painter, re.S)
    assert makers
    assert set(re.findall(r"^  (\w+):", makers[1], re.M)) == {*get_args(Shape)} == {*DRAWN_FROM}

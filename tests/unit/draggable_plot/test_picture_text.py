"""The text of a figure and its scene is written once, and says what they say."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest

from perceptron_explorer.draggable_plot import picture_text as module
from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.draggable_plot.picture_text import picture_text
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.topics.vectors import scene as vectors


def a_scene() -> Scene:
    return vectors.scene_of(2, vectors.WORLDS["force"], vectors.starting_values(2))


def a_figure(x: float = 1.0) -> go.Figure:
    return go.Figure(go.Scatter(x=[x], y=[2.0]))


def test_it_is_all_of_the_scene_but_its_values_and_the_figure() -> None:
    scene = a_scene()
    told = json.loads(picture_text(a_figure(1 / 3), scene))
    assert told.pop("figure")["data"][0]["x"] == [0.3333333]
    whole = json.loads(json.dumps(encode(scene)))
    assert whole.pop("values") is not None
    assert told == whole


def test_the_same_objects_give_the_same_text_and_others_their_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scene, figure = a_scene(), a_figure()
    first = picture_text(figure, scene)
    assert picture_text(figure, scene) is first
    assert json.loads(picture_text(a_figure(5.0), scene))["figure"]["data"][0]["x"] == [5.0]
    monkeypatch.setattr(module, "MOST_KEPT", 1)
    picture_text(a_figure(), scene)
    assert picture_text(figure, scene) == first

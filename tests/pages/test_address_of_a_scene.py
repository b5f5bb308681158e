"""What the address gives to the scenes of a page, and what a wrong one does."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest
from streamlit.testing.v1 import AppTest

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.address.names import OLDER, name_in_address
from perceptron_explorer.shell.address.visit import Visit
from perceptron_explorer.topics.lecture import scenes_of
from tests.how_many import cases
from tests.page_list import WITH_OWN_PICTURES, ListedPage
from tests.pages.opened import Stage, begin_again, opened, ways_to_open

DAMAGED = cases(each_time=252, at_random=1008)
"""Of each page, over its kinds of scenes, of which there are up to seven."""

OPENED = 4
"""So many of a page are opened too."""

NASTY = (
    *"0123456789.,;-+eE%&=#<>[]() _\0\n\u202e∞é٣",
    *("nan", "inf", "Infinity", "1e999", "9" * 400, "0x10", "1_0", "--", ",,", "null", "__proto__"),
)

HYPERPLANE = "pages/hyperplane.py"
SCENES = scenes_of("hyperplane")


@pytest.fixture
def stage(monkeypatch: pytest.MonkeyPatch) -> Stage:
    return Stage(monkeypatch)


def sentences(app: AppTest) -> list[str]:
    assert [problem.value for problem in app.exception] == []
    return [one.value for one in app.warning]


def test_an_address_gives_values_and_the_camera(stage: Stage) -> None:
    camera = "1.5,-1,0.5,0,0,0"
    app = opened(HYPERPLANE, {"dim": "3", "w": "1.2,-0.5,0.3", "b": "0.2", "camera": camera})
    values = stage.values()["hyperplane"]
    assert (values["w"], values["b"]) == ([1.2, -0.5, 0.3], 0.2)
    assert stage.looks["hyperplane"] == [1.5, -1, 0.5, 0, 0, 0]
    assert sentences(app) == []


def test_what_it_does_not_give_is_as_the_page_begins(stage: Stage) -> None:
    opened(HYPERPLANE)
    begun = stage.values()["hyperplane"]
    opened(HYPERPLANE, {"b": "0.5"})
    assert stage.values()["hyperplane"] == {**begun, "b": 0.5}
    assert dict(stage.usual["hyperplane"]).keys() == begun.keys()


def test_the_address_counts_once(stage: Stage) -> None:
    app = opened(HYPERPLANE, {"b": "0.5", "leaves": "iris-hard"})
    app.selectbox[0].select("leaves").run()
    assert stage.values()["hyperplane"]["b"] != 0.5
    app.selectbox[0].select("iris-hard").run()
    assert stage.values()["hyperplane"]["b"] == 0.5


def test_a_run_that_is_begun_again_leaves_what_was_made_meanwhile(stage: Stage) -> None:
    """Whoever is quicker than the page's first run cuts it short."""
    params = {"b": "0.5", "leaves": "iris-hard"}
    app = opened(HYPERPLANE, params)
    for made in app.session_state["remembered-hyperplane"].values():
        made["b"] = 0.75
    begin_again(app, params)
    assert stage.values()["hyperplane"]["b"] == 0.75
    app.selectbox[0].select("leaves")
    begin_again(app, params)
    assert app.selectbox[0].value == "leaves"
    assert stage.values()["hyperplane"]["b"] != 0.5
    assert sentences(app) == []


@pytest.mark.parametrize("is_cut_short", [True, False])
def test_what_a_scene_chooses_counts_until_the_browser_has_seen_it(
    stage: Stage, is_cut_short: bool
) -> None:
    """On a busy server the browser asks once more, and sends what it chose before the scene."""
    app = opened(HYPERPLANE)
    (in_space,) = (i for i, scene in enumerate(SCENES) if scene.params(0).get("dim") == "3")
    ask_for(app, in_space)
    assert stage.scenes["hyperplane"].dim == 3
    shown = stage.values()
    app.session_state["dimension"] = 2
    if is_cut_short:
        begin_again(app, SCENES[in_space].params(0))
    else:
        ask_for(app, in_space)
    assert stage.scenes["hyperplane"].dim == 3
    assert stage.values() == shown


def ask_for(app: AppTest, scene: int) -> None:
    """Ask for a prepared scene of the page, as the browser does."""
    here = {"page": "hyperplane", "to": "hyperplane", "own": ""}
    asked = {**here, "scene": scene, "revealed": 0, "number": 1, "revision": 0}
    app.session_state["scene-asked"] = asked
    app.run()


@pytest.mark.parametrize(
    ("params", "named"),
    [
        ({"w": "1,2,3"}, "“w”"),
        ({"w": "1,nan"}, "“w”"),
        ({"b": "1e400"}, "“b”"),
        ({"b": "1e300"}, "“b”"),
        ({"b": "", "w": "inf,1"}, "“b” and “w”"),
        ({"camera": "0,0,0,0,0,0", "dim": "3"}, "“camera”"),
        ({"window": "1,-1,0,2"}, "“window”"),
        ({"leaves": "roses"}, "a set of leaves"),
    ],
)
def test_a_wrong_part_gives_the_pages_own_and_one_sentence(
    stage: Stage, params: dict[str, str], named: str
) -> None:
    opened(HYPERPLANE, {key: word for key, word in params.items() if key == "dim"})
    begun = stage.values()
    app = opened(HYPERPLANE, params)
    assert stage.values() == begun
    assert stage.looks["hyperplane"] is None
    (sentence,) = sentences(app)
    assert sentence.startswith(("This address gives ", "This address asks for "))
    assert named in sentence


def test_an_unknown_part_is_left_aside_and_not_repeated(stage: Stage) -> None:
    app = opened(HYPERPLANE, {"b": "0.5", "![](http://example.org/x.png)": "<script>"})
    assert stage.values()["hyperplane"]["b"] == 0.5
    assert sentences(app) == ["1 setting that this page does not have was ignored."]


@pytest.mark.parametrize("params", [{"w": "1," * 20_000}, {f"p{i}": "1" for i in range(500)}])
def test_an_endless_address_is_not_read(stage: Stage, params: dict[str, str]) -> None:
    app = opened(HYPERPLANE, {"b": "0.5", **params})
    assert stage.values()["hyperplane"]["b"] != 0.5
    assert len(sentences(app)) == 1


@pytest.mark.parametrize("listed", WITH_OWN_PICTURES, ids=lambda listed: listed.path)
def test_damaged_addresses_of_every_page(stage: Stage, listed: ListedPage) -> None:
    """Each is read, and a few go through the whole page."""
    ways = ways_to_open(listed)
    chance = random.Random(listed.path)
    for way in ways:
        stage.scenes.clear()
        opened(listed.script, way)
        scenes = list(stage.scenes.values())
        given = list(damaged(way, scenes, chance, DAMAGED // len(ways)))
        for params in given:
            for scene in scenes:
                assert_harmless(Visit(listed.path, params, fresh=True), scene)
        for params in given[: -(-OPENED // len(ways))]:
            assert len(sentences(opened(listed.script, params))) <= 1


def damaged(
    way: dict[str, str], scenes: list[Scene], chance: random.Random, count: int
) -> Iterator[dict[str, str]]:
    """Yield addresses that began as good ones and then had characters changed, cut or put in."""
    for _ in range(count):
        params = {**way, "scene": "1", "camera": "1,1,1,0,0,0", "window": "-1,1,-1,1"}
        for scene in scenes:
            params.update({name: written(value) for name, value in encode(scene.values).items()})
        yield {_hurt(name, chance, 0.02): _hurt(word, chance, 0.5) for name, word in params.items()}


def written(value: object) -> str:
    return ",".join(map(repr, value)) if isinstance(value, list) else str(value)


def _hurt(text: str, chance: random.Random, share: float) -> str:
    while chance.random() < share:
        at = chance.randrange(len(text) + 1)
        put_in = chance.choice(["", *NASTY])
        text = text[:at] + put_in + text[at + chance.randrange(3) :]
    return text


def assert_harmless(visit: Visit, scene: Scene) -> None:
    """What is read is of the kind that the scene has, finite, and the rest is in a sentence."""
    values, look = visit.read_scene(scene)
    begun = encode(scene.values)
    for name, value in values.items():
        if begun[name] == []:  # A table that begins without a row.
            assert np.ndim(value) == 2
        else:
            assert np.shape(value) == np.shape(begun[name])
        assert isinstance(value, str) == isinstance(begun[name], str)
        assert isinstance(value, str) or np.all(np.abs(value) <= 1e12)
    assert look is None or np.all(np.isfinite(look))
    visit.end_run()
    assert visit.problem == "" or visit.problem.count(".") == 1
    assert not set(visit.problem) & set("<>[]()`*")


@pytest.mark.parametrize("listed", WITH_OWN_PICTURES, ids=lambda listed: listed.path)
def test_every_name_in_an_address_means_one_thing_and_opens_it(
    stage: Stage, listed: ListedPage
) -> None:
    for way in ways_to_open(listed):
        stage.scenes.clear()
        opened(listed.script, way)
        for scene in list(stage.scenes.values()):
            too_many = scene.editing.values if scene.editing else ()
            values = {name: encode(scene.values[name]) for name in scene.values}
            names = [*map(name_in_address, values)]
            assert len(names) == len({*names}), scene.name
            assert not {*names} & OLDER.keys(), "an older name, of another thing"
            kept = {name: text(value) for name, value in values.items() if name not in too_many}
            given = {name_in_address(name): word for name, word in kept.items() if word}
            app = opened(listed.script, {**way, **given})
            assert sentences(app) == []
            assert stage.values()[scene.name].items() >= values.items()


def text(value: Any) -> str:
    """Return a value as an address has it; nothing for a table without rows."""
    if isinstance(value, dict):
        return str(value["float64"])
    return ",".join(map(str, value)) if isinstance(value, list) else str(value)


@pytest.mark.parametrize(
    ("script", "given"),
    [
        ("pages/dot_product.py", {"a_point": "1.0,2.0", "b_point": "-1.0,4.0"}),
        ("pages/dot_product.py", {"dim": "3", "b_point": "1.0,2.0,3.0"}),
        ("pages/matrices.py", {"view": "map", "first_point": "1.0,2.0", "second_point": "3.0,1.0"}),
        ("pages/dot_product.py", {"scene": "2", "a_point": "1.0,2.0"}),
    ],
)
def test_addresses_of_earlier_versions_still_open(
    stage: Stage, script: str, given: dict[str, str]
) -> None:
    app = opened(script, given)
    assert sentences(app) == []
    (values,) = stage.values().values()
    older = given.keys() & OLDER.keys()
    assert {name: text(values[name]) for name in older} == {name: given[name] for name in older}


def test_a_wrong_value_goes_by_its_name_of_now(stage: Stage) -> None:
    (sentence,) = sentences(opened("pages/dot_product.py", {"a_point": "1,2,3"}))
    assert "“a”" in sentence

"""The vectors page: entries and angles typed, a second vector, links, worlds."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Page, expect

import perceptron_core as core
from tests.browser.actions import drag_by, handle, number_in
from tests.browser.vector_pages import (
    DIMS,
    choose,
    field,
    marks_shown,
    open_dim,
    scene_on,
    switch,
    vectors_scene,
    wrong_numbers,
)

RESULTS = ("sum", "b-moved", "parallelogram", "difference", "difference-moved", "multiple", "b")
both = pytest.mark.parametrize("dim", DIMS)


@pytest.fixture
def page(kept_page: Page) -> Page:
    """All tests here share one page, which each begins again."""
    return kept_page


@both
def test_what_is_chosen_is_drawn_and_every_number_is_the_cores(
    page: Page, app_url: str, dim: int
) -> None:
    open_dim(page, app_url, "vectors", dim)
    scene = vectors_scene(dim)
    assert wrong_numbers(page, scene) == [], "at first"
    drag_by(page, "a", -50, 35)
    for show, marks in [
        ("sum", {"sum", "b-moved", "parallelogram", "b"}),
        ("difference", {"difference", "difference-moved", "b"}),
        ("multiple", {"multiple"}),
        ("alone", set()),
    ]:
        choose(page, "show", show)
        seen = scene_on(page, dim)
        assert marks_shown(seen, *RESULTS) == marks, show
        assert (seen.handles["b"] is not None) == ("b" in marks)
        assert wrong_numbers(page, scene) == [], show


@both
def test_the_multiple_moves_along_the_line(page: Page, app_url: str, dim: int) -> None:
    open_dim(page, app_url, "vectors", dim)
    choose(page, "show", "multiple")
    before = scene_on(page, dim)
    drag_by(page, "multiple", -140, 90)
    after = scene_on(page, dim)
    assert after.handles["a"] == before.handles["a"]
    moved = np.array(after.handles["multiple"])
    assert core.norm(core.rejection(moved, after.handles["a"])) < 1e-9
    assert core.norm(moved - before.handles["multiple"]) > 0.5
    factor = core.scalar_projection(moved, after.handles["a"]) / core.norm(after.handles["a"])
    text = f"{factor:.2f} times a".replace("-", "−")
    expect(handle(page, "multiple")).to_have_attribute("aria-valuetext", text)
    assert wrong_numbers(page, vectors_scene(dim)) == []


@both
def test_typed_lengths_angles_and_entries(page: Page, app_url: str, dim: int) -> None:
    open_dim(page, app_url, "vectors", dim)
    start = scene_on(page, dim).handles["a"]
    field(page, "norm").fill("2,5")
    typed = scene_on(page, dim).handles["a"]
    assert typed == pytest.approx(2.5 * core.unit_vector(start))
    field(page, "angle").fill("90")
    turned = scene_on(page, dim).handles["a"]
    upwards = typed[2:]
    floor = float(np.hypot(*typed[:2]))
    assert turned == pytest.approx([0, floor, *upwards], abs=1e-12)
    if dim == 3:
        field(page, "elevation").fill("−30")
        raised = scene_on(page, dim).handles["a"]
        assert raised == pytest.approx([0, 2.5 * np.cos(np.pi / 6), -1.25], abs=1e-12)
    field(page, "a.1").fill("-4")
    field(page, "b.0").fill(".5")
    seen = scene_on(page, dim)
    assert [seen.handles["a"][1], seen.handles["b"][0]] == [-4, 0.5]
    assert wrong_numbers(page, vectors_scene(dim)) == []


@both
def test_what_makes_no_sense_gets_a_sentence_and_the_zero_vector_its_own(
    page: Page, app_url: str, dim: int
) -> None:
    open_dim(page, app_url, "vectors", dim)
    before = scene_on(page, dim)
    problem = page.get_by_role("alert").filter(has_text="Please type a number")
    for name, text, limits in [
        ("norm", "-2", "from 0 to 100"),
        ("norm", "long", "from 0 to 100"),
        ("angle", "400", "from −360 to 360"),
        ("a.0", "101", "from −100 to 100"),
    ]:
        field(page, name).fill(text)
        expect(problem.filter(has_text=limits)).to_contain_text("stays.")
        expect(field(page, name)).to_have_attribute("aria-invalid", "true")
        assert scene_on(page, dim).handles == before.handles, text
        page.keyboard.press("Tab")
        expect(field(page, name)).to_have_attribute("aria-invalid", "false")
    drag_by(page, "a", 10, 10)
    expect(problem).to_have_count(0)
    zero = page.get_by_text("The zero vector: its length is 0")
    expect(zero).to_be_hidden()
    for index in range(dim):
        field(page, f"a.{index}").fill("0")
    expect(zero).to_be_visible()
    expect(page.locator('[data-readout="angle"]')).to_be_hidden()
    expect(page.locator('[data-readout="unit"]')).to_be_hidden()
    seen = scene_on(page, dim)
    assert seen.readouts["norm"] == 0
    assert wrong_numbers(page, vectors_scene(dim)) == []


LIT = """() => [...document.querySelectorAll(".lit:is([data-mark], [data-readout])")]
  .map((e) => e.dataset.mark ?? e.dataset.readout).sort()"""

# Near the middle of a mark, over more than a dash and a gap, clear of a handle at its end.
ALONG = """(name) => {
  const path = document.querySelector(`[data-mark="${name}"]`);
  return [...Array(8).keys()].map((step) => {
    const place = path.getPointAtLength(path.getTotalLength() / 2 + 2 * step - 12);
    const { x, y } = place.matrixTransform(path.getScreenCTM());
    return [x, y];
  });
}"""


@both
def test_an_entry_and_its_component_light_each_other_up(page: Page, app_url: str, dim: int) -> None:
    open_dim(page, app_url, "vectors", dim)
    assert page.evaluate(LIT) == []
    for number in range(1, dim + 1):
        together = [f"{form}-{number}" for form in ("column", "component", "index", "row")]
        for form in ("column", "row", "index"):
            page.locator(f'[data-readout="{form}-{number}"]').hover()
            assert page.evaluate(LIT) == together, form
        page.locator(".group h2").first.hover()
        assert page.evaluate(LIT) == []
        page.locator(f'[data-readout="row-{number}"]').focus()
        assert page.evaluate(LIT) == together, "by focus"
        page.locator(f'[data-readout="row-{number}"]').blur()
        for x, y in page.evaluate(ALONG, f"component-{number}"):
            page.mouse.move(x, y)
            assert page.evaluate(LIT) == together, f"in the picture, at {x}, {y}"
        page.mouse.move(2, 2)


@both
def test_another_world_keeps_the_vectors(page: Page, app_url: str, dim: int) -> None:
    open_dim(page, app_url, "vectors", dim)
    drag_by(page, "a", -40, 25)
    choose(page, "show", "difference")
    before = scene_on(page, dim)
    switch(page, "Velocity", aria_label="Vectors, each a velocity")
    expect(page.locator('[data-readout="norm"]')).to_contain_text("m/s")
    after = scene_on(page, dim)
    assert after.handles == before.handles
    assert after.choices == before.choices
    assert wrong_numbers(page, vectors_scene(dim, "velocity")) == []


def test_plane_and_space_each_keep_their_own(page: Page, app_url: str) -> None:
    open_dim(page, app_url, "vectors", 2)
    drag_by(page, "a", -40, 25)
    plane = scene_on(page, 2)
    switch(page, "Space", data_dim=3)
    drag_by(page, "b", 30, -25)
    space = scene_on(page, 3)
    switch(page, "Plane", data_dim=2)
    assert scene_on(page, 2).handles == plane.handles
    switch(page, "Space", data_dim=3)
    assert scene_on(page, 3).handles == space.handles
    assert number_in(page.locator('[data-readout="norm"]')) == space.readouts["norm"]

"""The dot product page: both forms, the shadow, the sweep, the curve, the proof."""

from __future__ import annotations

import numpy as np
import pytest
from playwright.sync_api import Page, WebSocket, expect

import perceptron_core as core
from perceptron_explorer.topics.dot_product.scene import START
from tests.browser.actions import centre_of, drag_by, press
from tests.browser.on_page import expect_python_at_rest, settle, shown
from tests.browser.vector_pages import (
    DIMS,
    choose,
    dot_scene,
    field,
    marks_shown,
    open_dim,
    scene_on,
    switch,
    wrong_numbers,
)

both = pytest.mark.parametrize("dim", DIMS)
AREAS = ("area-plus", "area-minus")


@pytest.fixture
def page(kept_page: Page) -> Page:
    """All tests here share one page, which each begins again."""
    return kept_page


def type_vectors(page: Page, a: list[float], b: list[float]) -> None:
    for name, entries in (("a", a), ("b", b)):
        for index, entry in enumerate(entries):
            field(page, f"{name}.{index}").fill(str(entry))
    page.keyboard.press("Tab")


@both
def test_both_forms_are_equal_while_it_is_dragged(page: Page, app_url: str, dim: int) -> None:
    open_dim(page, app_url, "dot-product", dim)
    scene = dot_scene(dim)
    assert wrong_numbers(page, scene) == [], "at first"
    start = centre_of(page, "b")
    page.mouse.move(*start)
    page.mouse.down()
    for share in (0.3, 0.6, 1.0):
        page.mouse.move(start.x_px - 180 * share, start.y_px + 90 * share, steps=3)
        seen = scene_on(page, dim).readouts
        assert seen["dot"] == pytest.approx(seen["geometric"], abs=1e-9)
        assert wrong_numbers(page, scene) == [], f"at {share} of the way"
    page.mouse.up()
    choose(page, "onto", "second")
    assert wrong_numbers(page, scene) == [], "b on a"


@both
def test_the_sign_is_said_and_drawn(page: Page, app_url: str, dim: int) -> None:
    open_dim(page, app_url, "dot-product", dim)
    rest = [0.0] * (dim - 2)
    words = page.locator('[data-readout="alignment"]')
    for b, sentence, areas in [
        ([1, 2], "Acute angle: the product is positive.", {"area-plus"}),
        ([4, 2], "Same direction: the product is as large as it can be.", {"area-plus"}),
        ([-1, 2], "Right angle: the product is 0.", set()),
        ([-2, 1], "Obtuse angle: the product is negative.", {"area-minus"}),
        ([-4, -2], "Opposite directions: the product is as small as it can be.", {"area-minus"}),
        ([0, 0], "", set()),
    ]:
        type_vectors(page, [2, 1, *rest], [*b, *rest])
        if sentence:
            expect(words).to_have_text(sentence)
        else:
            expect(words).to_be_hidden()
        assert marks_shown(scene_on(page, dim), *AREAS) == areas
        assert wrong_numbers(page, dot_scene(dim)) == [], b
    dashes = {
        name: page.locator(f'[data-mark="{name}"]').evaluate(
            "(area) => getComputedStyle(area).strokeDasharray"
        )
        for name in AREAS
    }
    assert dashes["area-plus"] == "none"
    assert dashes["area-minus"] != "none"


def same_length(page: Page, dim: int, length: float) -> None:
    assert core.norm(scene_on(page, dim).handles["b"]) == pytest.approx(length, rel=1e-12)


def test_the_dot_on_the_curve_and_the_slider_turn_b(page: Page, app_url: str) -> None:
    open_dim(page, app_url, "dot-product", 2)
    length = scene_on(page, 2).readouts["norm-b"]
    before = scene_on(page, 2).readouts["angle"]
    drag_by(page, "cosine-dot", 60, 0)
    dragged = scene_on(page, 2)
    assert dragged.readouts["angle"] > before + 10
    same_length(page, 2, length)
    press(page, "cosine-dot", "ArrowRight", times=3)
    press(page, "cosine-dot", "Shift+ArrowLeft")
    keyed = scene_on(page, 2).readouts["angle"]
    assert keyed == pytest.approx(dragged.readouts["angle"] - 7, abs=1e-6)
    same_length(page, 2, length)
    page.locator('[data-slider="angle"]').fill("137")
    assert scene_on(page, 2).readouts["angle"] == pytest.approx(137, abs=1e-9)
    same_length(page, 2, length)
    assert wrong_numbers(page, dot_scene(2)) == []
    drag_by(page, "cosine-dot", 900, 0)
    assert scene_on(page, 2).readouts["angle"] == pytest.approx(180, abs=1e-6)


WAIT_FOR_TURN = """([from, by]) => Math.abs(JSON.parse(
  document.querySelector('[data-readout="angle"]').dataset.value) - from) > by"""
FRAMES = """async (count) => { for (let i = 0; i < count; i++)
  await new Promise((done) => requestAnimationFrame(done)); }"""


def test_a_sweep_tells_the_server_nothing(watched_tab: Page, app_url: str) -> None:
    page = watched_tab
    sent: list[str | bytes] = []

    def note(frame: str | bytes) -> None:
        sent.append(frame)

    def listen(socket: WebSocket) -> None:
        socket.on("framesent", note)

    page.on("websocket", listen)
    open_dim(page, app_url, "dot-product", 2)
    expect_python_at_rest(page)
    before, count = scene_on(page, 2), len(sent)
    play = page.locator('[data-sweep="angle"]')
    play.click()
    expect(play).to_have_text("Pause")
    page.wait_for_function(WAIT_FOR_TURN, arg=[before.readouts["angle"], 25])
    assert len(sent) == count, "the sweep sent something"
    play.click()
    expect(play).to_have_text("Play")
    still = scene_on(page, 2)
    expect_python_at_rest(page)
    page.evaluate(FRAMES, 10)
    assert len(sent) == count, "its end sent something"
    assert scene_on(page, 2).handles == still.handles
    same_length(page, 2, before.readouts["norm-b"])
    assert wrong_numbers(page, dot_scene(2)) == []


@pytest.mark.parametrize("motion", ["reduce", "no-preference"])
def test_nothing_turns_unasked(page: Page, app_url: str, motion: str) -> None:
    page.emulate_media(reduced_motion="reduce" if motion == "reduce" else "no-preference")
    open_dim(page, app_url, "dot-product", 2)
    before = scene_on(page, 2)
    page.evaluate(FRAMES, 40)
    assert scene_on(page, 2).handles == before.handles
    page.locator('[data-sweep="angle"]').click()
    page.wait_for_function(WAIT_FOR_TURN, arg=[before.readouts["angle"], 5])
    # A hand on the picture takes over.
    drag_by(page, "a", 10, 10)
    expect(page.locator('[data-sweep="angle"]')).to_have_text("Play")


@both
def test_b_is_held_and_keeps_its_length_while_a_is_dragged(
    page: Page, app_url: str, dim: int
) -> None:
    open_dim(page, app_url, "dot-product", dim)
    for hold, dx, dy in [("right angle", -60, -40), ("parallel", 90, -20), ("grid", -50, 70)]:
        choose(page, "hold", hold)
        length = scene_on(page, dim).readouts["norm-b"]
        start = centre_of(page, "a")
        page.mouse.move(*start)
        page.mouse.down()
        for share in (0.5, 1.0):
            page.mouse.move(start.x_px + dx * share, start.y_px + dy * share, steps=3)
            seen = scene_on(page, dim)
            a, b = np.array(seen.handles["a"]), np.array(seen.handles["b"])
            if hold == "right angle":
                assert abs(seen.readouts["dot"]) < 1e-9
            elif hold == "parallel":
                assert abs(core.cosine(a, b)) == pytest.approx(1)
            else:
                assert np.array_equal([a, b], np.round([a, b]))
            assert seen.readouts["norm-b"] == pytest.approx(length, rel=1e-9)
            assert wrong_numbers(page, dot_scene(dim)) == [], hold
        page.mouse.up()
        settle(page)


def test_a_goes_all_the_way_round_and_b_stays_on_its_side(page: Page, app_url: str) -> None:
    open_dim(page, app_url, "dot-product", 2)
    choose(page, "hold", "right angle")
    seen = shown(page)
    a, b = seen.handles["a"], seen.handles["b"]
    side, length = np.sign(a[0] * b[1] - a[1] * b[0]), core.norm(b)
    page.mouse.move(*seen.to_px(a))
    page.mouse.down()
    for degrees in range(0, 720, 9):
        turn = np.radians(degrees)
        page.mouse.move(*seen.to_px([3 * np.cos(turn), 3 * np.sin(turn)]))
        a, b = (shown(page).handles[name] for name in "ab")
        assert np.sign(a[0] * b[1] - a[1] * b[0]) == side, degrees
        assert core.norm(b) == pytest.approx(length, rel=1e-9), degrees
    page.mouse.up()


@both
def test_another_restriction_begins_with_the_vectors_as_they_are(
    page: Page, app_url: str, dim: int
) -> None:
    open_dim(page, app_url, "dot-product", dim)
    for hold in ("parallel", "right angle", "grid"):
        drag_by(page, "b", 31, -17)
        drag_by(page, "a", -23, 11)
        choose(page, "hold", hold)
        before = scene_on(page, dim).handles
        choose(page, "hold", "free")
        assert scene_on(page, dim).handles == before, hold
    choose(page, "hold", "right angle")
    drag_by(page, "b", 40, 40)  # b goes along its line, to the nearest place
    seen = scene_on(page, dim)
    assert abs(seen.readouts["dot"]) < 1e-9
    assert wrong_numbers(page, dot_scene(dim)) == []
    press(page, "a", "Home")
    assert scene_on(page, dim).handles["a"] == list(START[dim][0])
    same_length(page, dim, seen.readouts["norm-b"])


def test_the_proof_opens_and_closes_step_by_step(page: Page, app_url: str) -> None:
    open_dim(page, app_url, "dot-product", 2)
    next_step, back = page.locator('[data-steps="next"]'), page.locator('[data-steps="back"]')
    steps = page.locator("[data-step]")
    expect(back).to_be_disabled()
    for opened in range(1, 5):
        assert marks_shown(scene_on(page, 2), "third-side") == (
            {"third-side"} if opened > 1 else set()
        )
        next_step.click()
        expect(steps.filter(visible=True)).to_have_count(opened)
        assert wrong_numbers(page, dot_scene(2)) == []
    expect(next_step).to_be_disabled()
    type_vectors(page, [2, 1], [-1, 3])
    expect(steps.nth(1)).to_contain_text("13.00 = 5.00 + 10.00 − 2 × 1.00")
    for opened in (3, 2, 1, 0):
        back.click()
        expect(steps.filter(visible=True)).to_have_count(opened)
    assert marks_shown(scene_on(page, 2), "third-side") == set()


def test_plane_and_space_each_keep_their_own(page: Page, app_url: str) -> None:
    open_dim(page, app_url, "dot-product", 2)
    drag_by(page, "a", -40, 25)
    choose(page, "onto", "second")
    plane = scene_on(page, 2)
    switch(page, "Space", data_dim=3)
    drag_by(page, "b", 30, -25)
    space = scene_on(page, 3)
    switch(page, "Plane", data_dim=2)
    back = scene_on(page, 2)
    assert (back.handles, back.choices) == (plane.handles, plane.choices)
    switch(page, "Space", data_dim=3)
    assert scene_on(page, 3).handles == space.handles


def test_what_cannot_turn_does_not_play_and_says_why(page: Page, app_url: str) -> None:
    open_dim(page, app_url, "dot-product", 2)
    play = page.locator('[data-sweep="angle"]')
    why = page.get_by_text("With this restriction b cannot turn")
    expect(why).to_be_hidden()
    play.click()
    for hold in ("right angle", "parallel"):
        choose(page, "hold", hold)
        expect(play).to_be_disabled()
        expect(play).to_have_text("Play")
        expect(why).to_be_visible()
    choose(page, "hold", "free")
    expect(play).to_be_enabled()
    expect(why).to_be_hidden()

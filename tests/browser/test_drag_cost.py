"""What a drag costs: one update a frame, and nothing of the server until it is let go."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, WebSocket, expect

import perceptron_core as core
from tests.browser.actions import centre_of, drag_by, open_figure, press
from tests.browser.hyperplane_page import count_by_python
from tests.browser.on_page import expect_python_at_rest, first_picture, settle, shown

# Many moves within one task, as a fast mouse makes them, and the frames that follow.
BURST = """async () => {
  const element = document.querySelector('[data-handle="w"]');
  const { left, top, width, height } = element.getBoundingClientRect();
  let updates = 0;
  const seen = new MutationObserver((records) => { updates += records.length; });
  seen.observe(element, { attributeFilter: ["data-value"] });
  const frame = () => new Promise(requestAnimationFrame);
  await frame();
  for (let i = 1; i <= 50; i++) element.dispatchEvent(new PointerEvent("pointermove", {
    bubbles: true, pointerId: 1, pointerType: "mouse", buttons: 1,
    clientX: left + width / 2 - i, clientY: top + height / 2 - i }));
  await frame();
  await frame();
  seen.disconnect();
  return updates;
}"""


class Sent:
    """Counts the messages that the page sends to the server."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.count = 0
        page.on("websocket", self._listen)

    def _listen(self, socket: WebSocket) -> None:
        socket.on("framesent", self._note)

    def _note(self, _payload: object) -> None:
        self.count += 1

    def so_far(self) -> int:
        """Return the count, once all that happened until now has been heard of."""
        settle(self.page)
        return self.count


def wrong_leaves(page: Page) -> str:
    """Return what the core says of the hyperplane that the page shows."""
    seen, picture = shown(page), first_picture()
    wrong = core.misclassified(picture.X, picture.leaf_set.y, seen.handles["w"], seen.readouts["b"])
    return f"{wrong.sum()} of {wrong.size} leaves are misclassified."


def test_many_moves_within_a_frame_are_one_update(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    page.mouse.move(*centre_of(page, "w"))
    page.mouse.down()
    before = shown(page)
    assert page.evaluate(BURST) == 1
    after = shown(page)
    px = 50 / before.px_per_unit
    expected = [before.handles["w"][0] - px, before.handles["w"][1] + px]
    assert after.handles["w"] == pytest.approx(expected, abs=0.5 / before.px_per_unit)
    page.mouse.up()


def test_a_drag_is_heard_of_on_release_only(page: Page, app_url: str) -> None:
    sent = Sent(page)
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    label = count_by_python(page)
    first = wrong_leaves(page)
    expect(label).to_have_text(first)
    expect_python_at_rest(page)
    start = centre_of(page, "w")
    page.mouse.move(*start)
    before = sent.so_far()
    assert before > 0, "the page's messages are not counted"
    page.mouse.down()
    page.mouse.move(start.x_px - 140, start.y_px - 200, steps=30)
    assert sent.so_far() == before
    assert wrong_leaves(page) != first
    assert label.inner_text() == first
    page.mouse.up()
    expect(label).to_have_text(wrong_leaves(page))
    assert sent.so_far() > before


def test_where_python_has_nothing_to_answer_it_hears_before_the_next_click(
    page: Page, app_url: str
) -> None:
    sent = Sent(page)
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    expect_python_at_rest(page)
    before = sent.so_far()
    drag_by(page, "w", -140, -200)
    press(page, "w", "ArrowUp", times=3)
    expect_python_at_rest(page)
    assert sent.so_far() == before
    expect(count_by_python(page)).to_have_text(wrong_leaves(page))
    assert sent.so_far() > before


def test_keys_reach_python_when_they_come_to_rest(page: Page, app_url: str) -> None:
    open_figure(page, f"{app_url}/hyperplane", "hyperplane")
    label = count_by_python(page)
    press(page, "w", "Shift+ArrowUp", times=2)
    press(page, "w", "Shift+ArrowLeft")
    expect(label).to_have_text(wrong_leaves(page))

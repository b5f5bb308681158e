"""From letting go to Python's answer painted. Run: ``python benchmarks/release.py``.

Ours: the hyperplane page, from the release of w's handle to the count of leaves on the
wrong side that Python worked out, in the list below the picture. For comparison, by turns: an app
with a slider (``apps/slider_app.py``), from the slider's release until its chart is redrawn.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from playwright.sync_api import Browser, Page, sync_playwright

from benchmarks.common import HERE, fixed, median, print_machine, print_table, times
from tests.browser import launch, server
from tests.browser.actions import centre_of, open_figure
from tests.browser.hyperplane_page import count_by_python

ROUNDS = 20
WARM_UP = 3
SECONDS_TO_ANSWER = 30

# Watches the page from the release on. `state` is an expression for what the answer
# changes. Once that is another than at the release, the time is taken when the next frame
# has been painted: a task that is put in line by the frame's own callback.
WATCH = """
(state) => {
  const read = new Function(`return ${state}`);
  window.answer = new Promise((done) => {
    addEventListener("pointerup", () => {
      const start = performance.now();
      const before = read();
      const observer = new MutationObserver(() => {
        const now = read();
        if (now === undefined || now === before) return;
        observer.disconnect();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
      });
      observer.observe(document.body, {
        subtree: true, childList: true, characterData: true, attributes: true,
      });
    }, { once: true, capture: true });
  });
}
"""

COUNT = "document.querySelector('[data-testid=stExpanderDetails] p')?.textContent"
LINES_OF_THE_CHART = (
    "[...document.querySelectorAll('.scatterlayer .js-line')]"
    ".map((line) => line.getAttribute('d')).join() || undefined"
)
THUMB = '[data-testid="stSlider"] [data-rac]:has(> * > input)'


def answer_ms(page: Page, state: str) -> float:
    """Let the mouse go and return how long the answer took to be painted."""
    page.evaluate(WATCH, state)
    page.mouse.up()
    limit = 1000 * SECONDS_TO_ANSWER
    answer = "Promise.race([window.answer, new Promise((_, fail) => setTimeout(fail, %d))])"
    return float(page.evaluate(answer % limit))


def drag_ms(page: Page, number: int) -> float:
    """Drag w to the other side of the origin or back, so that the count is another one."""
    page.mouse.move(*centre_of(page, "w"))
    page.mouse.down()
    side = -1 if number % 2 == 0 else 1
    for _ in range(5):
        place = centre_of(page, "w")
        page.mouse.move(place.x_px + side * 50, place.y_px)
    return answer_ms(page, COUNT)


def slide_ms(page: Page, number: int) -> float:
    """Drag the slider of the angle by a part of its length, there or back."""
    box = page.locator(THUMB).first.bounding_box()
    if box is None:
        raise RuntimeError("the slider is not drawn")
    x, y = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2
    side = -1 if number % 2 == 0 else 1
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + side * 40, y, steps=5)
    return answer_ms(page, LINES_OF_THE_CHART)


def opened(browser: Browser, url: str) -> Page:
    """Open an address in a window of the usual size."""
    page = browser.new_page(viewport={"width": 1440, "height": 900})
    page.goto(url)
    return page


def main() -> int:
    """Measure and print."""
    with (
        server.running() as our_url,
        server.running(HERE / "apps", "slider_app.py") as slider_url,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(**launch.options())
        print_machine(browser.version)
        ours, slider = opened(browser, our_url), opened(browser, slider_url)
        open_figure(ours, f"{our_url}/hyperplane", "hyperplane")
        count_by_python(ours)
        slider.locator(".scatterlayer .js-line").first.wait_for(timeout=1000 * SECONDS_TO_ANSWER)
        times_ms: dict[str, list[float]] = {"ours": [], "slider": []}
        for number in range(WARM_UP + ROUNDS):
            for name, page, act in (("ours", ours, drag_ms), ("slider", slider, slide_ms)):
                page.bring_to_front()
                taken = act(page, number)
                page.wait_for_timeout(400)
                if number >= WARM_UP:
                    times_ms[name].append(taken)
        browser.close()
    our_ms, slider_ms = median(times_ms["ours"]), median(times_ms["slider"])
    print_table(
        f"From release to Python's answer painted, median of {ROUNDS}, in ms",
        ("", "median", "fastest", "slowest"),
        [
            (name, *(fixed(value, 0) for value in (median(taken), min(taken), max(taken))))
            for name, taken in times_ms.items()
        ],
    )
    print(f"Ours takes {times(our_ms / slider_ms)} the time of the slider app.")
    return 0


if __name__ == "__main__":
    sys.exit(main())

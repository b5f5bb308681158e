"""Runs that are too long for a frame: pages that have them, and a worker whose answers wait."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from playwright.sync_api import Locator, Page

from perceptron_explorer.draggable_plot import standalone
from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.leaf_data.leaf_set import Feature, LeafSet
from perceptron_explorer.topics.hyperplane.scene import picture_of
from perceptron_explorer.topics.training import scene
from perceptron_explorer.topics.training.task import Setting, Task, task_of

RESULTS_WAIT = """() => {
  const held = [];
  let isHeld = false;
  window.holdResults = () => { isHeld = true; };
  window.letResultsCome = () => {
    isHeld = false;
    for (const pass of held.splice(0)) pass();
  };
  const Usual = window.Worker;
  window.Worker = class extends Usual {
    set onmessage(listen) {
      super.onmessage = (event) => {
        if (isHeld && "records" in event.data) held.push(() => listen(event));
        else listen(event);
      };
    }
  };
}"""
"""What a worker reports comes at once, and what it has come to when the test says so."""

CHANGES = [[float(100 * k), k / 4 - 1, 1.0, -0.5] for k in range(1, 7)]
"""So many changes by hand that a thousand epochs are too long for a frame."""
ADDRESS = "/training?leaves=iris-hard&epochs=1000&changes=" + ";".join(
    ",".join(f"{number:g}" for number in row) for row in CHANGES
)


def can_hold(page: Page) -> None:
    """Let the worker's results be held, in the pages that are opened from now on."""
    page.add_init_script(f"({RESULTS_WAIT})()")


def hold(page: Page) -> None:
    """Hold the results that come from now on."""
    page.evaluate("holdResults()")


def let_go(page: Page) -> None:
    """Hand over the results, and hold no more of them."""
    page.evaluate("letResultsCome()")


def root(page: Page) -> Locator:
    """Return the figure."""
    return page.locator('[data-figure="training"]')


def line(page: Page) -> Locator:
    """Return the line that says how far the training is."""
    return page.locator(".under-way")


def big_task(**setting: Any) -> Task:
    """Return 100,000 leaves of eight features, which no hyperplane separates, to train on."""
    random = np.random.default_rng(3)
    X = random.normal(size=(100_000, 8))
    y = (X[:, 0] + X[:, 1] + 0.02 * random.normal(size=len(X)) > 0).astype(int)
    features = tuple(Feature(f"feature {number}", "cm") for number in range(8))
    leaf_set = LeafSet(
        key="big",
        title="many leaves",
        features=features,
        class_names=("no", "yes"),
        X=X,
        y=y,
        source="Made up.",
    )
    return task_of(picture_of(leaf_set, scaled=False), (0, 1), Setting(**setting))


def page_of(one: Task, folder: Path) -> str:
    """Write the page that drags by itself, and return its address."""
    shown = scene.scene_of(one)
    description = {
        **encode(shown),
        "figure": json.loads(scene.figure_of(one).to_json() or "{}"),
        **{"revision": 0, "viewport": None, "usual": {}, "glideMs": 0, "steps": None},
        "plotlyUrl": "",
    }
    slot = '<script type="application/json" id="scene">'
    scenes = json.dumps([description]).replace("<", "\\u003c")
    text = standalone.page().replace(slot, slot + scenes)
    file = folder / "big.html"
    file.write_text(text, "utf-8")
    return file.as_uri()

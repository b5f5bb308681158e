"""What the page shows of a scene in space, and where the core says that a drag ends."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import ArrayLike, NDArray
from playwright.sync_api import Page

from perceptron_core.geometry import camera
from perceptron_explorer.scenes.scene import Scene
from tests.browser.actions import Point
from tests.browser.on_page import READ_SCENE, SceneShown, compare, settle

Numbers = NDArray[np.float64]

# The camera as Plotly keeps it: columns of 4 × 4 matrices, and a factor for each axis.
READ = f"""() => {{{READ_SCENE}
  const space = document.querySelector(".js-plotly-plot")._fullLayout.scene._scene;
  const {{ model, view, projection }} = space.glplot.cameraParams;
  const drawn = space.glplot.canvas.getBoundingClientRect();
  const axes = ["xaxis", "yaxis", "zaxis"].map((name) => space.fullSceneLayout[name].range);
  return {{
    scene, columns: [model, view, projection].map((matrix) => [...matrix]),
    scale: [...space.dataScale], area: [drawn.left, drawn.top, drawn.width, drawn.height],
    box: [axes.map((range) => range[0]), axes.map((range) => range[1])],
  }};
}}"""


class ShownInSpace(NamedTuple):
    """One moment of a figure in space, all of it read in one task of the browser."""

    scene: SceneShown
    columns: list[list[float]]
    scale: list[float]
    area: list[float]
    box: list[list[float]]

    @property
    def handles(self) -> dict[str, Any]:
        """Where each handle is, by name; None for one that is hidden."""
        return self.scene.handles

    @property
    def matrix(self) -> Numbers:
        """The camera matrix, from data to clip coordinates."""
        model, view, projection = (np.reshape(one, (4, 4)).T for one in self.columns)
        return np.asarray(projection @ view @ model @ np.diag([*self.scale, 1.0]))

    @property
    def size_px(self) -> list[float]:
        """Width and height of the picture."""
        return self.area[2:]

    def to_px(self, point: ArrayLike) -> Point:
        """Return where a point of space is seen in the window."""
        x, y = camera.project(np.array([point]), self.matrix, self.size_px)[0]
        return Point(self.area[0] + float(x), self.area[1] + float(y))

    def dragged(self, name: str, dx: float, dy: float) -> Numbers:
        """Return where a drag by so many pixels takes a handle, at its depth and in the box."""
        px = self._goal(name, dx, dy)
        point = camera.unproject_at_depth(px, self.handles[name], self.matrix, self.size_px)
        return self.in_box(point)

    def dragged_along(
        self, name: str, dx: float, dy: float, direction: ArrayLike = (0, 0, 1)
    ) -> Numbers:
        """Return where it takes a handle that moves in one direction only."""
        px, start = self._goal(name, dx, dy), self.handles[name]
        point = camera.unproject_along(px, start, direction, self.matrix, self.size_px)
        assert point is not None, "this camera looks along the line"
        return self.in_box(point)

    def in_box(self, point: ArrayLike) -> Numbers:
        """Return the point of the axes' box that a point is held to."""
        return np.clip(point, self.box[0], self.box[1])

    def _goal(self, name: str, dx: float, dy: float) -> list[float]:
        start = self.to_px(self.handles[name])
        return [start.x_px - self.area[0] + dx, start.y_px - self.area[1] + dy]


def shown_in_space(page: Page) -> ShownInSpace:
    """Read the page once it is painted."""
    settle(page)
    found = page.evaluate(READ)
    return ShownInSpace(**{**found, "scene": SceneShown(**found["scene"])})


def differences_in_space(
    page: Page, scene: Scene, values: Mapping[str, Any] | None = None
) -> list[str]:
    """Return a sentence for every number on the page that is not the core's.

    ``values`` are read off the page unless they are given.
    """
    seen = shown_in_space(page)
    return compare(seen, scene, values)


def off_by_px(seen: ShownInSpace, one: ArrayLike, other: ArrayLike) -> float:
    """Return how far apart two points of space are seen."""
    a, b = seen.to_px(one), seen.to_px(other)
    return float(np.hypot(a.x_px - b.x_px, a.y_px - b.y_px))

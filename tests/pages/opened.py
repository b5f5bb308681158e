"""A page opened at an address without a browser, and the scenes that it shows there."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from draggable_plot import DraggedValues, Figure
from draggable_plot.descriptions import Scene
from draggable_plot.encoding import as_sent_back, encode
from explorer import scene_state
from tests.page_list import PAGES, ROOT

SECONDS_TO_RUN = 60


def opened(script: str, params: Mapping[str, str] | None = None) -> AppTest:
    """Open a page in a new session, with these parameters in its address."""
    app = AppTest.from_file(str(ROOT / "navigation.py"), default_timeout=SECONDS_TO_RUN)
    if script != PAGES[0].script:
        # Only after a first run does AppTest know the other pages.
        app.run().switch_page(script)
    app.query_params = dict(params or {})
    return app.run()


class Stage:
    """Stands in for the component: notes each scene, and lets a person move its values."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.scenes: dict[str, Scene] = {}
        self.looks: dict[str, Any] = {}
        self.usual: dict[str, Any] = {}
        monkeypatch.setattr(scene_state, "draggable_plot", self.show)

    def show(
        self, figure: Figure, scene: Scene, *, key: str, revision: int, look: Any, usual: Any
    ) -> DraggedValues:
        self.scenes[scene.name] = scene
        self.looks[scene.name] = look
        self.usual[scene.name] = usual
        values = {name: as_sent_back(value) for name, value in scene.values.items()}
        return DraggedValues(values, revision)

    def values(self) -> dict[str, Any]:
        """Return what each figure begins with, as the browser gets it."""
        return {name: encode(scene.values) for name, scene in self.scenes.items()}

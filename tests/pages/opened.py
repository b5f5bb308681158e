"""A page opened at an address without a browser, and the scenes that it shows there."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from functools import cache
from typing import Any
from urllib.parse import urlencode

import pytest
from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest, app_test

from perceptron_explorer.draggable_plot import DraggedValues, Figure, draggable_plot
from perceptron_explorer.draggable_plot.encoding import as_sent_back, encode
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell import scene_state
from perceptron_explorer.topics.chain_rule.views import VIEWS as OF_CHAIN_RULE
from perceptron_explorer.topics.descent.views import VIEWS as OF_DESCENT
from perceptron_explorer.topics.matrices.views import VIEWS as OF_MATRICES
from perceptron_explorer.topics.network.views import VIEWS as OF_NETWORK
from perceptron_explorer.topics.perceptron.words import VIEWS as OF_PERCEPTRON
from perceptron_explorer.topics.softmax.views import VIEWS as OF_SOFTMAX
from tests.page_list import PAGES, ROOT, ListedPage

SECONDS_TO_RUN = 60

VIEWS: Mapping[str, Collection[str]] = {
    "/chain-rule": OF_CHAIN_RULE,
    "/descent": OF_DESCENT,
    "/matrices": OF_MATRICES,
    "/network": OF_NETWORK,
    "/perceptron": OF_PERCEPTRON,
    "/softmax": OF_SOFTMAX,
}
IN_SPACE_TOO = ("/vectors", "/dot-product", "/hyperplane", "/leaf-lab", "/training", "/softmax")


class _PagesOfNavigation(PagesManager):
    """For AppTest to reset in place of the real one."""


def run_as_the_app_does(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run navigation.py on every page, as app.py sees to it.

    AppTest would look for a folder called "pages" before each run, find ours, and run the
    page's script alone. It would also read about every installed package, in each session
    anew, whether it brings a component.
    """
    monkeypatch.setattr(PagesManager, "uses_pages_directory", False)
    monkeypatch.setattr(app_test, "PagesManager", _PagesOfNavigation)
    monkeypatch.setattr(manifest_scanner, "scan_component_manifests", list)


def a_session() -> AppTest:
    """Return the explorer before its first run."""
    return AppTest.from_file(str(ROOT / "navigation.py"), default_timeout=SECONDS_TO_RUN)


@cache
def _registered_pages() -> dict[str, Any]:
    """Return what AppTest knows of the pages after a run; before one, it knows none.

    The run is of the app as it is, also if the first test that asks has put a `Stage` into it.
    """
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scene_state, "draggable_plot", draggable_plot)
        return a_session().run()._registered_pages


def session_with_pages() -> AppTest:
    """Return the explorer before its first run, so that it can begin on any of its pages."""
    app = a_session()
    app._registered_pages = _registered_pages()
    return app


def opened(script: str, params: Mapping[str, str] | None = None) -> AppTest:
    """Open a page in a new session, with these parameters in its address."""
    app = session_with_pages()
    if script != PAGES[0].script:
        app.switch_page(script)
    app.query_params = dict(params or {})
    return app.run()


def begin_again(app: AppTest, params: Mapping[str, str]) -> None:
    """Run as after a first run that did not come to its end."""
    visit = app.session_state["address-visit"]
    visit.given, visit.fresh = dict(params), True
    app.run()


def ways_to_open(listed: ListedPage) -> list[dict[str, str]]:
    """Return the addresses that between them show all kinds of scenes of a page."""
    dims = [{"dim": dim} for dim in "23"] if listed.path in IN_SPACE_TOO else [{}]
    if listed.path in VIEWS:
        return [{"view": view} for view in VIEWS[listed.path]] + dims[1:]
    more = [{"view": "weights"}] if listed.path == "/training" else []
    return [*dims, *more]


def addresses(without: Collection[str]) -> list[str]:
    """Return an address for each kind of scene of all pages but those."""
    return [
        f"{listed.path}?{urlencode(way)}"
        for listed in PAGES
        if listed.path not in without
        for way in ways_to_open(listed)
    ]


class Stage:
    """Stands in for the component: notes each scene, and lets a person move its values."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.scenes: dict[str, Scene] = {}
        self.looks: dict[str, Any] = {}
        self.usual: dict[str, Any] = {}
        run_as_the_app_does(monkeypatch)
        monkeypatch.setattr(scene_state, "draggable_plot", self.show)

    def show(
        self,
        figure: Figure,
        scene: Scene,
        *,
        key: str,
        values: Mapping[str, Any],
        revision: int,
        viewport: Any,
        usual: Any,
        glide_ms: float,
        steps: tuple[int, int] | None = None,
        answers: bool,
    ) -> DraggedValues:
        self.scenes[scene.name] = replace(scene, values=values)
        self.looks[scene.name] = viewport
        self.usual[scene.name] = usual
        shown = {name: as_sent_back(value) for name, value in values.items()}
        return DraggedValues(shown, revision)

    def values(self) -> dict[str, Any]:
        """Return what each figure begins with, as the browser gets it."""
        return {name: encode(scene.values) for name, scene in self.scenes.items()}

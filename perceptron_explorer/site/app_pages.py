"""Runs the app's own page scripts, without a server or a browser."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from unittest.mock import patch

from streamlit.components.v2 import manifest_scanner
from streamlit.runtime.pages_manager import PagesManager
from streamlit.testing.v1 import AppTest, app_test

from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell import entry
from perceptron_explorer.site.addresses import Address
from perceptron_explorer.topics.registry import HOME

SECONDS_TO_RUN = 60
_WITHOUT_A_SERVER = "streamlit.runtime.scriptrunner_utils.script_run_context"
"""Logs with each run that no server is there, which is as it should be."""


class PageError(RuntimeError):
    """A page that does not run, or that has something which no file can show."""


class _PagesOfNavigation(PagesManager):
    """For AppTest to reset in place of the real one."""


@dataclass(frozen=True)
class Opened:
    """A page as the app shows it.

    Parameters
    ----------
    address : Address
    elements : Any
        The block of the page's elements, as AppTest has it.
    offered : mapping
        For each widget's key what the address calls its choice, and all that can be chosen.
    usual : mapping
        What a page begins with, for each choice of it.
    scenes : mapping
        The scenes of its figures, by their names.
    values : frozenset of str
        What the address calls their values and views.
    wrong : frozenset of str
        What of the address the page cannot use: leaves that have too few features for space.
    """

    address: Address
    elements: Any
    offered: Mapping[str, tuple[str, tuple[str, ...]]]
    usual: Mapping[str, str]
    scenes: Mapping[str, Scene]
    values: frozenset[str]
    wrong: frozenset[str]


@contextmanager
def as_the_app_does() -> Iterator[None]:
    """Run navigation.py on every page, as app.py sees to it, and look for no other components."""
    logging.getLogger(_WITHOUT_A_SERVER).setLevel(logging.ERROR)
    with (
        patch.object(PagesManager, "uses_pages_directory", False),
        patch.object(app_test, "PagesManager", _PagesOfNavigation),
        patch.object(manifest_scanner, "scan_component_manifests", list),
    ):
        yield


class Sessions:
    """Opens each page in a session of its own."""

    def __init__(self) -> None:
        # Before a first run, AppTest knows no page but the one it begins with.
        self._pages: dict[str, Any] = _session().run()._registered_pages

    def open(self, address: Address) -> Opened:
        """Run the page's script.

        Raises
        ------
        PageError
            If it fails.
        """
        app = _session()
        app._registered_pages = self._pages
        if address.page is not HOME:
            app.switch_page(address.page.script)
        app.query_params = dict(address.chosen)
        app.run()
        if app.exception:
            raise PageError(f"{address.file}: the page fails. {app.exception[0].message}")
        visit = app.session_state["address-visit"]
        return Opened(
            address,
            app.main,
            dict(visit.offered),
            dict(visit.usual_choices),
            dict(visit.figures),
            frozenset(visit.values),
            frozenset(visit.wrong),
        )


def _session() -> AppTest:
    return AppTest.from_file(str(entry.FOLDER / "navigation.py"), default_timeout=SECONDS_TO_RUN)

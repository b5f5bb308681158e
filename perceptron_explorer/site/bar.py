"""What the script of a page of the site has to know in addition to its pictures."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any

from perceptron_explorer.draggable_plot.encoding import encode
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.address.forms import form_of
from perceptron_explorer.shell.address.names import name_in_address
from perceptron_explorer.site import lecture
from perceptron_explorer.site.addresses import PAGES, Address
from perceptron_explorer.site.app_pages import Opened
from perceptron_explorer.topics.registry import Page


class Files:
    """The site's files, as far as its scripts have to find them."""

    def __init__(self, opened: Iterable[Opened], canonical: Mapping[Address, Address]) -> None:
        self.canonical = canonical
        self._of_page: dict[Page, list[dict[str, Any]]] = {}
        for one in opened:
            self._of_page.setdefault(one.address.page, []).append(_described(one))

    @cached_property
    def _scenes(self) -> dict[str, list[str]]:
        """The file of each prepared scene, by its page's path."""
        return {
            page.path: [self._file_of(page, scene.params(0)) for scene in scenes]
            for page in PAGES
            if (scenes := lecture.lecture().scenes_of(page.path))
        }

    def for_page(self, page: Opened) -> dict[str, Any]:
        """Return what ``frontend/site/opening.js`` describes, beside what the app's bar gets."""
        return {
            **lecture.for_bar(page.address.page.path),
            "file": page.address.file,
            "files": self._of_page[page.address.page],
            "sceneFiles": self._scenes,
        }

    def _file_of(self, page: Page, params: Mapping[str, str]) -> str:
        """Return the file of a prepared scene; its values are no part of the file's name."""
        for one in self._of_page[page]:
            chosen = {**one["usualChoices"], **one["choices"]}
            wanted = {**one["usualChoices"], **params}
            if all(wanted[name] == word for name, word in chosen.items()):
                return str(one["file"])
        return Address(page).file


def _described(page: Opened) -> dict[str, Any]:
    return {
        "file": page.address.file,
        "choices": dict(page.address.chosen),
        "usualChoices": dict(page.usual),
    }


def forms(scene: Scene) -> dict[str, Any]:
    """Return what an address can give to a scene, by the names in the address."""
    by_hand: Sequence[str] = scene.editing.values if scene.editing else ()
    found = {name: form_of(name, scene) for name in scene.values if name not in by_hand}
    return {
        name_in_address(name): {
            "value": name,
            **encode(form),
            "limits": [limits._asdict() for limits in form.limits],
        }
        for name, form in found.items()
    }

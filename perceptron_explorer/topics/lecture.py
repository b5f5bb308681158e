"""The lecture: the scenes that stand in the topics' ``lecture.toml``, in the pages' order."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.of_server import ServerLecture, lecture_of_server
from perceptron_explorer.shell.lecture.page_values import PageValues
from perceptron_explorer.shell.lecture.reading import Reading, read_lecture
from perceptron_explorer.topics.registry import PAGES, Page

_FOLDER = Path(__file__).parent


@cache
def page_values() -> dict[str, PageValues]:
    """Return what each page with a picture can be given, by its path.

    `tools.parameters` writes the file. It runs the app, which therefore must not need it.
    """
    given = json.loads((_FOLDER / "parameters.json").read_text(encoding="utf-8"))
    return {page.path: PageValues(**given[page.name]) for page in PAGES if page.name in given}


def read(data: bytes) -> Reading:
    """Read a lecture file, whose scenes may be of any page with a picture."""
    return read_lecture(data, page_values())


def read_draft(data: bytes) -> Reading:
    """Read one that may still lack titles, words and answers."""
    return read_lecture(data, page_values(), is_draft=True)


def read_own_file(page: Page, file: Path) -> Lecture:
    """Return the scenes of a file of the app's own; the tests open each picture of it.

    Raises
    ------
    ValueError
        With the file and each mistake in it.
    """
    found = read_lecture(file.read_bytes(), {}, page.path)
    if found.lecture is None:
        mistakes = " ".join(map(str, found.mistakes))
        raise ValueError(f"{file.parent.name}/{file.name}: {mistakes}")
    return found.lecture


def _app_lecture() -> Lecture:
    """Return the app's own scenes; a page without a file of them is no part of the lecture."""
    files = ((page, _FOLDER / page.name / "lecture.toml") for page in PAGES)
    scenes = (read_own_file(page, file).scenes for page, file in files if file.exists())
    return Lecture(tuple(scene for some in scenes for scene in some), by_page=True)


LECTURE = _app_lecture()
"""The app's own."""

scenes_of = LECTURE.scenes_of


@cache
def of_server() -> ServerLecture:
    """Return the lecture that everybody gets from this server, read once."""
    return lecture_of_server(LECTURE, read)

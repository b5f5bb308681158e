"""The lecture: the scenes that stand in the topics' ``lecture.toml``, in the pages' order."""

from __future__ import annotations

from pathlib import Path

from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.reading import read_scenes
from perceptron_explorer.topics.registry import PAGES

_FOLDER = Path(__file__).parent
_FILES = {page.path: _FOLDER / page.name / "lecture.toml" for page in PAGES}

LECTURE = Lecture({path: read_scenes(file) for path, file in _FILES.items() if file.exists()})
"""A page without such a file is no part of a lecture."""

scenes_of = LECTURE.scenes_of
neighbour_of = LECTURE.neighbour_of

"""A lecture as a TOML file, which reads back the same."""

from __future__ import annotations

from typing import Any

import tomli_w

from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.reading import FIELDS, FIRST_PAGE
from perceptron_explorer.shell.lecture.scene import PreparedScene

_BARE = PreparedScene(title="", words="")


def written(lecture: Lecture) -> str:
    """Return the file; fields that say nothing are left out of it."""
    title = {"title": lecture.title} if lecture.title else {}
    return tomli_w.dumps({**title, "scene": [_fields(scene) for scene in lecture.scenes]})


def _fields(scene: PreparedScene) -> dict[str, Any]:
    fields = {name: getattr(scene, name) for name in FIELDS}
    kept = {name: value for name, value in fields.items() if value != getattr(_BARE, name)}
    lists = {name: [*value] for name, value in kept.items() if isinstance(value, tuple)}
    return {"page": scene.page or FIRST_PAGE, **kept, **lists}

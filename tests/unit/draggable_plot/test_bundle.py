"""The bundle that visitors get is of the modules that are in the repository."""

from __future__ import annotations

import json
import re
from pathlib import Path

from perceptron_explorer.draggable_plot.assets import (
    BUNDLE,
    BUNDLE_PATH,
    ENTRY,
    FRONTEND,
    MADE_OF,
    SCRIPT,
    SITE_SCRIPT,
    SITE_WORKER,
    modules_digest,
)

MAKE_IT = "the front end has changed since the bundle was made: run `make bundle`"
IMPORTED = re.compile(r'(?:from|import)\s*\(?"\./([^"]+)"')


def test_it_was_made_of_the_modules_as_they_are() -> None:
    assert (BUNDLE / MADE_OF).read_text("utf-8").strip() == modules_digest(), MAKE_IT
    assert f"{BUNDLE_PATH}/{ENTRY}" == SCRIPT


def _modules() -> list[Path]:
    """Return the bundle's files but those of the site, which import nothing."""
    return [file for file in BUNDLE.glob("*.js") if file.name not in (SITE_SCRIPT, SITE_WORKER)]


def test_all_that_it_imports_is_there() -> None:
    scripts = {file.name: file.read_text("utf-8") for file in _modules()}
    imported = {name for text in scripts.values() for name in IMPORTED.findall(text)}
    assert imported | {ENTRY, "worker.js"} == {*scripts}
    assert any('new URL("./worker.js",import.meta.url)' in text for text in scripts.values())


def test_source_maps_lead_to_the_modules() -> None:
    for script in _modules():
        sources = json.loads(script.with_name(f"{script.name}.map").read_text("utf-8"))["sources"]
        assert sources
        assert [one for one in sources if not (BUNDLE / one).resolve().is_file()] == []
        assert all((BUNDLE / one).resolve().is_relative_to(FRONTEND) for one in sources)

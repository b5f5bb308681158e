"""One page of the site as an HTML file."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from perceptron_explorer.site import exercises, lecture
from perceptron_explorer.site.addresses import PAGES, Address
from perceptron_explorer.site.app_pages import Opened
from perceptron_explorer.site.bar import Files
from perceptron_explorer.site.elements import Elements
from perceptron_explorer.site.markup import line, link
from perceptron_explorer.site.scripts import worker_map
from perceptron_explorer.topics.exercises.server_set import ExerciseSet
from perceptron_explorer.topics.registry import EXERCISES, HOME, Page

PATTERN = Path(__file__).with_name("pattern.html").read_text(encoding="utf-8")
PICTURES = (
    # Before anything is drawn: else the whole page would be seen for a moment.
    "<script>for (const [name, word] of new URLSearchParams(location.search)) "
    'if (`${name}=${word}` === "embed=true" || `${name}=${word}` === "lecture=1") '
    'document.documentElement.dataset[name] = "true";</script>\n'
    "<noscript>The pictures need JavaScript, which this browser has switched off.</noscript>\n"
    '<script defer src="assets/plotly.min.js"></script>\n'
    '<script defer src="assets/explorer.js"></script>'
)
NEEDS_THE_APP = (
    '<p class="left-out">These pages are plain files and need no server. Your own leaves from '
    "files and photographs, a class's answers from its phones, and lectures of your own need the "
    "app.</p>"
)
TRAIN = ("perceptron_run", "learning_run")
"""The rules whose long runs a worker makes."""


def page_file(page: Opened, files: Files) -> str:
    """Return the file of a page."""
    elements = Elements(page, files)
    main = elements.html()
    needs_the_app = NEEDS_THE_APP if page.address.page is HOME else ""
    return html_file(page.address.page, main + needs_the_app, elements.left_out)


def exercises_file() -> str:
    """Return the file of the exercises."""
    data = {
        **exercises.data_for(exercises.exercise_set(), Address(EXERCISES).file),
        **lecture.for_bar(EXERCISES.path),
        "sceneFiles": {},
    }
    main = exercises.page(exercises.exercise_set(), data)
    return html_file(EXERCISES, main, exercises.LEFT_OUT)


def scorm_file(exercise_set: ExerciseSet) -> str:
    """Return the file of the exercises alone, for a learning platform."""
    data = exercises.data_for(exercise_set, "index.html")
    data |= {"files": [], "sceneFiles": {}, "scenes": []}
    main = exercises.page(exercise_set, data, on_platform=True)
    return re.sub(r"<header.*?</header>\n", "", html_file(EXERCISES, main, ()))


def html_file(page: Page, main: str, left_out: Sequence[str]) -> str:
    """Return a file of a page that has these elements."""
    parts = {
        "TITLE": line(page.title),
        "SCRIPTS": _scripts_for(main),
        "PAGES": _pages(page),
        "MAIN": main,
        "LEFT_OUT": _left_out(left_out),
    }
    slots = re.compile("|".join(f"{{{name}}}" for name in parts))
    return slots.sub(lambda slot: parts[slot.group()[1:-1]], PATTERN)


def _scripts_for(main: str) -> str:
    if 'class="figure"' not in main:
        return ""
    if not any(rule in main for rule in TRAIN):
        return PICTURES
    return f'<script type="importmap">{worker_map()}</script>\n{PICTURES}'


def _pages(here: Page) -> str:
    return "".join(
        link(Address(page).file, page.title, "page" if page is here else "") for page in PAGES
    )


def _left_out(labels: Sequence[str]) -> str:
    if not labels:
        return ""
    return f'<p class="left-out">Only in the app: {", ".join(map(line, labels))}.</p>'

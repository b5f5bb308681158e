"""One page of the site as an HTML file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from tools.site.addresses import PAGES, Address
from tools.site.app_pages import Opened
from tools.site.elements import Elements
from tools.site.markup import line, link
from tools.site.scripts import worker_map

PATTERN = Path(__file__).with_name("pattern.html").read_text(encoding="utf-8")
PICTURES = (
    "<noscript>The pictures need JavaScript, which this browser has switched off.</noscript>\n"
    '<script defer src="assets/plotly.min.js"></script>\n'
    '<script defer src="assets/explorer.js"></script>'
)
TRAINS = "perceptron_run"
"""The rule whose long runs a worker makes."""


def page_file(page: Opened, canonical: Mapping[Address, Address]) -> str:
    """Return the file of a page."""
    elements = Elements(page, canonical)
    main = elements.html()
    parts = {
        "TITLE": line(page.address.page.title),
        "SCRIPTS": _scripts_for(main),
        "PAGES": _pages(page.address),
        "MAIN": main,
        "LEFT_OUT": _left_out(elements.left_out),
    }
    slots = re.compile("|".join(f"{{{name}}}" for name in parts))
    return slots.sub(lambda slot: parts[slot.group()[1:-1]], PATTERN)


def _scripts_for(main: str) -> str:
    if 'class="figure"' not in main:
        return ""
    if TRAINS not in main:
        return PICTURES
    return f'<script type="importmap">{worker_map()}</script>\n{PICTURES}'


def _pages(here: Address) -> str:
    return "".join(
        link(Address(page).file, page.title, "page" if page is here.page else "") for page in PAGES
    )


def _left_out(labels: list[str]) -> str:
    if not labels:
        return ""
    return f'<p class="left-out">Only in the app: {", ".join(map(line, labels))}.</p>'

"""The elements of a page of the app, as HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlsplit

from perceptron_explorer.site.addresses import file_of
from perceptron_explorer.site.app_pages import Opened, PageError
from perceptron_explorer.site.bar import Files, forms
from perceptron_explorer.site.choices import choices_of, is_by_links, key_of
from perceptron_explorer.site.markup import attribute, formula, holding, line, link, markdown
from perceptron_explorer.topics.glossary.entries import entries
from perceptron_explorer.topics.registry import GLOSSARY

WIDGETS = (
    *("selectbox", "toggle", "checkbox", "number_input", "text_input", "button"),
    *("popover", "expander"),
)
"""What the app has to answer to."""
NO_SERVER = {"plotlyUrl": ""}
"""Of a picture's data: Plotly stands in the page already."""
ONLY_IN_THE_APP = "only in the app"
_LINK = re.compile(r'<a\b([^>]*?)href="([^"]*)"([^>]*)>(.*?)</a>', re.DOTALL)


@dataclass
class Elements:
    """Turns one page's elements into HTML.

    Parameters
    ----------
    page : Opened
    files : Files
        All files, for links and for the page's script.
    left_out : list of str
        What is not in the file, since the app has to answer to it, in the order of the page.
    """

    page: Opened
    files: Files
    left_out: list[str] = field(default_factory=list)

    def html(self) -> str:
        """Return all elements of the page."""
        return self._inside(self.page.elements)

    def _inside(self, block: Any) -> str:
        return "\n".join(filter(None, map(self._placed, block.children.values())))

    def _placed(self, element: Any) -> str:
        """Return an element in its place, by the classes that the app's style sheets know."""
        html = self._element(element)
        if not html or hasattr(element, "children"):
            return html
        key = key_of(element)
        classes = f"stElementContainer st-key-{key}" if key else "stElementContainer"
        return f'<div class="{classes}">{html}</div>'

    def _element(self, element: Any) -> str:
        kind = element.type
        if is_by_links(element):
            return self._switch(element)
        if kind in WIDGETS:
            self.left_out.append(_label_of(element))
            return ""
        writers = self._writers()
        if kind not in writers:
            raise PageError(f"{self.page.address.file}: no file can show an element “{kind}”.")
        return writers[kind](element)

    def _writers(self) -> dict[str, Callable[[Any], str]]:
        return {
            "flex_container": self._container,
            "column": self._column,
            "title": lambda one: f"<h1>{line(one.proto.body)}</h1>",
            "header": lambda one: f"<h2>{line(one.proto.body)}</h2>",
            "markdown": self._markdown,
            "caption": lambda one: f'<div class="caption">{markdown(one.proto.body)}</div>',
            "latex": lambda one: _displayed(one.proto.body),
            "html": lambda one: with_files(one.proto.body),
            "page_link": lambda one: _to_page(one.proto.page, one.proto.label),
            "bidi_component": self._component,
            "empty": lambda one: "",
        }

    def _container(self, block: Any) -> str:
        inside = self._inside(block)
        if not inside:
            return ""
        key = key_of(block)
        if key == "page-options":
            return (
                f'<details class="options"><summary>Options</summary><div>{inside}</div></details>'
            )
        is_row = block.proto.flex_container.direction == block.proto.flex_container.HORIZONTAL
        columns = any(child.type == "column" for child in block.children.values())
        look = "stHorizontalBlock" if is_row or columns else "stVerticalBlock"
        classes = " ".join(
            [look, *(["columns"] if columns else []), *([f"st-key-{key}"] if key else [])]
        )
        return f'<div data-testid="stLayoutWrapper"><div class="{classes}">{inside}</div></div>'

    def _column(self, block: Any) -> str:
        weight = round(block.weight, 4)
        return f'<div class="stColumn" style="flex-grow: {weight}">{self._inside(block)}</div>'

    def _markdown(self, element: Any) -> str:
        text = element.proto.body
        name = _entry_in(text) if self.page.address.page is GLOSSARY else None
        place = f' id="{name}"' if name else ""
        return f'<div class="words"{place}>{markdown(text)}</div>'

    def _switch(self, element: Any) -> str:
        choices = choices_of(element, self.page)
        label = attribute(_label_of(element))
        links = "".join(
            link(
                self.files.canonical.get(choice.leads_to, choice.leads_to).file,
                choice.label,
                "true" if choice.is_chosen else "",
            )
            for choice in choices
        )
        return f'<nav class="switch" aria-label="{label}">{links}</nav>'

    def _component(self, element: Any) -> str:
        name = element.proto.component_name.rpartition(".")[2]
        data = json.loads(element.proto.json)
        if name == "page_bar":
            # Without a picture there is nothing to show a class or to share.
            if not self.page.scenes:
                return ""
            return holding("page-bar-place", {**data, **self.files.for_page(self.page)})
        if name != "draggable_plot":
            raise PageError(f"{self.page.address.file}: no file can show “{name}”.")
        scene = self.page.scenes[json.loads(data["picture"])["name"]]
        return holding("figure", {"data": {**data, **NO_SERVER}, "forms": forms(scene)})


def _to_page(path: str, label: str) -> str:
    """Return a link to another page, by its path in the app."""
    file = file_of(path)
    text = (
        f"{line(label)} <small>({ONLY_IN_THE_APP})</small>" if file is None else link(file, label)
    )
    return f'<p class="to-page">{text}</p>'


def _label_of(element: Any) -> str:
    proto = element.proto
    return str(getattr(proto, "label", "") or getattr(proto, element.type).label)


def _displayed(body: str) -> str:
    latex = body.strip().removeprefix("$$").removesuffix("$$")
    return f'<div class="formula">{formula(latex, is_block=True)}</div>'


def _entry_in(text: str) -> str | None:
    """Return the short name of the glossary's entry that a text is."""
    for name, entry in entries().items():
        if text.startswith(f"**{entry.word}**"):
            return name
    return None


def with_files(html: str) -> str:
    """Lead the links of ready-made HTML to files: "/glossary?word=bias" to the entry there.

    A link to a page that only the app has becomes its text, which says so.
    """

    def to_file(found: re.Match[str]) -> str:
        before, address, after, label = found.groups()
        parts = urlsplit(unescape(address))
        file = file_of(parts.path)
        if file is None:
            return f"{label} <small>({ONLY_IN_THE_APP})</small>"
        [word] = parse_qs(parts.query).get("word", [""])
        href = attribute(f"{file}#{word}" if word else file)
        return f'<a{before}href="{href}"{after}>{label}</a>'

    return _LINK.sub(to_file, html)

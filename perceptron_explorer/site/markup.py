r"""Streamlit's Markdown as HTML, with formulas as MathML, which browsers draw by themselves."""

from __future__ import annotations

import json
import re
from html import escape
from typing import Any

from latex2mathml.converter import convert
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin

_ICON = re.compile(r":material/\w+: ?")


def _formula(latex: str, options: dict[str, Any]) -> str:
    return formula(latex, is_block=bool(options.get("display_mode")))


_MARKDOWN = (
    MarkdownIt("commonmark", {"html": False})
    .enable("table")
    .use(dollarmath_plugin, double_inline=True, renderer=_formula)
)


def formula(latex: str, is_block: bool) -> str:
    """Return a formula as MathML."""
    return convert(latex.strip(), display="block" if is_block else "inline")


def markdown(text: str) -> str:
    """Return a text in paragraphs, lists and tables."""
    return str(_MARKDOWN.render(_ICON.sub("", text)))


def line(text: str) -> str:
    """Return a text that stands on one line: a title, a label."""
    return str(_MARKDOWN.renderInline(_ICON.sub("", text)))


def as_script_data(text: str) -> str:
    """Keep the text of a script element from ending it."""
    return text.replace("<", "\\u003c")


def holding(place: str, data: Any) -> str:
    """Return the place of something that the page's script makes, with what it is made of."""
    text = as_script_data(json.dumps(data, ensure_ascii=False, separators=(",", ":")))
    return f'<div class="{place}"><script type="application/json">{text}</script></div>'


def attribute(text: str) -> str:
    """Return a text for within quotation marks."""
    return escape(text, quote=True)


def link(file: str, text: str, current: str = "") -> str:
    """Return a link; `current` says what the page is among such links, if it is one of them."""
    mark = f' aria-current="{current}"' if current else ""
    return f'<a href="{attribute(file)}"{mark}>{line(text)}</a>'

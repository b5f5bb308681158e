"""People's own words where Streamlit reads Markdown: names of features, classes and files."""

from __future__ import annotations

import re

_MARKUP = re.compile(r"[\\`*_$\[\]<>#~|]|:(?=\w)")
_AT_THE_START = re.compile(r"^(\d*)([-+.)])")
"""What would begin a list."""


def plain(text: str) -> str:
    """Return Markdown that shows a text as it stands, on one line: "a*b*" with both stars."""
    one_line = " ".join(text.split())
    return _AT_THE_START.sub(r"\1\\\2", _MARKUP.sub(r"\\\g<0>", one_line))

"""Names as people give them, where Markdown is read."""

from __future__ import annotations

import pytest

from perceptron_explorer.shell.widgets.plain_text import plain


@pytest.mark.parametrize(
    ("text", "markdown"),
    [
        ("petal length", "petal length"),
        ("a*b*", r"a\*b\*"),
        ("$x$ and `y`", r"\$x\$ and \`y\`"),
        ("_not_ [a](b)", r"\_not\_ \[a\](b)"),
        (":red[loss]", r"\:red\[loss\]"),
        (r"back\slash", r"back\\slash"),
        ("<b>", r"\<b\>"),
        ("- a list", r"\- a list"),
        ("1. leaves.csv", r"1\. leaves.csv"),
        ("2.5 and -1", r"2\.5 and -1"),
        ("two\nlines", "two lines"),
    ],
)
def test_it_is_shown_as_it_stands(text: str, markdown: str) -> None:
    assert plain(text) == markdown

"""What the reader of TOML complains of, in the words of somebody who writes such a file."""

from __future__ import annotations

import re

_IN_PLAIN_WORDS = (
    (
        r"Illegal character '\\n'|Illegal character '\\r'",
        "A text is not closed by a quotation mark",
    ),
    (r"Unterminated string|Expected \"'\"", "A text is not closed by a quotation mark"),
    (r"Illegal character (.+)", r"There is a character that a text cannot hold, \1"),
    (r"Unescaped '\\' in a string", r"A backslash in a text is written twice, \\\\"),
    (r"Invalid hex value|Escaped character is not .+", "A backslash in a text is written twice"),
    (r"Expected '=' after a key .+", "A field is a name, then =, then its value"),
    (
        r"Invalid value",
        "This is no value: write a text in quotation marks, a number, true or false",
    ),
    (r"Unclosed array", "A list is not closed by ], or a comma between two entries is missing"),
    (r"Unclosed inline table", "A group of values in { } is not closed on its line"),
    (r"Cannot overwrite a value", "A field is given twice"),
    (r"Cannot declare .+ twice|Cannot mutate immutable .+", "A heading is given twice"),
    (r"Expected '\]\]?' at the end .+", "A heading is not closed by ]"),
    (r"Expected newline .+", "After a value the line must end"),
    (r"Invalid statement", "A line begins with neither a name nor a heading in [[ ]]"),
)


def in_plain_words(message: str) -> str:
    """Return the sentence, without its full stop, that says what to mend.

    Parameters
    ----------
    message : str
        As `tomllib` words it, without the line and the column. What is not known stays as it is.
    """
    for pattern, words in _IN_PLAIN_WORDS:
        found = re.fullmatch(pattern, message)
        if found:
            return found.expand(words)
    return message

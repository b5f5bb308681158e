"""Print every text that a person can read, with its place: ``make words``.

Reading the list from top to bottom is how the app's language is checked. It is taken from the
source, so that texts which are shown only after a mistake are in it too.
"""

from __future__ import annotations

import ast
import re
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("pages", "perceptron_explorer", "perceptron_core")
FILES = ("app.py", "navigation.py")

SCRIPT_TEXT = re.compile(
    r"""//[^\n]*|/\*.*?\*/|"((?:[^"\\\n]|\\.)*)"|'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`""",
    re.DOTALL,
)
"""A comment (no group) or a text in one of JavaScript's three kinds of quotation marks."""

LOOKS_READ = re.compile(r"[^\W\d_]{2,}.* |^[A-Z][a-z]+$|\w [.,?…]|…$", re.DOTALL)
"""Several words, or one that begins with a capital letter."""

CODE = re.compile(
    r"^(\(.*\) => |\w+ => |import |function|[a-z-]+: |M \S|translate|rotate|url|rgba?\()"
    r"|[{;]\s*\n|^[\w-]+\(|^[.#\[]|^https?:|^(no-store|public), |^\s*<(svg|style|script)"
    r"|^[a-z]+=|^[a-z]+\[[a-z-]+"
)
"""What has several words and is meant for a machine: styles, selectors, pieces of script."""


class Text(NamedTuple):
    """A text that a person can read, and where it stands."""

    path: str
    line: int
    text: str


def texts() -> Iterator[Text]:
    """Return every text of the app that a person can read, file by file."""
    for path in _files():
        name = path.relative_to(ROOT).as_posix()
        for line, text in READERS[path.suffix](path.read_text(encoding="utf-8")):
            if LOOKS_READ.search(text) and not CODE.search(text):
                yield Text(name, line, " ".join(text.split()))


def _files() -> Iterator[Path]:
    yield from (ROOT / name for name in FILES)
    for folder in FOLDERS:
        found = sorted((ROOT / folder).rglob("*"))
        yield from (path for path in found if path.suffix in READERS)


def python_texts(source: str) -> Iterator[tuple[int, str]]:
    """Return the texts in Python source with their lines; an f-string's values become ``{…}``."""
    tree = ast.parse(source)
    left_out = {id(part) for text in _not_shown(tree) for part in ast.walk(text)}
    for node in ast.walk(tree):
        if id(node) in left_out:
            continue
        if isinstance(node, ast.JoinedStr):
            left_out |= {id(part) for part in node.values}
            yield node.lineno, "".join(_part(part) for part in node.values)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.lineno, node.value


def _not_shown(tree: ast.Module) -> Iterator[ast.AST]:
    """Return docstrings and annotations."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node
        if isinstance(node, ast.AnnAssign | ast.arg) and node.annotation:
            yield node.annotation


def _part(part: ast.expr) -> str:
    return str(part.value) if isinstance(part, ast.Constant) else "{…}"


def script_texts(source: str) -> Iterator[tuple[int, str]]:
    """Return the texts in JavaScript source with their lines."""
    for found in SCRIPT_TEXT.finditer(source):
        text = next((group for group in found.groups() if group is not None), None)
        if text is not None:
            yield source.count("\n", 0, found.start()) + 1, text


def toml_texts(source: str) -> Iterator[tuple[int, str]]:
    """Return the texts in a TOML file with their lines."""
    for text in _leaves(tomllib.loads(source)):
        first_line = text.strip().partition("\n")[0]
        yield source.count("\n", 0, max(source.find(first_line), 0)) + 1, text


def _leaves(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from _leaves(part)


READERS = {".py": python_texts, ".js": script_texts, ".toml": toml_texts}


def main() -> None:
    """Print a heading for each file and a line for each text."""
    path = ""
    for text in texts():
        if text.path != path:
            path = text.path
            print(f"\n{path}")
        print(f"{text.line:5}  {text.text}")


if __name__ == "__main__":
    main()

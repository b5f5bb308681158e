"""Checkers of the code's shape: source text in, sentences about what is wrong out.

They read text and know nothing of where it came from, so that each can be shown to find a
fault. `test_architecture.py` runs them over the repository.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Collection, Iterator

LONGEST_FILE = 300

PRIVATE_FIELDS = re.compile(r"\b(_fullLayout|_scene|_offset|_length|glplot)\b")

# An address that the browser would go to by itself, not one a reader may click.
LOADING = re.compile(
    r"""(?x)
    ( \bsrc \s*=\s* ["']? | <link [^>]* href \s*=\s* ["']? | \burl\( ["']?
    | @import \s* ["']? | \bimport \s* \(? \s* ["'] | \bfrom \s* ["'] | \bfetch\( \s* ["'`]
    | !\[ [^\]]* \]\( )
    (?: https?: )? // \w
    """
)
KNOWN_HOSTS = re.compile(
    r"(?i)//[\w.-]*(\bcdn\b|jsdelivr|unpkg|googleapis|gstatic|cloudflare|esm\.sh|skypack)"
)
LOADED_FILES = re.compile(r"(?i)https?://\S+\.(m?js|css|woff2?|ttf|wasm|json)\b")
# An address in quotes without its scheme takes the page's: "//host.example/file.js".
ADDRESS = re.compile(r"""https?://[^\s"'`)>]+|(?<=["'`(])//\w[^\s"'`)>]*""")
CONTAINER_QUERY = re.compile(r"@container|container-type|\dcq[whib]\b")
NAMESPACE = re.compile(r"https?://www\.w3\.org/")
LINK_FOR_READERS = re.compile(r"""<a\s[^>]*href\s*=\s*["'][^"']*["']""")


def imports(source: str, package: str = "") -> set[str]:
    """Return the dotted names that a module imports, wherever in it the import stands.

    ``from a import b`` counts as ``a.b``: whether b is a module cannot be seen from here.
    ``package`` is the package of the module, which relative imports start from.
    """
    return {name for node in ast.walk(ast.parse(source)) for name in _names(node, package)}


def _names(node: ast.AST, package: str) -> Iterator[str]:
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif isinstance(node, ast.ImportFrom):
        base = _base(node, package)
        yield from (f"{base}.{alias.name}" for alias in node.names)
    elif isinstance(node, ast.Call) and _is_import_call(node.func):
        yield from (
            argument.value
            for argument in node.args[:1]
            if isinstance(argument, ast.Constant) and isinstance(argument.value, str)
        )


def _base(node: ast.ImportFrom, package: str) -> str:
    if node.level == 0:
        return node.module or ""
    parents = package.split(".")[: len(package.split(".")) - node.level + 1]
    return ".".join([*parents, *([node.module] if node.module else [])])


def _is_import_call(function: ast.expr) -> bool:
    name = function.attr if isinstance(function, ast.Attribute) else None
    name = function.id if isinstance(function, ast.Name) else name
    return name in {"__import__", "import_module"}


def forbidden_imports(source: str, package: str, allowed: Collection[str]) -> list[str]:
    """Return the imports that neither the standard library nor ``allowed`` covers.

    "plotly.data" in ``allowed`` covers itself and what is below it, not "plotly".
    """
    return sorted(
        name
        for name in imports(source, package)
        if name.split(".")[0] not in sys.stdlib_module_names
        and not any(name == prefix or name.startswith(f"{prefix}.") for prefix in allowed)
    )


def private_fields(source: str) -> list[str]:
    """Return Plotly's private fields that the text mentions."""
    return sorted(set(PRIVATE_FIELDS.findall(source)))


def too_long(source: str) -> bool:
    """Say whether a file is longer than one reads in one go."""
    return len(source.splitlines()) > LONGEST_FILE


def remote_in_python(source: str) -> list[str]:
    """Return the strings of a module that make the browser load something from elsewhere.

    Docstrings may cite sources, and a page's text may link to them for a reader to click.
    """
    tree = ast.parse(source)
    docstrings = {id(node) for node in _docstrings(tree)}
    return [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in docstrings
        and _loads(node.value)
    ]


def _docstrings(tree: ast.Module) -> Iterator[ast.expr]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef):
            first = node.body[0] if node.body else None
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                yield first.value


def _loads(text: str) -> bool:
    if text == "cdn":  # include_plotlyjs="cdn"
        return True
    rest = NAMESPACE.sub("", text)
    return any(pattern.search(rest) for pattern in (LOADING, KNOWN_HOSTS, LOADED_FILES))


def remote_in_front_end(source: str) -> list[str]:
    """Return the addresses elsewhere that a script, style sheet or HTML page holds.

    Outside comments there is no reason for any, but for XML namespaces and for links that
    a reader may click.
    """
    code = LINK_FOR_READERS.sub("", without_comments(source))
    return [found for found in ADDRESS.findall(code) if not NAMESPACE.match(found)]


def without_comments(source: str) -> str:
    """Return JavaScript, CSS or HTML without its comments.

    A ``//`` after a colon or a quote is part of an address and no comment.
    """
    code = re.sub(r"(?s)/\*.*?\*/|<!--.*?-->", "", source)
    return re.sub(r"""(?m)(?<![:"'`(])//.*$""", "", code)


def pinned(requirements: str) -> set[str]:
    """Return the names that a requirements file pins to one exact version."""
    return set(re.findall(r"(?m)^([\w.-]+)==\d[\w.]*$", requirements))

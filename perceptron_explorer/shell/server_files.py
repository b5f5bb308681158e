"""Files that a server is started with, for every visitor: named by environment variables.

The command line sets them too: what is read while pages run need not know how it was named.
"""

from __future__ import annotations

import os
from pathlib import Path

from perceptron_explorer.shell.toml_file.document import too_long


def variable(kind: str) -> str:
    """Return the environment variable that names the file of a kind, such as "exercises"."""
    return f"PERCEPTRON_{kind.upper()}"


def named(kind: str) -> Path | None:
    """Return the file of a kind that the server was started with, if there is one."""
    path = os.environ.get(variable(kind), "").strip()
    return Path(path).expanduser() if path else None


def read(path: Path, most_bytes: int) -> bytes:
    """Return what is in a file.

    Raises
    ------
    ValueError
        With a sentence, if it cannot be read, is no file, or is too long.
    """
    try:
        size = path.stat().st_size
        if not path.is_file():
            raise ValueError(f"This is {'a folder' if path.is_dir() else 'a device'}, not a file.")
        if size > most_bytes:
            raise ValueError(too_long(size, most_bytes))
        return path.read_bytes()
    except OSError as problem:
        raise ValueError(f"The file can't be read: {problem.strerror}.") from None


def name(kind: str, path: Path) -> None:
    """Have the server take this file, wherever its folder will be by then."""
    os.environ[variable(kind)] = str(path.expanduser().absolute())

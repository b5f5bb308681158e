"""Files that a server is started with, for every visitor: named by environment variables.

The command line sets them too: what is read while pages run need not know how it was named.
"""

from __future__ import annotations

import os
from pathlib import Path


def variable(kind: str) -> str:
    """Return the environment variable that names the file of a kind, such as "exercises"."""
    return f"PERCEPTRON_{kind.upper()}"


def named(kind: str) -> Path | None:
    """Return the file of a kind that the server was started with, if there is one."""
    path = os.environ.get(variable(kind), "").strip()
    return Path(path).expanduser() if path else None


def name(kind: str, path: Path) -> None:
    """Have the server take this file, wherever its folder will be by then."""
    os.environ[variable(kind)] = str(path.expanduser().absolute())

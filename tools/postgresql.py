"""Find the programs of a PostgreSQL server on this machine, or install them.

Run as a module it prints their folder, or a sentence that says what to install.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from tools.system import Commands, MissingProgramError, apt_get, install, output_of, print_path

PATTERNS = (
    "usr/lib/postgresql/*/bin",
    "usr/pgsql-*/bin",
    "opt/homebrew/opt/postgresql*/bin",
    "usr/local/opt/postgresql*/bin",
)
"""Below the root: packages keep the server's programs away from PATH."""

INSTALLERS: Mapping[str, Commands] = {
    "apt-get": apt_get("postgresql"),
    "dnf": (("dnf", "install", "-y", "postgresql-server"),),
    "pacman": (("pacman", "-Sy", "--noconfirm", "postgresql"),),
    "apk": (("apk", "add", "postgresql"),),
    "brew": (("brew", "install", "postgresql"),),
}

ADVICE = (
    "PostgreSQL is missing. Install its server with your system's package manager, such as "
    "`sudo apt-get install postgresql`, or set POSTGRESQL to the folder of its programs."
)


class NoPostgresqlError(MissingProgramError):
    """No PostgreSQL runs here. The message says what to do about it."""


def is_postgresql(folder: Path) -> bool:
    """Say whether a server starts from this folder."""
    version = output_of([str(folder / "postgres"), "--version"], seconds=30)
    return version.startswith("postgres (PostgreSQL)") and (folder / "initdb").exists()


def find(root: Path = Path("/")) -> str | None:
    """Return the folder that POSTGRESQL names or that is there; None when there is none.

    Raises
    ------
    NoPostgresqlError
        When POSTGRESQL names a folder without a server: another one would hide a mistake.
    """
    if named := os.environ.get("POSTGRESQL", ""):
        if not is_postgresql(Path(named)):
            raise NoPostgresqlError(f"POSTGRESQL is set to {named}, where no server starts.")
        return named
    return next((str(folder) for folder in _folders(root) if is_postgresql(folder)), None)


def _folders(root: Path) -> Iterator[Path]:
    if on_path := shutil.which("postgres"):
        yield Path(on_path).parent
    for pattern in PATTERNS:
        yield from sorted(root.glob(pattern), reverse=True)


def find_or_install() -> str:
    """Return the folder of a server's programs, installing them where it has to.

    Raises
    ------
    NoPostgresqlError
        When there are none and none can be installed.
    """
    path = find() or install(INSTALLERS, find)
    if path is None:
        raise NoPostgresqlError(ADVICE)
    return path


if __name__ == "__main__":
    sys.exit(print_path(find_or_install))

"""The command line, and the part of it that ``streamlit run app.py -- ...`` takes too."""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from perceptron_explorer import __version__
from perceptron_explorer.shell import server_files

LAST_PORT = 65_535
FILES = {
    "exercises": "your own exercises, for every visitor: a TOML file",
    "lecture": "your own lecture, for every visitor: a TOML file",
}
"""The files that a server can be started with, each with what it is."""
DESCRIPTION = (
    "Start Perceptron Explorer and open it in the browser. The terminal shows the address for "
    "other machines on the same network. Ctrl+C ends it."
)
EPILOG = (
    "Each FILE can be named by an environment variable too, such as PERCEPTRON_EXERCISES. "
    "Streamlit's own settings are taken from theirs, such as STREAMLIT_SERVER_MAX_UPLOAD_SIZE."
)


@dataclass(frozen=True)
class Arguments:
    """What the command line says.

    Parameters
    ----------
    port : int or None
        Where the server listens, 0 for any free port; None for Streamlit's usual one.
    host : str or None
        The one address that it listens at; None for all of the machine's.
    browser : bool
        Whether a browser may be opened.
    files : mapping of str to Path
        Of `FILES`, those that are named.
    site : Path or None
        The folder that the pages are to be written into as plain files; then no server starts.
    """

    port: int | None
    host: str | None
    browser: bool
    files: Mapping[str, Path]
    site: Path | None = None

    def flags(self) -> list[str]:
        """Return it as flags of ``streamlit run``."""
        said = {
            "server.port": self.port,
            "server.address": self.host,
            "server.headless": None if self.browser else "true",
        }
        return [f"--{name}={it}" for name, it in said.items() if it is not None]


def read(arguments: Sequence[str]) -> Arguments:
    """Read the command line; what is wrong with it is printed, and ends the process."""
    parser = argparse.ArgumentParser(
        prog="perceptron-explorer", description=DESCRIPTION, epilog=EPILOG, allow_abbrev=False
    )
    parser.add_argument(
        "--port", type=_port, help="where the server listens (8501, or the next one that is free)"
    )
    parser.add_argument(
        "--host",
        metavar="ADDRESS",
        help="listen at this address alone; 127.0.0.1 keeps other machines out",
    )
    parser.add_argument("--no-browser", action="store_true", help="do not open a browser")
    _add_files(parser)
    parser.add_argument(
        "--site",
        metavar="DIR",
        type=Path,
        help="start nothing; write the pages into this folder, as plain files for any web space",
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {__version__}")
    found = parser.parse_args(arguments)
    return Arguments(found.port, found.host, not found.no_browser, _files(found), found.site)


def name_files(arguments: Sequence[str]) -> None:
    """Take the files out of what stands after ``streamlit run app.py --``, and nothing else."""
    parser = argparse.ArgumentParser(prog="app.py", allow_abbrev=False, add_help=False)
    _add_files(parser)
    for kind, path in _files(parser.parse_known_args(arguments)[0]).items():
        server_files.name(kind, path)


def _add_files(parser: argparse.ArgumentParser) -> None:
    for kind, what in FILES.items():
        parser.add_argument(f"--{kind}", metavar="FILE", type=Path, help=what)


def _files(found: argparse.Namespace) -> dict[str, Path]:
    named = {kind: getattr(found, kind) for kind in FILES}
    return {kind: path for kind, path in named.items() if path is not None}


def _port(text: str) -> int:
    try:
        port = int(text)
    except ValueError:
        port = -1
    if not 0 <= port <= LAST_PORT:
        raise argparse.ArgumentTypeError(f"{text!r} is no port: a number from 0 to {LAST_PORT}.")
    return port

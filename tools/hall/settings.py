"""What a hall of servers is started with."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from tools.hall import __doc__ as what_it_is

ROOT = Path(__file__).resolve().parents[2]
THIS_MACHINE = "127.0.0.1"
PREFIX = re.compile(r"(/[\w.~-]+)*")


@dataclass(frozen=True)
class Settings:
    """What a hall of servers is started with.

    Parameters
    ----------
    replicas : int
        How many servers there are.
    port : int
        Where nginx listens.
    address : str
        Which of the machine's addresses it listens at; "0.0.0.0" for all.
    prefix : str
        What all paths begin with: "/maths", or empty.
    folder : Path
        Where logs, process ids and nginx's configuration are put.
    arguments : tuple of str
        What is handed on to Streamlit.
    """

    replicas: int
    port: int
    address: str
    prefix: str
    folder: Path
    arguments: tuple[str, ...] = ()

    @property
    def is_open(self) -> bool:
        """Whether other machines can reach it."""
        return self.address not in (THIS_MACHINE, "localhost")

    @property
    def url(self) -> str:
        """Its address for a browser on this machine."""
        host = self.address if self.address != "0.0.0.0" else "localhost"
        return f"http://{host}:{self.port}{self.prefix}"


def usual_folder(port: int) -> Path:
    """Return the folder of the hall at a port, in this user's cache."""
    cache = os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache"
    return Path(cache, "perceptron-explorer", f"hall-{port}")


def _count(text: str) -> int:
    count = int(text)
    if not 1 <= count <= 64:
        raise argparse.ArgumentTypeError(f"{count} servers: 1 to 64 can be started.")
    return count


def _prefix(text: str) -> str:
    prefix = f"/{text.strip('/')}".rstrip("/")
    if not PREFIX.fullmatch(prefix):
        raise argparse.ArgumentTypeError(f"{text} is no path: letters, digits, and . _ ~ - /")
    return prefix


def read(arguments: Sequence[str]) -> tuple[Settings, bool]:
    """Read the command line.

    Returns
    -------
    settings : Settings
        What to start, or what has been started.
    restart : bool
        Whether a hall that runs is to start its servers anew.
    """
    wanted = argparse.ArgumentParser(
        prog="python -m tools.hall",
        description=what_it_is,
        epilog="All other arguments go to Streamlit.",
        allow_abbrev=False,
    )
    wanted.add_argument("--replicas", type=_count, default=os.cpu_count() or 1)
    wanted.add_argument("--port", type=int, default=8600)
    wanted.add_argument("--address", default="0.0.0.0", help="where nginx listens")
    wanted.add_argument("--prefix", type=_prefix, default="", help="what all paths begin with")
    wanted.add_argument("--folder", type=Path, help="for logs and process ids")
    wanted.add_argument("--restart", action="store_true", help="the servers of a hall that runs")
    read, others = wanted.parse_known_args(arguments)
    folder = (read.folder or usual_folder(read.port)).absolute()
    settings = Settings(read.replicas, read.port, read.address, read.prefix, folder, tuple(others))
    return settings, read.restart

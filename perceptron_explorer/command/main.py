"""Starts the explorer: its files are looked through first, then the server runs."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from perceptron_explorer.command import arguments
from perceptron_explorer.shell import entry, server_files

PROBLEM = 1
INTERRUPTED = 130
"""What shells know as the end by Ctrl+C."""


def run() -> NoReturn:
    """Be the command."""
    signal.signal(signal.SIGINT, _end)
    sys.exit(main(sys.argv[1:]))


def _end(*_signal: Any) -> NoReturn:
    """End as Ctrl+C does, without Python's traceback or a word of Streamlit's."""
    sys.exit(INTERRUPTED)


def main(words: Sequence[str]) -> int:
    """Do what the command line says, and return the exit code."""
    wanted = arguments.read(words)
    for kind, path in wanted.files.items():
        server_files.name(kind, path)
    problems = _problems_of_files()
    if problems:
        print(*problems, sep="\n", file=sys.stderr)
        return PROBLEM
    return _serve(wanted)


def _problems_of_files() -> list[str]:
    """Return what is wrong with the files that the server would start with, line by line."""
    problems = []
    for kind, problems_of in READERS.items():
        path = server_files.named(kind)
        found = problems_of(path) if path else ()
        if found:
            problems += [f"Not started: {path} can't be used.", *(f"  {one}" for one in found)]
    return problems


def _problems_of_exercises(path: Path) -> Sequence[str]:
    # Loaded only now: what reads exercises takes a second to load, and most starts have none.
    from perceptron_explorer.topics.exercises import server_set

    return server_set.read(path).problems


READERS: Mapping[str, Callable[[Path], Sequence[str]]] = {"exercises": _problems_of_exercises}
"""For each kind of file, what says what is wrong with one."""


def _serve(wanted: arguments.Arguments) -> int:
    """Serve until a signal ends it."""
    # `st.App.run()` would not do: it reads the settings beside app.py only after app.py has
    # asked for some, and leaves out the environment's.
    from streamlit.web.cli import main as streamlit

    try:
        streamlit(["run", str(entry.APP), *wanted.flags()], prog_name="streamlit")
    except OSError as problem:
        host = wanted.host or "this machine's addresses"
        print(f"The server can't listen at {host}: {problem.strerror}.", file=sys.stderr)
        return PROBLEM
    return 0

"""Starts the explorer, or writes its pages as files; a lecturer's own are looked through first."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

from perceptron_explorer.command import arguments, files
from perceptron_explorer.shell import entry

PROBLEM = 1
INTERRUPTED = 130
"""What shells know as the end by Ctrl+C."""


def run() -> NoReturn:
    """Be the command."""
    signal.signal(signal.SIGINT, _end)
    sys.exit(main(sys.argv[1:]))


def _end(*_signal: Any) -> NoReturn:
    """End at once and without a traceback.

    While the server runs uvicorn takes Ctrl+C, ends what is under way, and then hands it on to
    here. Often it comes twice, since uvx passes on what the terminal has sent too; an exception
    would then be raised amid uvicorn's own end, which logs it.
    """
    os._exit(INTERRUPTED)


def main(words: Sequence[str]) -> int:
    """Do what the command line says, and return the exit code."""
    wanted = arguments.read(words)
    if not files.are_good(wanted.files):
        return PROBLEM
    return _write_site(wanted.site) if wanted.site else _serve(wanted)


def _write_site(folder: Path) -> int:
    """Write the pages as plain files."""
    from perceptron_explorer.site import writing  # It loads Streamlit, as `_serve` does.

    return writing.make(folder)


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

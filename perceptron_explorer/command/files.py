"""Looks through the files that a server is to be started with: ``python -m`` this module.

In a process of its own: what reads them asks for Streamlit's settings when it is loaded, and those
would then be the ones from before the command line and the environment were read.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from perceptron_explorer.shell import server_files

_ROOT = Path(__file__).resolve().parents[2]


def _problems_of_exercises(path: Path) -> Sequence[str]:
    from perceptron_explorer.topics.exercises import server_set

    return server_set.read(path).problems


def _problems_of_lecture(path: Path) -> Sequence[str]:
    from perceptron_explorer.shell.lecture.reading import MOST_BYTES
    from perceptron_explorer.topics import lecture

    try:
        data = server_files.read(path, MOST_BYTES)
    except ValueError as problem:
        return [str(problem)]
    return [str(mistake) for mistake in lecture.read(data).mistakes]


READERS: Mapping[str, Callable[[Path], Sequence[str]]] = {
    "exercises": _problems_of_exercises,
    "lecture": _problems_of_lecture,
}
"""For each kind of file, what says what is wrong with one."""


def are_good(named: Mapping[str, Path]) -> bool:
    """Name the files for the server to come, look through them and print what is wrong."""
    for kind in READERS:
        path = named.get(kind) or server_files.named(kind)
        if path:
            server_files.name(kind, path)
    if not any(server_files.named(kind) for kind in READERS):
        return True
    # The folder is the one that this package is found in.
    return subprocess.run([sys.executable, "-m", __name__], cwd=_ROOT).returncode == 0


def main() -> int:
    """Print what is wrong with each file, line by line."""
    any_wrong = False
    for kind, problems_of in READERS.items():
        path = server_files.named(kind)
        problems = problems_of(path) if path else ()
        if problems:
            any_wrong = True
            lines = [f"Not started: {path} can't be used.", *(f"  {one}" for one in problems)]
            print(*lines, sep="\n", file=sys.stderr)
    return int(any_wrong)


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl+C is no error to be explained.
    sys.exit(main())

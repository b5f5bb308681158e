"""The package as people get it: built, and installed in an environment of its own.

What it depends on is taken from the environment of the tests, since loading that anew would take
minutes and the network. The package itself is not there, so it can only be the wheel's.
"""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import Distribution, distributions
from pathlib import Path
from typing import NamedTuple

from tests.browser import server
from tests.page_list import ROOT

SCRIPTS = "Scripts" if os.name == "nt" else "bin"


class Installed(NamedTuple):
    """An environment, the wheel that was put into it, and what that added to its packages."""

    folder: Path
    wheel: Path
    packages: Path
    added: frozenset[str]

    @property
    def distribution(self) -> Distribution:
        """What the environment knows of the package."""
        [found] = distributions(name="perceptron-explorer", path=[str(self.packages)])
        return found

    def program(self, name: str) -> str:
        """Return the path of one of its programs."""
        return str(self.folder / SCRIPTS / name)


class Started(NamedTuple):
    """A command that serves, and what it prints."""

    process: subprocess.Popen[bytes]
    url: str
    log: Path


def _run(*command: str | Path) -> None:
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def install(folder: Path) -> Installed:
    """Build the package as ``make package`` does and install it below a folder."""
    built, environment = folder / "dist", folder / "environment"
    _run(sys.executable, "-m", "build", "--no-isolation", "--outdir", built)
    [wheel] = built.glob("*.whl")
    assert len([*built.glob("*.tar.gz")]) == 1
    venv.create(environment, with_pip=False)
    packages = Path(sysconfig.get_path("purelib", "venv", {"base": str(environment)}))
    packages.joinpath("dependencies.pth").write_text(sysconfig.get_path("purelib"))
    before = _names(packages)
    program = environment / SCRIPTS / "python"
    pip = (sys.executable, "-m", "pip", "--python", program, "--disable-pip-version-check")
    _run(*pip, "install", "--quiet", "--no-deps", "--no-index", wheel)
    return Installed(environment, wheel, packages, frozenset(_names(packages) - before))


@contextmanager
def started(installed: Installed, folder: Path, *arguments: str, **more: str) -> Iterator[Started]:
    """Start the command in a folder, with these in its environment, until the block ends."""
    port = server.free_port()
    command = [installed.program("perceptron-explorer"), f"--port={port}", *arguments]
    log = folder.parent / "command.log"
    with log.open("wb") as output:
        process = subprocess.Popen(
            command, cwd=folder, env=environment(**more), stdout=output, stderr=subprocess.STDOUT
        )
    try:
        yield Started(process, f"http://localhost:{port}", log)
    finally:
        server.stop(process)


def environment(**more: str) -> dict[str, str]:
    """Return this process's environment without what would lead Python to the repository."""
    return {key: it for key, it in os.environ.items() if key != "PYTHONPATH"} | more

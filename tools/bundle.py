"""Makes one file of the front end's modules, by esbuild.

A visitor's browser asks for 3 files then, in place of 130. The result is in the repository, so
whoever only runs the app needs no Node. The app serves it as long as it is of the modules that are
there, and the modules themselves otherwise.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from perceptron_explorer.draggable_plot.assets import (
    BUNDLE,
    ENTRY,
    FRONTEND,
    MADE_OF,
    SITE_SCRIPT,
    SITE_WORKER,
    modules_digest,
)
from tools.front_end import ADVICE, MODULES, ROOT, install, is_installed
from tools.node import NoNodeError, environment

WORKER = "training/worker.js"
"""What `training/worker_port.js` starts: it has to stand beside what starts it."""
SITE = "site/start.js"
ESBUILD = MODULES / "esbuild" / "bin" / "esbuild"


def make(folder: Path) -> None:
    """Write the bundle, its source maps and what it was made of into an empty folder."""
    for_modules = ("--splitting", "--format=esm", "--entry-names=[name]", f"--outdir={folder}")
    _run([ENTRY, WORKER], "--sourcemap", "--sources-content=false", *for_modules)
    # A page from a file may start a worker at a data address alone, as one that was taken along.
    at_data = '--define:import.meta.url="data:"'
    _run([SITE], "--format=iife", at_data, f"--outfile={folder / SITE_SCRIPT}")
    _run([WORKER], "--format=iife", f"--outfile={folder / SITE_WORKER}")
    (folder / MADE_OF).write_text(modules_digest() + "\n", encoding="utf-8")


def _run(entries: Sequence[str], *options: str) -> None:
    """Bundle modules, by esbuild."""
    always = ("--bundle", "--target=es2022", "--minify", "--log-level=warning")
    command = [str(ESBUILD), *(str(FRONTEND / one) for one in entries), *always, *options]
    subprocess.run(command, cwd=ROOT, env=environment(), check=True)


def contents(folder: Path) -> dict[str, bytes]:
    """Return what is in a folder, by the files' names; source maps name their places."""
    files = folder.iterdir() if folder.is_dir() else ()
    return {file.name: file.read_bytes() for file in files if file.suffix != ".map"}


def main() -> int:
    """Make the bundle anew, or with ``--check`` say whether it is of today's modules."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing")
    check = parser.parse_args().check
    try:
        if not is_installed() and not install():
            print(ADVICE, file=sys.stderr)
            return 1
        return say_whether_same() if check else write()
    except NoNodeError as error:
        print(error, file=sys.stderr)
        return 1


def write() -> int:
    """Put a new bundle in the place of the one that is there."""
    shutil.rmtree(BUNDLE, ignore_errors=True)
    make(BUNDLE)
    return 0


def say_whether_same() -> int:
    """Compare the bundle with one that is made now."""
    with tempfile.TemporaryDirectory(dir=BUNDLE.parent) as scratch:
        make(Path(scratch))
        if contents(Path(scratch)) == contents(BUNDLE):
            return 0
    print("The bundle is not of today's modules. Make it anew: make bundle", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())

"""Checks the front end's JavaScript: its types, which stand in comments, its style and format.

TypeScript and Biome come from the npm registry, in the versions of package-lock.json. Where
they cannot be had the check fails: what is left out for long goes unnoticed.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from pathlib import Path

from tools.node import NoNodeError, environment, node, npm

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "package-lock.json"
MODULES = ROOT / "node_modules"
INSTALLED = MODULES / ".lock-of-these"
"""A copy of the lock that the modules were installed from."""

ADVICE = (
    "TypeScript and Biome could not be installed from the npm registry, so the JavaScript was "
    "not checked. They are needed once, and again when package-lock.json changes."
)


def is_installed() -> bool:
    """Say whether what package-lock.json names is there."""
    return INSTALLED.is_file() and INSTALLED.read_bytes() == LOCK.read_bytes()


def install() -> bool:
    """Install exactly what package-lock.json names. False when that fails."""
    command = npm("ci", "--no-audit", "--no-fund", "--fetch-retries=1", "--loglevel=error")
    if subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode:
        return False
    INSTALLED.write_bytes(LOCK.read_bytes())
    return True


def passes(script: str, *arguments: str) -> bool:
    """Run a script of an installed package, and say whether it found nothing wrong."""
    command = [node(), str(MODULES / script), *arguments]
    return subprocess.run(command, cwd=ROOT, env=environment(), check=False).returncode == 0


def main() -> int:
    """Check, or put into the one format with ``--write``."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--write", action="store_true", help="format, and mend what is sure")
    write = parser.parse_args().write
    try:
        if not is_installed() and not install():
            print(ADVICE, file=sys.stderr)
            return 1
        biome = ["@biomejs/biome/bin/biome", "check", "--error-on-warnings"]
        checked = [passes(*biome, *(["--write"] if write else []))]
        if not write:
            checked.append(passes("typescript/bin/tsc", "--project", "jsconfig.json"))
    except NoNodeError as error:
        print(error, file=sys.stderr)
        return 1
    return 0 if all(checked) else 1


if __name__ == "__main__":
    sys.exit(main())

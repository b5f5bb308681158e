"""Find nginx on this machine, or install it.

Run as a module it prints the path of nginx, or a sentence that says what to install.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tools.system import Commands, MissingProgramError, apt_get, install, output_of, print_path

FOLDERS = ("/usr/sbin", "/usr/local/sbin", "/usr/local/bin", "/opt/homebrew/bin")
"""Where packages put it that PATH may leave out: Debian's PATH has no /usr/sbin but for root."""

INSTALLERS: Mapping[str, Commands] = {
    "apt-get": apt_get("nginx"),
    "dnf": (("dnf", "install", "-y", "nginx"),),
    "pacman": (("pacman", "-Sy", "--noconfirm", "nginx"),),
    "apk": (("apk", "add", "nginx"),),
    "brew": (("brew", "install", "nginx"),),
}

ADVICE = (
    "nginx is missing. Install it with your system's package manager, such as "
    "`sudo apt-get install nginx` or `brew install nginx`, or set NGINX to its path."
)


class NoNginxError(MissingProgramError):
    """No nginx runs here. The message says what to do about it."""


def is_nginx(path: str) -> bool:
    """Say whether the file is an nginx that starts."""
    version = output_of([path, "-v"], seconds=30, errors=subprocess.STDOUT)
    return version.startswith("nginx version")


def find() -> str | None:
    """Return the nginx that NGINX names or that is installed; None when there is none.

    Raises
    ------
    NoNginxError
        When NGINX names what is no nginx: taking another one would hide a mistake.
    """
    if named := os.environ.get("NGINX", ""):
        if not is_nginx(named):
            raise NoNginxError(f"NGINX is set to {named}, and that is no nginx that runs.")
        return named
    known = [shutil.which("nginx"), *(str(Path(folder, "nginx")) for folder in FOLDERS)]
    return next((path for path in known if path and is_nginx(path)), None)


def find_or_install() -> str:
    """Return the path of an nginx that runs, installing one where it has to.

    Raises
    ------
    NoNginxError
        When there is none and none can be installed.
    """
    path = find() or install(INSTALLERS, find)
    if path is None:
        raise NoNginxError(ADVICE)
    return path


if __name__ == "__main__":
    sys.exit(print_path(find_or_install))

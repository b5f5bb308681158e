"""Programs of the system: whether they run, and how its package manager brings them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence

Commands = Sequence[Sequence[str]]
"""What installs something, in order."""

SECONDS_TO_INSTALL = 900


def runs(command: Sequence[str], seconds: float) -> bool:
    """Say whether a command ends well. What it prints goes to our standard error."""
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=sys.stderr, timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def output_of(command: Sequence[str], seconds: float, *, errors: int = subprocess.DEVNULL) -> str:
    """Return what a command prints, without the space around it; "" when it fails.

    Parameters
    ----------
    command : sequence of str
        The program and its arguments.
    seconds : float
        How long it may take.
    errors : int
        Where its standard error goes; `subprocess.STDOUT` puts it with the rest.
    """
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=errors,
            timeout=seconds,
            check=False,
            text=True,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def apt_get(package: str) -> Commands:
    """Return the commands of Debian and Ubuntu that install a package."""
    # Two test processes may get here at once: the later one waits for the lock.
    waiting = ("-o", "DPkg::Lock::Timeout=300")
    return (("apt-get", "update"), ("apt-get", *waiting, "install", "-y", package))


def privilege(manager: str) -> list[str] | None:
    """Return what to put before a package manager's command; None when we may not call it."""
    if manager == "brew" or os.geteuid() == 0:
        return []
    # -n: nobody is there to type a password.
    return ["sudo", "-n"] if shutil.which("sudo") else None


def install(installers: Mapping[str, Commands], find: Callable[[], str | None]) -> str | None:
    """Let the system's package manager install a program.

    Parameters
    ----------
    installers : mapping
        Each package manager with its commands.
    find : callable
        Returns the program's path if it is there.

    Returns
    -------
    str or None
        The path; None when no package manager could bring it.
    """
    for manager, commands in installers.items():
        prefix = privilege(manager)
        if prefix is None or shutil.which(manager) is None:
            continue
        for command in commands:
            # Each is tried though the one before failed: an old list of packages often does.
            runs([*prefix, *command], SECONDS_TO_INSTALL)
        if found := find():
            return found
    return None


class MissingProgramError(RuntimeError):
    """A program is not here and could not be brought. The message says what to do about it."""


def print_path(find: Callable[[], str]) -> int:
    """Print where a program is, or say why there is none; return the command's exit status."""
    try:
        print(find())
    except MissingProgramError as error:
        print(error, file=sys.stderr)
        return 1
    return 0

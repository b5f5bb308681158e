"""Find a Chromium on this machine, or install one.

Run as a script it prints the path of the browser, or a sentence that says what to install.
The places are tried from the cheapest to the dearest: what the person names, what is
installed, what Playwright can bring, what the system's package manager can bring.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

COMMANDS = (
    "chromium",
    "google-chrome",
    "google-chrome-stable",
    "chromium-browser",
    "microsoft-edge",
    "microsoft-edge-stable",
)

MAC_APPLICATIONS = (
    "Chromium.app/Contents/MacOS/Chromium",
    "Google Chrome.app/Contents/MacOS/Google Chrome",
    "Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
)

# Each package manager with the commands that install a browser by it, in order.
INSTALLERS: Mapping[str, Sequence[Sequence[str]]] = {
    "apt-get": (
        ("apt-get", "update"),
        # Two test processes may get here at once: the later one waits for the lock.
        ("apt-get", "-o", "DPkg::Lock::Timeout=300", "install", "-y", "chromium"),
    ),
    "dnf": (("dnf", "install", "-y", "chromium"),),
    "pacman": (("pacman", "-Sy", "--noconfirm", "chromium"),),
    "apk": (("apk", "add", "chromium"),),
    "brew": (("brew", "install", "--cask", "google-chrome"),),
}

PLAYWRIGHT_PATH = (
    "from playwright.sync_api import sync_playwright\n"
    "with sync_playwright() as playwright:\n"
    "    print(playwright.chromium.executable_path)\n"
)

ADVICE = (
    "No Chromium was found and none could be installed. Install Chromium, Chrome or Edge, "
    "or set CHROMIUM to the path of one."
)


class NoBrowserError(RuntimeError):
    """No browser runs here. The message says what to do about it."""


def runs(command: Sequence[str], seconds: float) -> bool:
    """Say whether a command ends well. What it prints goes to our standard error."""
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, stdout=sys.stderr, timeout=seconds, check=False
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def output_of(command: Sequence[str], seconds: float) -> str:
    """Return what a command prints, without the space around it; "" when it fails."""
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=seconds,
            check=False,
            text=True,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def is_browser(path: str) -> bool:
    """Say whether the file is a browser that starts.

    A file alone proves nothing: Ubuntu's ``chromium-browser`` may be a note about snap, and
    a downloaded Chromium may lack its libraries.
    """
    return bool(output_of([path, "--version"], seconds=30))


def first_browser(paths: Iterable[str]) -> str | None:
    """Return the first of the paths that is a browser."""
    return next((path for path in paths if is_browser(path)), None)


def on_path() -> list[str]:
    """Return the browsers' commands that PATH knows."""
    return [found for command in COMMANDS if (found := shutil.which(command))]


def mac_applications() -> list[str]:
    """Return the browsers among the applications of macOS, the system's and one's own."""
    folders = (Path("/Applications"), Path.home() / "Applications")
    paths = [folder / name for folder in folders for name in MAC_APPLICATIONS]
    return [str(path) for path in paths if path.exists()]


def from_playwright() -> list[str]:
    """Return where Playwright keeps its Chromium, when it has one.

    Playwright is asked in a process of its own, as its synchronous interface cannot be
    started twice in one, and the tests already have it running.
    """
    path = output_of([sys.executable, "-c", PLAYWRIGHT_PATH], seconds=60)
    return [path] if path and Path(path).exists() else []


def named_browser() -> str | None:
    """Return the browser that CHROMIUM names; None when it names none.

    Raises
    ------
    NoBrowserError
        When the name is there and is no browser: taking another one would hide a mistake.
    """
    named = os.environ.get("CHROMIUM", "")
    if not named:
        return None
    path = shutil.which(named)
    if path is None or not is_browser(path):
        raise NoBrowserError(f"CHROMIUM is set to {named}, and that is no browser that runs.")
    return path


def find() -> str | None:
    """Return a browser that is here already; None when there is none."""
    return (
        named_browser()
        or first_browser(on_path())
        or first_browser(mac_applications())
        or first_browser(from_playwright())
    )


def install_by_playwright() -> str | None:
    """Let Playwright download its Chromium. Fails at once on a machine without a network."""
    if not runs([sys.executable, "-m", "playwright", "install", "chromium"], seconds=900):
        return None
    return first_browser(from_playwright())


def privilege(manager: str) -> list[str] | None:
    """Return what to put before a package manager's command; None when we may not call it."""
    if manager == "brew" or os.geteuid() == 0:
        return []
    # -n: nobody is there to type a password.
    return ["sudo", "-n"] if shutil.which("sudo") else None


def install_by_system() -> str | None:
    """Let the system's package manager install a browser."""
    for manager, commands in INSTALLERS.items():
        prefix = privilege(manager)
        if prefix is None or shutil.which(manager) is None:
            continue
        for command in commands:
            # Each is tried though the one before failed: an old list of packages often does.
            runs([*prefix, *command], seconds=900)
        found = first_browser([*on_path(), *mac_applications()])
        if found:
            return found
    return None


def find_or_install() -> str:
    """Return the path of a Chromium that runs, installing one where it has to.

    Raises
    ------
    NoBrowserError
        When there is none and none can be installed.
    """
    path = find() or install_by_playwright() or install_by_system()
    if path is None:
        raise NoBrowserError(ADVICE)
    return path


def main() -> int:
    """Print the path of a browser, or say why there is none."""
    try:
        print(find_or_install())
    except NoBrowserError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

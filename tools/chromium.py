"""Find a Chromium on this machine, or install one.

Run as a module it prints the path of the browser, or a sentence that says what to install.
The places are tried from the cheapest to the dearest: what the person names, what is
installed, what Playwright can bring, what the system's package manager can bring.
"""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path

from tools.system import (
    SECONDS_TO_INSTALL,
    Commands,
    MissingProgramError,
    apt_get,
    install,
    output_of,
    print_path,
    runs,
)

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
INSTALLERS: Mapping[str, Commands] = {
    "apt-get": apt_get("chromium"),
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


class NoBrowserError(MissingProgramError):
    """No browser runs here. The message says what to do about it."""


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
    if not runs([sys.executable, "-m", "playwright", "install", "chromium"], SECONDS_TO_INSTALL):
        return None
    return first_browser(from_playwright())


def installed_browser() -> str | None:
    """Return a browser that the system's package manager has brought."""
    return first_browser([*on_path(), *mac_applications()])


def find_or_install() -> str:
    """Return the path of a Chromium that runs, installing one where it has to.

    Raises
    ------
    NoBrowserError
        When there is none and none can be installed.
    """
    path = find() or install_by_playwright() or install(INSTALLERS, installed_browser)
    if path is None:
        raise NoBrowserError(ADVICE)
    return path


if __name__ == "__main__":
    sys.exit(print_path(find_or_install))

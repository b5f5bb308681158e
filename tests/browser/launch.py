"""How the browser is started, for the tests and for the benchmarks."""

from __future__ import annotations

import os
from typing import Any

from tools.chromium import find_or_install

ARGUMENTS = (
    # Nothing but the explorer: no first-run page, no updates, no calls home.
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-quic",
    # Any host but this machine is unknown, as it is in a hall without a network.
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost",
    # WebGL in software, for the 3D figures, on machines without a graphics card.
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    # A camera that shows a moving picture of the browser's own, and is allowed.
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
    # What has been compiled once is kept at once, not only after the third visit.
    "--blink-settings=v8CacheOptions=3",
)

WITHOUT_GRAPHICS_CARD = ("--disable-gpu-compositing", "--disable-gpu-rasterization")
"""Put the page together without WebGL: a third less work where WebGL is itself software."""


def arguments() -> list[str]:
    """Return the browser's command line arguments."""
    # Chromium refuses to run its sandbox as root, which is who one is in a container.
    return [*ARGUMENTS, *(["--no-sandbox"] if os.geteuid() == 0 else [])]


def options() -> dict[str, Any]:
    """Return Playwright's launch options: which browser, and its arguments."""
    return {"executable_path": find_or_install(), "args": arguments()}

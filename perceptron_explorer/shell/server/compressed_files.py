"""Compressed contents kept in the user's cache folder, so that the next server need not make them.

Compressing Streamlit's scripts and Plotly's takes five seconds of a processor, just when the first
visitor of a server waits for them.
"""

from __future__ import annotations

import contextlib
import gzip
import hashlib
import os
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import brotli

from perceptron_explorer.shell.server.encodings import ENCODERS, Encoder

FOLDER = Path("perceptron-explorer") / "compressed"
DAYS_KEPT = 90
SECONDS_A_DAY = 86_400
DECODERS: dict[str, Callable[[bytes], bytes]] = {"br": brotli.decompress, "gzip": gzip.decompress}


def cache_folder(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """Return the folder in which programs keep what they can make again on this system."""
    home = Path.home()
    if platform == "win32":
        return Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local") / "Cache"
    if platform == "darwin":
        return home / "Library" / "Caches"
    return Path(environment.get("XDG_CACHE_HOME") or home / ".cache")


def kept_in(folder: Path, encoders: Mapping[str, Encoder] = ENCODERS) -> dict[str, Encoder]:
    """Return encoders that look in a folder first, and keep there what they have made.

    Where the folder cannot be used, they do without.
    """
    return {name: _kept(folder, name, encode) for name, encode in encoders.items()}


def _kept(folder: Path, name: str, encode: Encoder) -> Encoder:
    def encode_once(content: bytes) -> bytes:
        file = folder / f"{hashlib.sha256(content).hexdigest()}.{name}"
        found = _read(file, name, content)
        if found is None:
            found = encode(content)
            with contextlib.suppress(OSError):
                _write(file, found)
                _forget_unused(folder)
        return found

    return encode_once


def _read(file: Path, name: str, content: bytes) -> bytes | None:
    """Return what is kept, if it is this content: a power cut may have left half a file."""
    try:
        found = file.read_bytes()
        is_right = DECODERS[name](found) == content
        os.utime(file)
    except (OSError, EOFError, ValueError, brotli.error):
        return None
    return found if is_right else None


def _write(file: Path, content: bytes) -> None:
    """Write it under another name first: several servers may read and write at once."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, delete=False) as scratch:
        scratch.write(content)
    Path(scratch.name).replace(file)


def _forget_unused(folder: Path) -> None:
    oldest = time.time() - DAYS_KEPT * SECONDS_A_DAY
    for file in folder.iterdir():
        if file.stat().st_mtime < oldest:
            file.unlink()

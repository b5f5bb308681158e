"""What the server is started with: as it is for a hall, and as it is for work on the code."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
HALL = {
    "server.fileWatcherType": "none",
    "server.enableWebsocketCompression": True,
    "runner.postScriptGC": False,
    "runner.fastReruns": False,
}
WORK = {"server.fileWatcherType": "auto", "server.runOnSave": True, "runner.postScriptGC": True}

# Streamlit's own command, up to where it has read the file and the flags.
SHOW_SETTINGS = """
import json, sys
from streamlit import config
from streamlit.web import bootstrap, cli

names, load = json.loads(sys.argv.pop(1)), bootstrap.load_config_options

def load_and_show(flag_options):
    load(flag_options)
    print(json.dumps({name: config.get_option(name) for name in names}))
    raise SystemExit

bootstrap.load_config_options = load_and_show
cli.main()
"""


def flags_of(target: str) -> list[str]:
    """Return what make gives to Streamlit, without starting it."""
    command = ["make", "--dry-run", "--no-print-directory", target, "PORT=", "ARGS="]
    printed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    started = next(line for line in printed.splitlines() if "streamlit run app.py" in line)
    return shlex.split(started.partition("app.py")[2])


def settings_with(flags: list[str], names: list[str]) -> dict[str, Any]:
    """Return what ``streamlit run app.py`` is set to."""
    command = [sys.executable, "-c", SHOW_SETTINGS, json.dumps(names), "run", "app.py", *flags]
    shown = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    settings: dict[str, Any] = json.loads(shown.splitlines()[-1])
    return settings


def test_streamlit_alone_starts_as_for_a_hall() -> None:
    assert settings_with([], list(HALL)) == HALL


@pytest.mark.parametrize(("target", "expected"), [("run", HALL), ("dev", WORK)])
def test_make_starts_it_as(target: str, expected: dict[str, Any]) -> None:
    assert settings_with(flags_of(target), list(expected)) == expected

"""Runs the front end's own tests, ``*.test.js``, one file after the other in Node.js."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from tools.node import node

FILES = sorted(Path(__file__).parent.glob("*.test.js"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_in_node(file: Path) -> None:
    command = [node(), "--test", "--test-reporter=tap", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stdout + done.stderr


def test_there_are_files() -> None:
    assert FILES

"""The lock of all versions is of what the requirements files say now."""

from __future__ import annotations

import re

from tests.architecture import pinned
from tests.page_list import ROOT

PIN = re.compile(r"(?m)^([\w.-]+)==(\d[\w.]*)$")


def pins(name: str) -> dict[str, str]:
    return {package.lower(): version for package, version in PIN.findall((ROOT / name).read_text())}


def test_each_required_version_is_in_the_lock() -> None:
    lock = pins("requirements.lock")
    for name in ("requirements.txt", "requirements-dev.txt"):
        required = pins(name)
        assert required.keys() == {package.lower() for package in pinned((ROOT / name).read_text())}
        assert required.items() <= lock.items(), f"{name} has changed: run make lock"


def test_it_holds_what_comes_along_too() -> None:
    assert {"anyio", "jinja2", "protobuf"} <= pins("requirements.lock").keys()

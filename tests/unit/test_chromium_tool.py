"""tools/chromium.py on machines made up of folders full of small shell scripts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.machine import Machine
from tools import chromium

ROOT = Path(__file__).resolve().parents[2]


def browser(machine: Machine, name: str) -> str:
    return machine.program(name, "echo Chromium 1.2.3")


@pytest.fixture
def machine(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Machine:
    """A machine with nothing on it, and a Playwright that can bring nothing."""
    made = Machine(tmp_path)
    monkeypatch.setenv("PATH", str(made.bin))
    monkeypatch.delenv("CHROMIUM", raising=False)
    monkeypatch.setattr(chromium, "mac_applications", list)
    monkeypatch.setattr(chromium, "from_playwright", list)
    monkeypatch.setattr(sys, "executable", made.program("python", "exit 1"))
    return made


def test_a_browser_on_path_is_found(machine: Machine) -> None:
    path = browser(machine, "google-chrome")
    assert chromium.find_or_install() == path


def test_chromium_comes_before_the_others(machine: Machine) -> None:
    browser(machine, "google-chrome")
    path = browser(machine, "chromium")
    assert chromium.find() == path


def test_the_named_browser_comes_before_all(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser(machine, "chromium")
    path = browser(machine, "my-own")
    monkeypatch.setenv("CHROMIUM", path)
    assert chromium.find() == path


def test_a_wrong_name_is_an_error_and_not_passed_over(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser(machine, "chromium")
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(chromium.NoBrowserError, match="/nowhere/chromium"):
        chromium.find()


@pytest.mark.parametrize("stub", ["echo install the snap instead; exit 1", "exit 0"])
def test_a_program_that_tells_no_version_does_not_count(machine: Machine, stub: str) -> None:
    machine.program("chromium", stub)
    path = browser(machine, "microsoft-edge")
    assert chromium.find() == path


def test_a_file_that_cannot_be_run_does_not_count(machine: Machine) -> None:
    (machine.bin / "not-a-program").write_text("")
    assert not chromium.is_browser(str(machine.bin / "not-a-program"))
    assert not chromium.is_browser(str(machine.bin / "missing"))


def test_playwrights_own_is_taken_when_it_is_there(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = browser(machine, "chrome-from-playwright")
    monkeypatch.setattr(chromium, "from_playwright", lambda: [path])
    assert chromium.find() == path


def test_playwright_is_asked_to_download(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    target = machine.bin / "downloaded"
    python = machine.program(
        "python",
        f'echo "$*" >> {machine.log}\n'
        f"printf '#!/bin/sh\\necho Chromium 1\\n' > {target}; /bin/chmod +x {target}",
    )
    monkeypatch.setattr(sys, "executable", python)
    monkeypatch.setattr(
        chromium, "from_playwright", lambda: [str(target)] if target.exists() else []
    )
    assert chromium.find_or_install() == str(target)
    assert machine.calls() == ["-m playwright install chromium"]


def test_the_package_manager_comes_last(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    path = machine.apt_get("chromium", "Chromium 1")
    assert chromium.find_or_install() == path
    update, install = machine.calls()
    assert update == "apt-get update"
    assert install.endswith("install -y chromium")


def test_another_user_goes_through_sudo_without_a_password(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine.program("sudo", f'echo "sudo $1" >> {machine.log}; shift; exec "$@"')
    path = machine.apt_get("chromium", "Chromium 1")
    assert chromium.find_or_install() == path
    assert machine.calls()[0] == "sudo -n"


def test_without_sudo_the_package_manager_is_left_alone(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine.apt_get("chromium", "Chromium 1")
    with pytest.raises(chromium.NoBrowserError):
        chromium.find_or_install()
    assert machine.calls() == []


def test_as_a_module_it_prints_the_path_alone(machine: Machine) -> None:
    path = browser(machine, "chromium")
    done = run_tool(machine)
    assert (done.returncode, done.stdout) == (0, f"{path}\n")


def test_as_a_module_it_fails_with_a_sentence(machine: Machine) -> None:
    done = run_tool(machine, CHROMIUM="/nowhere/chromium")
    assert done.returncode == 1
    assert done.stdout == ""
    assert "no browser that runs" in done.stderr
    assert "Traceback" not in done.stderr


def run_tool(machine: Machine, **environment: str) -> subprocess.CompletedProcess[str]:
    python = str(Path(sys.prefix) / "bin" / "python")
    return subprocess.run(
        [python, "-m", "tools.chromium"],
        cwd=ROOT,
        env={"PATH": str(machine.bin), **environment},
        capture_output=True,
        text=True,
        check=False,
    )

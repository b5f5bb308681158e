"""tools/chromium.py on machines made up of folders full of small shell scripts."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tools import chromium

ROOT = Path(__file__).resolve().parents[2]


class Machine:
    """A made-up machine: one folder on PATH, and whatever programs a test puts into it."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.log = folder / "log"

    def program(self, name: str, body: str) -> str:
        path = self.bin / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        return str(path)

    def browser(self, name: str) -> str:
        return self.program(name, "echo Chromium 1.2.3")

    def calls(self) -> list[str]:
        return self.log.read_text().splitlines() if self.log.exists() else []


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
    path = machine.browser("google-chrome")
    assert chromium.find_or_install() == path


def test_chromium_comes_before_the_others(machine: Machine) -> None:
    machine.browser("google-chrome")
    path = machine.browser("chromium")
    assert chromium.find() == path


def test_the_named_browser_comes_before_all(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.browser("chromium")
    path = machine.browser("my-own")
    monkeypatch.setenv("CHROMIUM", path)
    assert chromium.find() == path


def test_a_wrong_name_is_an_error_and_not_passed_over(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    machine.browser("chromium")
    monkeypatch.setenv("CHROMIUM", "/nowhere/chromium")
    with pytest.raises(chromium.NoBrowserError, match="/nowhere/chromium"):
        chromium.find()


@pytest.mark.parametrize("stub", ["echo install the snap instead; exit 1", "exit 0"])
def test_a_program_that_tells_no_version_does_not_count(machine: Machine, stub: str) -> None:
    machine.program("chromium", stub)
    path = machine.browser("microsoft-edge")
    assert chromium.find() == path


def test_a_file_that_cannot_be_run_does_not_count(machine: Machine) -> None:
    (machine.bin / "not-a-program").write_text("")
    assert not chromium.is_browser(str(machine.bin / "not-a-program"))
    assert not chromium.is_browser(str(machine.bin / "missing"))


def test_playwrights_own_is_taken_when_it_is_there(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = machine.browser("chrome-from-playwright")
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


def fake_apt(machine: Machine) -> None:
    """Put an apt-get on the machine whose ``install`` puts a chromium beside it."""
    target = machine.bin / "chromium"
    machine.program(
        "apt-get",
        f'echo "apt-get $*" >> {machine.log}\n'
        'case "$*" in *install*)\n'
        f"printf '#!/bin/sh\\necho Chromium 1\\n' > {target}; /bin/chmod +x {target};; esac",
    )


def test_the_package_manager_comes_last(machine: Machine, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    fake_apt(machine)
    assert chromium.find_or_install() == str(machine.bin / "chromium")
    update, install = machine.calls()
    assert update == "apt-get update"
    assert install.endswith("install -y chromium")


def test_another_user_goes_through_sudo_without_a_password(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    machine.program("sudo", f'echo "sudo $1" >> {machine.log}; shift; exec "$@"')
    fake_apt(machine)
    assert chromium.find_or_install() == str(machine.bin / "chromium")
    assert machine.calls()[0] == "sudo -n"


def test_without_sudo_the_package_manager_is_left_alone(
    machine: Machine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    fake_apt(machine)
    with pytest.raises(chromium.NoBrowserError):
        chromium.find_or_install()
    assert machine.calls() == []


def test_as_a_module_it_prints_the_path_alone(machine: Machine) -> None:
    path = machine.browser("chromium")
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

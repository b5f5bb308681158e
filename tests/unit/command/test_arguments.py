"""What may be written after ``perceptron-explorer``."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from perceptron_explorer import __version__
from perceptron_explorer.command import arguments
from perceptron_explorer.shell import server_files
from tests.page_list import ROOT


@pytest.mark.parametrize(
    ("line", "flags"),
    [
        ("", []),
        ("--port 8600", ["--server.port=8600"]),
        ("--port 0", ["--server.port=0"]),
        ("--host ::1 --no-browser", ["--server.address=::1", "--server.headless=true"]),
        ("--exercises a.toml", []),
    ],
)
def test_they_become_flags_of_streamlit(line: str, flags: list[str]) -> None:
    assert arguments.read(line.split()).flags() == flags


def test_a_file_is_named() -> None:
    assert arguments.read(["--exercises", "week 3.toml"]).files == {
        "exercises": Path("week 3.toml")
    }
    assert arguments.read([]).files == {}


def test_a_site_goes_into_a_folder() -> None:
    assert arguments.read(["--site", "my course"]).site == Path("my course")
    assert arguments.read([]).site is None


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("--port x", "'x' is no port: a number from 0 to 65535."),
        ("--port 70000", "'70000' is no port"),
        ("--prot 8600", "unrecognized arguments: --prot"),
        ("--exercise a.toml", "unrecognized arguments: --exercise"),
        ("--exercises", "expected one argument"),
    ],
)
def test_a_mistake_is_said_in_a_sentence(
    line: str, sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        arguments.read(line.split())
    assert ended.value.code == 2
    assert sentence in capsys.readouterr().err


def test_help_names_every_argument_and_the_environment(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        arguments.read(["--help"])
    assert ended.value.code == 0
    said = " ".join(capsys.readouterr().out.split())
    for word in ("--port", "--host", "--no-browser", "--version", "Ctrl+C"):
        assert word in said
    for kind in arguments.FILES:
        assert f"--{kind} FILE" in said
    assert server_files.variable("exercises") in said


def test_the_version_stands_once(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        arguments.read(["--version"])
    assert capsys.readouterr().out == f"perceptron-explorer {__version__}\n"
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert "version" not in project
    assert project["dynamic"] == ["dependencies", "version"]


def test_streamlits_own_start_takes_files_and_leaves_all_else(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("PERCEPTRON_EXERCISES", "before.toml")
    arguments.name_files(["--help", "--port", "x"])
    assert server_files.named("exercises") == Path("before.toml")
    monkeypatch.chdir(tmp_path)
    arguments.name_files(["more", "--exercises", "a.toml", "--other"])
    assert server_files.named("exercises") == tmp_path / "a.toml"
    monkeypatch.setenv("PERCEPTRON_EXERCISES", " ")
    assert server_files.named("exercises") is None

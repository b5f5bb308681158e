"""The command ends with what is wrong with a file, and starts nothing."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from streamlit.web import cli

from perceptron_explorer.command import files
from perceptron_explorer.command.main import main
from perceptron_explorer.shell import entry, server_files
from perceptron_explorer.topics.exercises import reading

GOOD = reading.BUILT_IN.read_bytes()


@pytest.fixture(autouse=True)
def started(monkeypatch: pytest.MonkeyPatch) -> list[list[str]]:
    """Note what Streamlit would be started with."""
    for kind in files.READERS:
        monkeypatch.setenv(server_files.variable(kind), "")
    calls: list[list[str]] = []
    monkeypatch.setattr(cli, "main", lambda words, prog_name: calls.append(words))
    return calls


@pytest.mark.parametrize(
    ("data", "sentences"),
    [
        (
            b'[[exercise]]\nkey = "One"\ntitle = 3\n',
            ["Line 2: key is up to 40 small letters", "Line 3: title is a text in quotes"],
        ),
        (b"[[exercise", ["A heading is not closed by ], at the end of the file."]),
        (b"\xff", ["Line 1: This is not UTF-8 text"]),
        (b"", ["A file has 1 to 100 times [[exercise]], not 0."]),
        (b"#" * 100_001, ["The file has 100,001 bytes; 100,000 are the most."]),
        (None, ["The file can't be read: No such file or directory."]),
    ],
)
def test_what_is_wrong_with_a_file_is_said_line_by_line(
    data: bytes | None,
    sentences: list[str],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    file = tmp_path / "mine.toml"
    if data is not None:
        file.write_bytes(data)
    monkeypatch.setenv("PERCEPTRON_EXERCISES", str(file))
    assert files.main() == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"Not started: {file} can't be used."
    for sentence in sentences:
        assert [line for line in said if line.startswith(f"  {sentence}")], said


def test_what_is_wrong_with_a_lecture_is_said_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "lecture.toml"
    file.write_text('[[scene]]\npage = "nowhere"\ntitle = 3\nwords = "A."\n', encoding="utf-8")
    monkeypatch.setenv("PERCEPTRON_LECTURE", str(file))
    assert files.main() == 1
    said = capsys.readouterr().err.splitlines()
    assert said[0] == f"Not started: {file} can't be used."
    assert [line.split(":")[0].strip() for line in said[1:3]] == ["Line 2", "Line 3"], said


def test_a_wrong_file_ends_the_command_before_anything_starts(
    tmp_path: Path, started: list[list[str]], capfd: pytest.CaptureFixture[str]
) -> None:
    assert main(["--port", "8600", "--exercises", str(tmp_path)]) == 1
    said = capfd.readouterr().err
    assert said == f"Not started: {tmp_path} can't be used.\n  This is a folder, not a file.\n"
    assert started == []


def test_the_environment_names_a_file_too_and_the_command_line_goes_first(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    checked: list[Path | None] = []

    def fail(*_: object, **__: object) -> subprocess.CompletedProcess[str]:
        checked.append(server_files.named("exercises"))
        return subprocess.CompletedProcess((), 1)

    monkeypatch.setattr(subprocess, "run", fail)
    monkeypatch.chdir(tmp_path)
    assert files.are_good({})
    monkeypatch.setenv("PERCEPTRON_EXERCISES", "a.toml")
    assert not files.are_good({})
    assert not files.are_good({"exercises": Path("b.toml")})
    assert checked == [tmp_path / "a.toml", tmp_path / "b.toml"]


def test_a_good_file_lets_it_start(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, started: list[list[str]]
) -> None:
    (tmp_path / "mine.toml").write_bytes(GOOD)
    monkeypatch.chdir(tmp_path)
    assert main(["--port", "8600", "--exercises", "mine.toml"]) == 0
    assert started == [["run", str(entry.APP), "--server.port=8600"]]


def test_an_address_that_it_cannot_listen_at_is_said(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(99, "Cannot assign requested address")

    monkeypatch.setattr(cli, "main", fail)
    assert main(["--host", "10.9.9.9"]) == 1
    sentence = "The server can't listen at 10.9.9.9: Cannot assign requested address.\n"
    assert capsys.readouterr().err == sentence

"""What a hall of servers is started with, and the configuration that nginx gets of it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tools.hall.nginx_config import config
from tools.hall.settings import Settings, read, usual_folder

SETTINGS = Settings(3, 8600, "0.0.0.0", "/maths", Path("/run/hall"))
PORTS = (8601, 8602, 8605)


def test_what_is_not_known_goes_to_streamlit(tmp_path: Path) -> None:
    line = ["--replicas", "3", "--folder", str(tmp_path), "--server.maxUploadSize", "50"]
    settings, restart = read(line)
    assert settings.arguments == ("--server.maxUploadSize", "50")
    assert (settings.replicas, settings.folder, restart) == (3, tmp_path, False)


@pytest.mark.parametrize(
    ("given", "prefix"),
    [("", ""), ("/", ""), ("maths", "/maths"), ("/a/maths/", "/a/maths")],
)
def test_a_prefix_begins_with_a_slash_and_ends_without(given: str, prefix: str) -> None:
    assert read(["--prefix", given])[0].prefix == prefix


@pytest.mark.parametrize("wrong", [["--prefix", "a;b"], ["--replicas", "0"]])
def test_what_cannot_be_is_refused(wrong: list[str]) -> None:
    with pytest.raises(SystemExit):
        read(wrong)


def test_each_port_has_a_folder_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/cache")
    assert usual_folder(8600) == Path("/cache/perceptron-explorer/hall-8600")
    assert read(["--port", "8700"])[0].folder == usual_folder(8700)


def test_nginx_knows_each_server_alone_and_all_of_them() -> None:
    text = config(SETTINGS, PORTS)
    for number, port in enumerate(PORTS):
        assert f"upstream server_{number} {{ server 127.0.0.1:{port}; }}" in text
        assert text.count(f"server 127.0.0.1:{port} max_fails=0;") == 2
    assert "listen 0.0.0.0:8600;" in text
    assert "location /maths/media/" in text
    assert "Path=/maths;" in text


def test_no_slot_is_left_open() -> None:
    assert re.findall(r"@\w+@", config(SETTINGS, PORTS)) == []


def test_without_a_prefix_the_cookie_holds_for_all_paths() -> None:
    text = config(Settings(1, 8700, "127.0.0.1", "", Path("/run/hall")), [8701])
    assert "explorer_server_8700=$answered-$visitor; Path=/;" in text
    assert "location /media/" in text


def test_a_server_is_chosen_by_its_whole_number() -> None:
    text = config(SETTINGS, range(8601, 8613))
    (pattern,) = re.findall(r'"~(\S+)" server_1;', text)
    assert re.search(pattern, f"1-{'0' * 32}")
    assert not re.search(pattern, f"11-{'0' * 32}")
    (answer,) = re.findall(r'"~(\S+)" 1;', text)
    assert re.search(answer, "127.0.0.1:8601 : 127.0.0.1:8602")
    assert not re.search(answer, "127.0.0.1:8602 : 127.0.0.1:8601")

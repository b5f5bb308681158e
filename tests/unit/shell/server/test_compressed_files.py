"""What a server has compressed, the next one finds; what is damaged is made anew."""

from __future__ import annotations

import gzip
import os
import threading
from collections.abc import Callable
from pathlib import Path

import brotli
import pytest

from perceptron_explorer.shell.server import compressed_files as module
from perceptron_explorer.shell.server.compressed_files import cache_folder, kept_in

CONTENT = b"a text that comes again, " * 100
Counted = tuple[list[bytes], Callable[[bytes], bytes]]


def counted() -> Counted:
    asked: list[bytes] = []

    def encode(content: bytes) -> bytes:
        asked.append(content)
        return gzip.compress(content)

    return asked, encode


def test_the_next_server_finds_it(tmp_path: Path) -> None:
    asked, encode = counted()
    folder = tmp_path / "not" / "there"
    answers = [kept_in(folder, {"gzip": encode})["gzip"](CONTENT) for _ in range(3)]
    assert [gzip.decompress(one) for one in answers] == [CONTENT] * 3
    assert asked == [CONTENT]
    assert kept_in(folder, {"gzip": encode})["gzip"](b"another") != answers[0]
    assert len(asked) == 2


def test_encodings_are_kept_apart(tmp_path: Path) -> None:
    for _ in range(2):
        encoders = kept_in(tmp_path)
        assert brotli.decompress(encoders["br"](CONTENT)) == CONTENT
        assert gzip.decompress(encoders["gzip"](CONTENT)) == CONTENT


@pytest.mark.parametrize(
    "damage",
    [b"", b"no gzip", gzip.compress(CONTENT)[:-9]],
    ids=["empty", "no gzip", "cut off"],  # The time stands in what gzip writes.
)
def test_what_is_damaged_is_made_anew(tmp_path: Path, damage: bytes) -> None:
    asked, encode = counted()
    keeping = kept_in(tmp_path, {"gzip": encode})["gzip"]
    keeping(CONTENT)
    (file,) = tmp_path.iterdir()
    file.write_bytes(damage)
    assert gzip.decompress(keeping(CONTENT)) == CONTENT
    assert gzip.decompress(file.read_bytes()) == CONTENT
    assert len(asked) == 2


def test_another_content_under_the_name_is_not_taken(tmp_path: Path) -> None:
    keeping = kept_in(tmp_path)["gzip"]
    keeping(CONTENT)
    (file,) = tmp_path.iterdir()
    file.write_bytes(gzip.compress(b"something else"))
    assert gzip.decompress(keeping(CONTENT)) == CONTENT


def test_a_folder_that_cannot_be_used_is_done_without(tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("This is no folder.")
    assert gzip.decompress(kept_in(in_the_way / "below")["gzip"](CONTENT)) == CONTENT


def test_servers_that_write_at_once_do_not_disturb_each_other(tmp_path: Path) -> None:
    keeping = kept_in(tmp_path)["gzip"]
    answers: list[bytes] = []
    threads = [threading.Thread(target=lambda: answers.append(keeping(CONTENT))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert {gzip.decompress(one) for one in answers} == {CONTENT}
    assert len([*tmp_path.iterdir()]) == 1


def test_what_nobody_has_asked_for_in_months_is_deleted(tmp_path: Path) -> None:
    keeping = kept_in(tmp_path)["gzip"]
    for content in (b"old", b"asked for again"):
        keeping(content)
    for file in tmp_path.iterdir():
        long_ago = file.stat().st_mtime - (module.DAYS_KEPT + 1) * module.SECONDS_A_DAY
        os.utime(file, (long_ago, long_ago))
    keeping(b"asked for again")
    keeping(b"new")
    left = {gzip.decompress(file.read_bytes()) for file in tmp_path.iterdir()}
    assert left == {b"asked for again", b"new"}


def test_the_folder_is_the_systems_own() -> None:
    assert cache_folder({"XDG_CACHE_HOME": "/there"}, "linux") == Path("/there")
    assert cache_folder({}, "linux") == Path.home() / ".cache"
    assert cache_folder({}, "darwin") == Path.home() / "Library" / "Caches"
    assert cache_folder({"LOCALAPPDATA": "/local"}, "win32") == Path("/local/Cache")

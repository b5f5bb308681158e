"""``perceptron-explorer`` out of the wheel, far from the repository, as a lecturer starts it."""

from __future__ import annotations

import json
import signal
import subprocess
import zipfile
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from perceptron_explorer import __version__
from tests.browser import server
from tests.browser.actions import drag_by, expect_soon, open_figure, value_of
from tests.browser.installed import Installed, environment, install, started
from tests.browser.site_files import ADVICE
from tests.browser.watch import WITHOUT_A_SERVER, Watch
from tests.page_list import PAGES, ROOT
from tests.server.test_settings import HALL

PACKAGES = ("perceptron_core", "perceptron_explorer")
ENTRY = "perceptron_explorer/entry"
ENTRY_FILES = (
    "app.py",
    "navigation.py",
    ".streamlit/config.toml",
    "docs/exercises.md",
    "docs/lectures.md",
)
OWN = """
[[exercise]]
key = "mine"
title = "Mine"
task = "Make it long."
picture = "vectors"
goals = ["it is long: norm > 4.9"]
"""
SCENE = """
[[scene]]
page = "vectors"
title = "My own scene"
words = "It is long."
shows = "a=1,4"
"""
SHOW_SETTINGS = """
import json, sys
from streamlit import config
from streamlit.web import bootstrap
from perceptron_explorer.command.main import main

load = bootstrap.load_config_options

def load_and_show(flag_options):
    load(flag_options)
    print(json.dumps({name: config.get_option(name) for name in json.loads(sys.argv[1])}))
    raise SystemExit

bootstrap.load_config_options = load_and_show
main(["--port", "8600", "--host", "127.0.0.1", "--exercises", sys.argv[2]])
"""


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Installed:
    return install(tmp_path_factory.mktemp("package"))


@pytest.fixture
def empty(tmp_path: Path) -> Path:
    """Give a folder with nothing in it to start from."""
    folder = tmp_path / "empty"
    folder.mkdir()
    return folder


def files_of(folder: Path) -> set[str]:
    found = (path for path in folder.rglob("*") if "__pycache__" not in path.parts)
    return {path.relative_to(ROOT).as_posix() for path in found if path.is_file()}


def test_the_wheel_has_all_files_and_only_two_names(installed: Installed) -> None:
    info = f"perceptron_explorer-{__version__}.dist-info"
    assert installed.added == {*PACKAGES, info}
    ours = set().union(*(files_of(ROOT / package) for package in PACKAGES))
    scripts = {listed.script for listed in PAGES}
    entry = {f"{ENTRY}/{name}" for name in (*ENTRY_FILES, *scripts)}
    in_wheel = {name for name in zipfile.ZipFile(installed.wheel).namelist() if info not in name}
    assert in_wheel == ours | entry
    lines = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    assert {*(installed.distribution.requires or ())} == {one for one in lines if "==" in one}


def test_its_settings_are_those_of_the_repository(installed: Installed, empty: Path) -> None:
    of_the_command = {"server.port": 8600, "server.address": "127.0.0.1"}
    expected = {**HALL, **of_the_command, "server.baseUrlPath": "maths"}
    own = empty / "mine.toml"
    own.write_text(OWN, "utf-8")
    command = [installed.program("python"), "-c", SHOW_SETTINGS, json.dumps([*expected]), str(own)]
    of_the_environment = environment(STREAMLIT_SERVER_BASE_URL_PATH="maths")
    shown = subprocess.run(
        command, cwd=empty, env=of_the_environment, capture_output=True, text=True, check=True
    )
    assert json.loads(shown.stdout) == expected
    assert shown.stderr == "", "settings that are read too early are read twice"


def test_it_opens_a_browser_drags_and_ends_with_ctrl_c(
    installed: Installed, empty: Path, tmp_path: Path, page: Page, watch: Watch
) -> None:
    own, opened = tmp_path / "mine.toml", tmp_path / "opened"
    own.write_text(OWN, "utf-8")
    browser = tmp_path / "browser.sh"
    browser.write_text(f'#!/bin/sh\necho "$1" > {opened}.part && mv {opened}.part {opened}\n')
    browser.chmod(0o755)
    of_a_desk = {"STREAMLIT_SERVER_HEADLESS": "false", "BROWSER": f"{browser} %s"}
    with started(installed, empty, f"--exercises={own}", **of_a_desk) as command:
        server.wait_until_healthy(command.process, command.url, command.log)
        expect_soon(page, opened.exists)
        assert opened.read_text().strip() == command.url
        look_at_its_pages(page, command.url)
        page.goto("about:blank")
        command.process.send_signal(signal.SIGINT)
        assert command.process.wait(timeout=30) == 130
    printed = command.log.read_text("utf-8")
    assert printed.startswith(f"Perceptron Explorer: {command.url}\n"), printed
    assert "Traceback" not in printed
    assert [*empty.iterdir()] == []


def test_ctrl_c_twice_is_no_error(
    installed: Installed, empty: Path, page: Page, watch: Watch
) -> None:
    watch.expect(WITHOUT_A_SERVER)
    with started(installed, empty) as command:
        server.wait_until_healthy(command.process, command.url, command.log)
        open_figure(page, f"{command.url}/hyperplane", "hyperplane")
        for _ in range(2):
            command.process.send_signal(signal.SIGINT)
        assert command.process.wait(timeout=30) == 130
    assert "Traceback" not in command.log.read_text("utf-8")


def test_it_writes_a_site_with_a_lecturers_own_scenes_and_exercises(
    installed: Installed, empty: Path, tmp_path: Path, page: Page, watch: Watch
) -> None:
    watch.expect(ADVICE)
    own, lecture = tmp_path / "mine.toml", tmp_path / "week.toml"
    own.write_text(OWN, "utf-8")
    lecture.write_text(SCENE, "utf-8")
    files = (f"--exercises={own}", f"--lecture={lecture}", "--site=written")
    command = [installed.program("perceptron-explorer"), *files]
    done = subprocess.run(command, cwd=empty, env=environment(), capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert "pages: open" in done.stdout
    site = empty / "written"
    page.goto((site / "exercises.html").as_uri())
    expect(page.get_by_text("Make it long.")).to_be_visible()
    page.goto((site / "vectors-dim-3.html").as_uri())
    page.locator('[data-ready="true"]').wait_for()
    drag_by(page, "a", 30, -40)
    page.keyboard.press("l")
    page.keyboard.press("PageDown")
    expect(page.locator(".scene-text h2")).to_have_text("My own scene")
    assert page.url.startswith((site / "vectors.html").as_uri())
    assert value_of(page, "a") == [1, 4]


def look_at_its_pages(page: Page, url: str) -> None:
    open_figure(page, f"{url}/hyperplane?lecture=1&scene=2", "hyperplane")
    open_figure(page, f"{url}/hyperplane", "hyperplane")
    before = value_of(page, "w")
    drag_by(page, "w", 30, -40)
    assert value_of(page, "w") != before
    page.get_by_role("button", name="Save the picture").click()
    with page.expect_download() as download:
        page.locator('[data-save="html"]').click()
    assert download.value.path().stat().st_size > 1e6
    page.get_by_test_id("stTopNavLink").filter(has_text="Exercises").click()
    for _ in range(2):
        page.locator('[data-figure="exercise"][data-ready="true"]').wait_for()
        expect(page.get_by_text("Make it long.")).to_be_visible()
        page.reload()
    with page.expect_download() as download:
        page.get_by_role("button", name="Download a description of the format").click()
    text = download.value.path().read_text("utf-8")
    assert text == (ROOT / "docs/exercises.md").read_text("utf-8")

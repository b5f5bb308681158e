"""The site in a web space under a path, in a frame of another page, and on a learning platform."""

from __future__ import annotations

import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, expect

from perceptron_explorer.site.addresses import PAGES, Address
from tests.browser.actions import expect_soon
from tests.browser.plain_web_space import serving
from tests.browser.site_files import DESK, drag
from tests.browser.watch import Watch
from tests.page_list import ROOT

PREFIX = "/maths/course-1/"
MOST_BYTES_OF_FIRST_PAGE = 2_200_000
PLATFORM = Path(__file__).with_name("scorm_platform.html")
TWO = """
[[exercise]]
key = "long"
title = "Long"
task = "Make **a** longer than 2."
picture = "vectors"
start = { a = [1, 0] }
goals = ["it is long: norm > 2"]

[[exercise]]
key = "there"
title = "There"
task = "Where does it go?"
picture = "vectors"
predict = "a"
answer = [2, 1]
"""


def test_it_is_small_and_drags_under_a_path(site: Path, browser: Browser, watch: Watch) -> None:
    with serving(site, PREFIX) as space, browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        watch.look_at(page)
        page.goto(space.url + "index.html", wait_until="networkidle")
        page.locator('[data-ready="true"]').wait_for()
        assert sum(space.sent.values()) < MOST_BYTES_OF_FIRST_PAGE
        for one in PAGES:
            page.goto(space.url + Address(one).file)
            handle = page.locator('[data-ready="true"] [data-handle]').first
            if not page.locator(".figure").count() or one.name == "matrices":
                continue
            handle.wait_for()
            before = handle.get_attribute("data-value")
            drag(page, handle)
            assert handle.get_attribute("data-value") != before, one.name
        assert all(path.startswith(PREFIX) for path in space.sent)


def unpacked(package: Path, folder: Path) -> list[str]:
    with zipfile.ZipFile(package) as made:
        made.extractall(folder)
        return made.namelist()


def on_platform(page: Page) -> dict[str, Any]:
    kept: dict[str, Any] = page.evaluate("() => ({...cmi})")
    return kept


def test_a_package_reports_to_a_learning_platform(
    browser: Browser, watch: Watch, tmp_path: Path
) -> None:
    own, package = tmp_path / "two.toml", tmp_path / "two.zip"
    own.write_text(TWO, encoding="utf-8")
    command = [sys.executable, "-m", "perceptron_explorer.site.scorm", str(package)]
    subprocess.run([*command, "--exercises", str(own)], cwd=ROOT, check=True)
    names = unpacked(package, tmp_path / "space" / "lesson")
    assert names[0] == "imsmanifest.xml"
    manifest = ET.parse(tmp_path / "space" / "lesson" / "imsmanifest.xml")
    listed = [one.get("href") for one in manifest.iterfind(".//{*}file")]
    assert sorted(listed, key=str) == sorted(names[1:]), "the manifest lists each file"
    shutil.copyfile(PLATFORM, tmp_path / "space" / "platform.html")
    with serving(tmp_path / "space", "/") as space, browser.new_context(viewport=DESK) as context:
        page = context.new_page()
        watch.look_at(page)
        page.goto(space.url + "platform.html")
        lesson = page.frame_locator("#frame").frame_locator("iframe")
        lesson.locator('[data-ready="true"]').wait_for()
        assert on_platform(page)["cmi.core.lesson_status"] == "incomplete"
        assert on_platform(page)["cmi.core.score.raw"] == "0"
        lesson.get_by_label("‖a‖").fill("3")
        lesson.get_by_label("‖a‖").press("Enter")
        expect(lesson.locator(".count")).to_have_text("Solved 1 of 2")
        assert on_platform(page)["cmi.core.score.raw"] == "50"
        # The frame is taken away, as a platform does when the learner goes on.
        page.evaluate("document.getElementById('frame').remove()")
        expect_soon(page, lambda: page.evaluate("state") == "finished")
        assert on_platform(page)["cmi.core.exit"] == "suspend"
        assert page.evaluate("faults") == []
        calls = [name for name, *_ in page.evaluate("calls")]
        assert (calls[0], calls[-1]) == ("LMSInitialize", "LMSFinish")
        assert "LMSCommit" in calls
        # Another day: what was solved is there, and the last one completes it.
        page.reload()
        expect(lesson.locator(".count")).to_have_text("Solved 1 of 2")
        lesson.get_by_role("link", name="Next").click()
        lesson.get_by_role("button", name="Show the answer").click()
        expect(lesson.locator(".count")).to_have_text("Solved 2 of 2")
        kept = on_platform(page)
        assert (kept["cmi.core.score.raw"], kept["cmi.core.lesson_status"]) == ("100", "passed")
        assert page.evaluate("faults") == []
        # Without a platform it still checks itself, and says so.
        page.goto(space.url + "lesson/index.html")
        expect(page.locator(".address-problem")).to_contain_text("No learning platform was found")
        expect(page.locator(".count")).to_have_text("Solved 0 of 2")

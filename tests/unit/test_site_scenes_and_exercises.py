"""What the site has of the lecture, its page of exercises, and their package."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
import zipfile
from pathlib import Path

from perceptron_explorer.site import exercises, lecture, scorm
from perceptron_explorer.site.page import scorm_file
from perceptron_explorer.topics.exercises import reading
from perceptron_explorer.topics.exercises.server_set import ExerciseSet, taken_from

HOSTILE = """
[[exercise]]
key = "one"
title = "</script><img src=x onerror=alert(1)>"
task = "<img src=x onerror=alert(2)>"
picture = "vectors"
goals = ["<img src=x onerror=alert(3)>: norm > 1000"]
hint = "<img src=x onerror=alert(4)>"
learned = "<img src=x onerror=alert(5)>"

[[exercise]]
key = "two"
title = "Two"
task = "Predict."
picture = "vectors"
predict = "a"
answer = [2, 1]
why = "<img src=x onerror=alert(6)>"
because = "<img src=x onerror=alert(7)>"
"""


def own(text: str) -> ExerciseSet:
    found = reading.read(text.encode())
    assert found.mistakes == ()
    return taken_from(text.encode(), found.exercises)


def test_the_lecture_passes_over_pages_that_need_the_app() -> None:
    of_site = lecture.lecture()
    assert {"leaf-lab", "class-board"}.isdisjoint(of_site.of_pages)
    pages = [*of_site.of_pages]
    assert pages[pages.index("perceptron") + 1] == "training"
    assert lecture.n_left_out() == 3


def test_what_a_file_of_exercises_says_stays_text() -> None:
    page = scorm_file(own(HOSTILE))
    assert "<img" not in page
    assert len(re.findall(r"&lt;img src=x onerror=alert\(\d\)&gt;", page)) >= 7
    data = exercises.data_for(own(HOSTILE), "index.html")
    assert "scorm" not in exercises.page(own(HOSTILE), data)


def test_the_same_exercises_give_the_same_package(tmp_path: Path) -> None:
    packages = [tmp_path / "one.zip", tmp_path / "below" / "two.zip"]
    for package in packages:
        scorm.write(package, own(HOSTILE))
    assert packages[0].read_bytes() == packages[1].read_bytes()
    with zipfile.ZipFile(packages[0]) as made:
        root = ET.fromstring(made.read("imsmanifest.xml"))
        assert {one.get("href") for one in root.iterfind(".//{*}file")} == {
            *made.namelist()[1:],
        }
        [page] = root.iterfind(".//{*}resource")
    assert page.attrib["href"] == "index.html"
    assert page.attrib["{http://www.adlnet.org/xsd/adlcp_rootv1p2}scormtype"] == "sco"
    [item] = root.iterfind(".//{*}item")
    assert item.get("identifierref") == page.attrib["identifier"]
    assert root.findtext(".//{*}schemaversion") == "1.2"

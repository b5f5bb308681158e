"""What a page's bar is told of a lecture that runs across pages."""

from __future__ import annotations

from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.bar_data import bar_data

SCENES = tuple(PreparedScene(text, text, page=text[0]) for text in ("a0", "b0", "a1", "a2"))


def order(lecture: Lecture, page: str) -> list[dict[str, object]]:
    kept = ("title", "number", "before", "after")
    return [
        {name: scene[name] for name in kept if name in scene}
        for scene in bar_data(lecture, page)["scenes"]
    ]


def test_a_page_is_told_where_the_lecture_leaves_it_and_comes_back() -> None:
    lecture = Lecture(SCENES)
    elsewhere = {"page": "b", "scene": 0}
    assert order(lecture, "a") == [
        {"title": "a0", "number": 1, "after": elsewhere},
        {"title": "a1", "number": 3, "before": elsewhere},
        {"title": "a2", "number": 4},
    ]
    data = bar_data(lecture, "b")
    assert (data["total"], data["last"]) == (4, {"page": "a", "scene": 2})
    assert data["jumps"][1] == elsewhere


def test_chapters_are_counted_page_by_page() -> None:
    lecture = Lecture((SCENES[0], SCENES[2], SCENES[1]), by_page=True)
    assert order(lecture, "a") == [
        {"title": "a0"},
        {"title": "a1", "after": {"page": "b", "scene": 0}},
    ]
    data = bar_data(lecture, "a")
    assert (data["total"], data["jumps"], data["last"]) == (2, None, None)


def test_a_page_that_is_no_part_of_it_is_told_so() -> None:
    assert bar_data(Lecture(SCENES), "c")["scenes"] == []
    assert bar_data(Lecture(()), "a")["last"] is None


def test_notes_stay_with_the_lecturer() -> None:
    lecture = Lecture((PreparedScene("t", "w", page="a", notes="secret"),))
    assert "secret" not in str(bar_data(lecture, "a"))

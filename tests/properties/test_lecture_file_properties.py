"""Any lecture that the app writes reads back the same; whatever else is read gives sentences."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from perceptron_explorer.shell.lecture import Lecture, PreparedScene
from perceptron_explorer.shell.lecture.changes import without_notes
from perceptron_explorer.shell.lecture.link import in_link, is_in_link, read_link
from perceptron_explorer.shell.lecture.reading import FIELDS
from perceptron_explorer.shell.lecture.writing import written
from perceptron_explorer.topics.lecture import LECTURE, page_values, read

AWKWARD = ['"', "'", '"""', "'''", "\\", "\n", "\r\n", "\r", "\t", "\x00", "\x7f", "[[scene]]", "#"]
pieces = st.one_of(st.text(max_size=8), st.sampled_from([*AWKWARD, "w·x ≥ 0", "🍃", "‮", "a = 1"]))
texts = st.lists(pieces, max_size=6).map("".join)
said = texts.filter(str.strip)
addresses = st.sampled_from(
    sorted({text for scene in LECTURE.scenes for text in (scene.shows, *scene.answers) if text})
)
numbers = st.floats(-1e6, 1e6, allow_subnormal=False).map(lambda x: 0.0 if abs(x) < 1e-9 else x)


@st.composite
def pictures(draw: st.DrawFn, page: str) -> str:
    """An address of the page: values that it has, with any numbers."""
    given = {}
    for name, kinds in page_values()[page].parameters.items():
        if kinds.get("words"):
            given[name] = st.sampled_from(kinds["words"])
        elif kinds.get("numbers"):
            count = kinds["numbers"][0]
            row = st.lists(numbers, min_size=count, max_size=count)
            given[name] = row.map(lambda some: ",".join(map(str, some)))
    chosen = draw(st.fixed_dictionaries({}, optional=given))
    return "&".join(f"{name}={text}" for name, text in chosen.items())


@st.composite
def scenes(draw: st.DrawFn) -> PreparedScene:
    """A scene of any page, with any of its fields, and any signs in its texts."""
    page = draw(st.sampled_from([*page_values()]))
    groups = st.lists(st.sampled_from([*page_values()[page].groups]), max_size=3).map(tuple)
    told: dict[str, st.SearchStrategy[Any]] = {
        "page": st.just(page),
        "title": said,
        "words": said,
        "shows": pictures(page),
        "numbers": st.none() | groups,
        "notes": texts,
    }
    if draw(st.booleans()):
        steps = pictures(page).filter(bool)
        told |= {"question": said, "answer": said}
        told |= {"then": st.just(()) | steps | st.lists(steps, max_size=4).map(tuple)}
        choices = draw(st.lists(said, max_size=6, unique_by=str.strip).map(tuple))
        if len(choices) >= 2:
            told |= {"choices": st.just(choices), "right": st.integers(1, len(choices))}
    return PreparedScene(**draw(st.fixed_dictionaries(told)))


@given(st.lists(scenes(), min_size=1, max_size=4).map(tuple), texts)
def test_a_lecture_that_is_written_reads_back_the_same(
    some: tuple[PreparedScene, ...], title: str
) -> None:
    lecture = Lecture(some, title)
    found = read(written(lecture).encode())
    assert found.mistakes == ()
    assert found.lecture == lecture


@given(st.lists(scenes(), min_size=1, max_size=4).map(tuple), texts)
def test_a_lecture_comes_back_from_its_link_without_its_notes(
    some: tuple[PreparedScene, ...], title: str
) -> None:
    lecture = Lecture(some, title)
    word = in_link(lecture)
    assert word is not None
    assert is_in_link(word)
    found = read_link(word, read)
    assert found.mistakes == ()
    assert found.lecture == without_notes(lecture)


fields = st.sampled_from([*FIELDS, "scene", "shows "])
values = st.one_of(
    *(texts, st.integers(), st.booleans(), st.floats(), addresses),
    st.lists(texts | st.integers(), max_size=4),
)
lines = st.one_of(
    st.sampled_from(["[[scene]]", "[scene]", "[[scene.x]]", "scene = 3", '"""', 'page = "home"']),
    st.tuples(fields, values.map(repr)).map(" = ".join),
    texts,
)


@given(st.lists(lines, max_size=12).map("\n".join))
def test_whatever_is_read_is_a_lecture_or_sentences(text: str) -> None:
    found = read(text.encode("utf-8", "surrogatepass"))
    assert (found.lecture is None) == bool(found.mistakes)
    assert all(mistake.sentence.endswith((".", "?")) for mistake in found.mistakes)
    rows = text.count("\n") + 1
    assert all(mistake.line is None or 1 <= mistake.line <= rows for mistake in found.mistakes)


@given(st.binary(max_size=200))
def test_any_file_at_all_gives_no_exception(data: bytes) -> None:
    assert read(data).lecture is None

"""Prepared scenes read from a TOML file, with a line and a sentence for each mistake in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import NamedTuple

from perceptron_explorer.shell.lecture.lecture import Lecture
from perceptron_explorer.shell.lecture.page_values import PageValues
from perceptron_explorer.shell.lecture.scene import PreparedScene
from perceptron_explorer.shell.toml_file.document import read_document
from perceptron_explorer.shell.toml_file.entry import Entry, Mistake

FIRST_PAGE = "home"
"""What a file calls the first page, whose path is empty: an empty text looks forgotten."""
FIELDS = ("page", *(field.name for field in fields(PreparedScene) if field.name != "page"))
MOST_BYTES = 1_000_000
MOST_SCENES = 200
MOST_MISTAKES = 20
MOST_STEPS = 20
MOST_GROUPS = 30
FEWEST_CHOICES, MOST_CHOICES = 2, 6
LONGEST_TITLE = 120
LONGEST_CHOICE = 120
LONGEST_ASKED = 300
"""Of what a class board shows: the words with the question, and the answer."""
LONGEST_SHOWS = 20_000
LONGEST_NOTES = 4_000

Pages = Mapping[str, PageValues]
"""What each page can be given, by its path."""


class Reading(NamedTuple):
    """The lecture of a file; none if there is any mistake."""

    lecture: Lecture | None
    mistakes: tuple[Mistake, ...]


def read_lecture(
    data: bytes, pages: Pages, page: str | None = None, *, is_draft: bool = False
) -> Reading:
    """Read a file as docs/lectures.md describes it, whatever it holds.

    Parameters
    ----------
    data : bytes
    pages : mapping
        The pages that have a picture.
    page : str, optional
        The page of all of its scenes; without it, each scene names its own.
    is_draft : bool
        Whether scenes may still lack their title, words, question or answer.
    """
    document = read_document(data, MOST_BYTES)
    if document.mistake:
        return Reading(None, (document.mistake,))
    top = Entry("", 0, document.fields, document.places)
    for name in document.fields:
        if name not in ("title", "scene"):
            top.wrong(name, f"There is nothing called {name:.40} in such a file; it has [[scene]].")
    title = top.written("title", "", longest=LONGEST_TITLE)
    entries = document.entries("scene")
    if not 1 <= len(entries) <= MOST_SCENES:
        number = f"A lecture has 1 to {MOST_SCENES} times [[scene]], not {len(entries)}."
        top.mistakes.append(Mistake(None, number))
    scenes = tuple(_scene(entry, pages, page, is_draft) for entry in entries[:MOST_SCENES])
    mistakes = [mistake for entry in (top, *entries) for mistake in entry.mistakes]
    if mistakes:
        return Reading(None, tuple(sorted(mistakes, key=lambda m: m.line or 0)[:MOST_MISTAKES]))
    return Reading(Lecture(scenes, title), ())


def _scene(entry: Entry, pages: Pages, page: str | None, is_draft: bool) -> PreparedScene:
    if entry.mistakes:
        return PreparedScene("", "")
    entry.allow(FIELDS if page is None else FIELDS[1:])
    path = _page(entry, pages) if page is None else page
    missing = "" if is_draft else None
    scene = PreparedScene(
        title=entry.written("title", missing, longest=LONGEST_TITLE),
        words=entry.written("words", missing),
        shows=entry.written("shows", "", longest=LONGEST_SHOWS),
        question=entry.written("question", ""),
        answer=entry.written("answer", ""),
        then=_then(entry),
        numbers=_texts(entry, "numbers", MOST_GROUPS) if "numbers" in entry.fields else None,
        choices=_texts(entry, "choices", MOST_CHOICES, LONGEST_CHOICE),
        right=_right(entry),
        page=path or "",
        notes=entry.written("notes", "", longest=LONGEST_NOTES),
    )
    if not is_draft:
        _check_question(entry, scene)
    if path is not None and path in pages:
        _check_picture(entry, scene, pages[path])
    return scene


def _page(entry: Entry, pages: Pages) -> str | None:
    """Return the path of a scene's page; none if there is no such page."""
    names = {path or FIRST_PAGE: path for path in pages}
    return names.get(entry.one_of("page", [*names]))


def _then(entry: Entry) -> str | tuple[str, ...]:
    value = entry.fields.get("then", ())
    if isinstance(value, list):
        return _texts(entry, "then", MOST_STEPS, LONGEST_SHOWS)
    if not isinstance(value, str) and value != ():
        entry.wrong("then", "then is a text or a list of texts, in quotation marks.")
        return ()
    return entry.written("then", "", longest=LONGEST_SHOWS) or ()


def _texts(entry: Entry, name: str, most: int, longest: int = LONGEST_CHOICE) -> tuple[str, ...]:
    value = entry.fields.get(name, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        entry.wrong(name, f'{name} is a list of texts, {name} = ["…", "…"].')
        return ()
    if len(value) > most:
        entry.wrong(name, f"{name} has {len(value):,} texts; {most} are the most.")
    for text in value:
        if len(text) > longest:
            sentence = f"A text of {name} may have {longest:,} characters; one has {len(text):,}."
            entry.wrong(name, sentence, text)
    return tuple(value)


def _right(entry: Entry) -> int | None:
    right = entry.fields.get("right")
    if right is None or (isinstance(right, int) and not isinstance(right, bool)):
        return right
    entry.wrong("right", "right is the number of the right choice, counted from 1.")
    return None


def _check_question(entry: Entry, scene: PreparedScene) -> None:
    if entry.mistakes:
        return
    asks = bool(scene.question.strip())
    if asks != bool(scene.answer.strip()):
        given, missing = ("question", "answer") if asks else ("answer", "question")
        entry.wrong(given, f"The {given} has no {missing}; a scene has both or neither.")
    elif scene.then and not asks:
        entry.wrong("then", "then needs a question, whose answer it belongs to.")
    elif (scene.choices or scene.right is not None) and not asks:
        entry.wrong("choices" if scene.choices else "right", "choices and right need a question.")
    elif scene.choices or scene.right is not None or "choices" in entry.fields:
        _check_choices(entry, scene)


def _check_choices(entry: Entry, scene: PreparedScene) -> None:
    choices = [choice.strip() for choice in scene.choices]
    number = len(choices)
    if not FEWEST_CHOICES <= number <= MOST_CHOICES:
        sentence = f"choices is a list of {FEWEST_CHOICES} to {MOST_CHOICES} texts."
        entry.wrong("choices" if choices else "right", sentence)
        return
    if not all(choices) or len(set(choices)) < number:
        entry.wrong("choices", "Each of the choices says something, and no two say the same.")
    if scene.right is None or not 1 <= scene.right <= number:
        sentence = f"right is the number of the right choice, from 1 to {number}."
        entry.wrong("right" if scene.right is not None else "choices", sentence)
    asked = f"{scene.words} {scene.question}"
    for name, text in (("question", asked), ("answer", scene.answer)):
        if len(text) > LONGEST_ASKED:
            what = "The words and the question" if name == "question" else "The answer"
            sentence = f"{what} may have {LONGEST_ASKED} characters for a class board"
            entry.wrong(name, f"{sentence}, and here {len(text)}; leave out choices, or shorten.")


def _check_picture(entry: Entry, scene: PreparedScene, values: PageValues) -> None:
    for name, address in (("shows", scene.shows), *(("then", one) for one in scene.answers)):
        for sentence in values.mistakes_in(address):
            entry.wrong(name, f"{name} {sentence}", address)
    for group in scene.numbers or ():
        if group not in values.groups:
            sentence = f"numbers names {group:.40}, a group that this page does not have."
            entry.wrong("numbers", sentence, group)

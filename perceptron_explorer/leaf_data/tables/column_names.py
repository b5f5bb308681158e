"""Tell by a column's name whether it holds classes, names of leaves, or their numbers."""

from __future__ import annotations

import re

_CLASS_WORDS = frozenset(
    [
        *("class", "classes", "classe", "clase", "klasse", "klassen", "species", "specie"),
        *("especie", "espèce", "espece", "target", "y", "variety", "cultivar", "breed", "type"),
        *("types", "tipo", "typ", "category", "kind", "sort", "genus", "taxon", "diagnosis"),
        *("diagnose", "disease", "healthy", "health", "status", "state", "outcome", "result"),
        *("fires", "output", "response", "group", "gattung", "art", "arten", "baumart"),
        *("sorte", "kategorie", "gruppe", "krankheit", "label", "labels"),
    ]
)
_LABEL_WORDS = frozenset(
    [
        *("label", "labels", "name", "id", "leaf", "leaves", "blatt", "nr", "no", "number"),
        *("nummer", "index", "sample", "specimen", "photo", "file", "row", "unnamed"),
    ]
)
_NUMBER_WORDS = frozenset(
    [
        *("id", "ids", "nr", "no", "num", "number", "nummer", "index", "idx"),
    ]
)
_THINGS = frozenset(
    [
        *("id", "leaf", "leaves", "plant", "tree", "sample", "specimen", "row", "record"),
        *("observation", "obs", "photo", "image", "case", "item", "unnamed", "blatt"),
        *("pflanze", "baum", "probe", "zeile", "bild", "exemplar"),
    ]
)
_PART = re.compile(r"[^\W\d_]+")
_CAMEL = re.compile(r"(?<=[a-zà-ÿ])(?=[A-Z])")


def _words(name: str) -> list[str]:
    return _PART.findall(_CAMEL.sub(" ", name).lower())


def is_class_name(name: str, *, whole: bool = False) -> bool:
    """Say whether a name holds a word such as "class" or "species"; with `whole`, only that."""
    words = _words(name)
    return bool(words) and (len(words) == 1 or not whole) and not _CLASS_WORDS.isdisjoint(words)


def is_label_name(name: str) -> bool:
    """Say whether a name holds a word such as "name", "leaf" or "id"."""
    words = _words(name)
    return not _LABEL_WORDS.isdisjoint(words) and _CLASS_WORDS.isdisjoint({*words} - _LABEL_WORDS)


def is_number_of_a_thing(name: str) -> bool:
    """Say whether a name is that of a number for each leaf: "id", "specimen no", "plant_id".

    A "number of spots" and a "green index" are measured.
    """
    words = _words(name)
    if not words or (words[0] == "number" and len(words) > 1):
        return name.strip() == "#"
    if len(words) == 1:
        return words[0] in _NUMBER_WORDS or words[0] in _THINGS
    return words[-1] in ("id", "ids") or (words[-1] in _NUMBER_WORDS and words[-2] in _THINGS)

"""What the address of a page can hold, and what is wrong with one that a scene gives."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

from perceptron_explorer.shell.address.forms import MOST_ROWS
from perceptron_explorer.shell.address.leaves import unpack
from perceptron_explorer.shell.address.names import with_names_of_now
from perceptron_explorer.shell.address.numbers import read_numbers, read_rows
from perceptron_explorer.shell.address.user_leaves import PARAM as OWN
from perceptron_explorer.shell.address.viewports import read_camera, read_window
from perceptron_explorer.shell.address.visit import MOST_CHARACTERS, MOST_PARAMETERS
from perceptron_explorer.shell.toml_file.entry import nearest

_VIEWPORTS = {
    "camera": (read_camera, "is six numbers, as Share writes them"),
    "window": (read_window, "is four numbers, the least and the largest x, then y"),
}


class PageValues(NamedTuple):
    """What a page can be given.

    Parameters
    ----------
    parameters : mapping
        By what the address calls it: ``words``, how many ``numbers``, of how many ``columns`` a
        table of numbers. Nothing of these where any text may stand.
    groups : collection of str
        The names of the groups of numbers beside its pictures.
    """

    parameters: Mapping[str, Mapping[str, Sequence[Any]]]
    groups: Collection[str]

    def mistakes_in(self, address: str) -> Iterator[str]:
        """Give a sentence, which follows the field's name, for each mistake in an address."""
        if address.startswith(("?", "/")) or "://" in address:
            yield "holds only the part of an address that comes after the question mark."
            return
        pairs = parse_qsl(address, keep_blank_values=True)
        if len(address) > MOST_CHARACTERS or len(pairs) > MOST_PARAMETERS:
            yield f"has more than {MOST_CHARACTERS:,} characters or {MOST_PARAMETERS} values."
            return
        given = with_names_of_now(dict(pairs))
        for name, text in given.items():
            if name not in self.parameters:
                known = nearest(name, [*self.parameters])
                yield f"gives {name:.40}, which this page does not have.{known}"
            elif problem := self._problem(name, text, OWN in given):
                yield f"gives {name}, which {problem}."

    def _problem(self, name: str, text: str, with_own_leaves: bool) -> str:
        if name in _VIEWPORTS:
            read, should = _VIEWPORTS[name]
            return "" if _can(read, text) else should
        if name == OWN:
            return "" if _can(unpack, text) else "is leaves of one's own, as Share packs them"
        kinds = self.parameters[name]
        # Their features, and so the axes and the length of w, are known to them alone.
        if not kinds or with_own_leaves or text in kinds.get("words", ()):
            return ""
        if any(_can(read_numbers, text, count) for count in kinds.get("numbers", ())):
            return ""
        if any(_can(read_rows, text, MOST_ROWS, count) for count in kinds.get("columns", ())):
            return ""
        return "is " + " or ".join(_said(kinds))


def _can(read: Any, *given: Any) -> bool:
    try:
        read(*given)
    except ValueError:
        return False
    return True


def _said(kinds: Mapping[str, Sequence[Any]]) -> Iterator[str]:
    words = kinds.get("words", ())
    if words:
        listed = words if len(words) <= 12 else [words[0], words[1], "…", words[-1]]
        yield f"one of {', '.join(listed)}"
    numbers = sorted(kinds.get("numbers", ()))
    if numbers == [1]:
        yield "a number such as 1.5"
    elif numbers:
        yield f"{' or '.join(map(str, numbers))} numbers with commas between them"
    if columns := sorted(kinds.get("columns", ())):
        yield f"rows of {' or '.join(map(str, columns))} numbers with semicolons between them"

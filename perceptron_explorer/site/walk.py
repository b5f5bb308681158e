"""Every page of the site in every choice that a link or a prepared scene leads to."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from perceptron_explorer.site import lecture
from perceptron_explorer.site.addresses import AS_IN_THE_APP, Address, address
from perceptron_explorer.site.app_pages import Opened, PageError, Sessions
from perceptron_explorer.site.choices import choices_of, widgets_with_links
from perceptron_explorer.topics.registry import Page


@dataclass
class Walk:
    """Opens pages from link to link, then those of the prepared scenes.

    A choice may be one that the next view does not have: `canonical` then says which address shows
    the same.
    """

    sessions: Sessions
    canonical: dict[Address, Address] = field(default_factory=dict)
    _values: dict[Page, set[str]] = field(default_factory=dict)

    def pages(self) -> Iterator[Opened]:
        """Return each page that differs from those before."""
        files: dict[str, Address] = {}
        for opened in self._all():
            if opened.address.file in files:
                raise PageError(f"Two pages have one file: {opened.address.file}")
            files[opened.address.file] = opened.address
            yield opened

    def _all(self) -> Iterator[Opened]:
        yield from self._from(map(Address, AS_IN_THE_APP))
        yield from self._from(map(self._without_values, lecture.addresses()))

    def _from(self, addresses: Iterable[Address]) -> Iterator[Opened]:
        waiting = deque(addresses)
        while waiting:
            wanted = waiting.popleft()
            if wanted in self.canonical:
                continue
            opened = self._open(wanted)
            if opened is None:
                continue
            yield opened
            for widget in widgets_with_links(opened.elements):
                waiting.extend(choice.leads_to for choice in choices_of(widget, opened))

    def _without_values(self, wanted: Address) -> Address:
        """Leave out what moves in a picture: the file is the same, and need not be opened again."""
        values = self._values[wanted.page]
        return address(wanted.page, {k: v for k, v in wanted.chosen if k not in values})

    def _open(self, wanted: Address) -> Opened | None:
        """Open an address; None if the page in it is known by another one."""
        opened = self.sessions.open(wanted)
        self._values.setdefault(wanted.page, set()).update(opened.values)
        usual = {name: word for name, word in opened.usual.items() if name not in opened.wrong}
        known = {
            name: word for name, word in wanted.chosen if name in usual and word != usual[name]
        }
        same = address(wanted.page, known)
        is_new = same not in self.canonical
        self.canonical[wanted] = self.canonical[same] = same
        if not is_new:
            return None
        # The page says so where it is asked for what it does not have: it is opened anew.
        return opened if same == wanted else self.sessions.open(same)

"""Every page of the site in every choice that a link leads to."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field

from tools.site.addresses import PAGES, Address, address
from tools.site.app_pages import Opened, PageError, Sessions
from tools.site.choices import choices_of, widgets_with_links


@dataclass
class Walk:
    """Opens pages from link to link.

    A choice may be one that the next view does not have: `canonical` then says which address shows
    the same.
    """

    sessions: Sessions
    canonical: dict[Address, Address] = field(default_factory=dict)

    def pages(self) -> Iterator[Opened]:
        """Return each page that differs from those before."""
        waiting = deque(Address(page) for page in PAGES)
        files: dict[str, Address] = {}
        while waiting:
            wanted = waiting.popleft()
            if wanted in self.canonical:
                continue
            opened = self._open(wanted)
            if opened is None:
                continue
            if opened.address.file in files:
                raise PageError(f"Two pages have one file: {opened.address.file}")
            files[opened.address.file] = opened.address
            yield opened
            for widget in widgets_with_links(opened.elements):
                waiting.extend(choice.leads_to for choice in choices_of(widget, opened))

    def _open(self, wanted: Address) -> Opened | None:
        """Open an address; None if the page in it is known by another one."""
        opened = self.sessions.open(wanted)
        used = opened.usual.keys() - opened.wrong
        known = {name: word for name, word in wanted.chosen if name in used}
        same = address(wanted.page, known)
        is_new = same not in self.canonical
        self.canonical[wanted] = self.canonical[same] = same
        if not is_new:
            return None
        # The page says so where it is asked for what it does not have: it is opened anew.
        return opened if same == wanted else self.sessions.open(same)

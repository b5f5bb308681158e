"""The windows in which every page is to work: phones, a tablet, laptops and a projector."""

from __future__ import annotations

from typing import NamedTuple

from playwright.sync_api import Page


class Size(NamedTuple):
    """A window, in CSS pixels."""

    width: int
    height: int

    def __str__(self) -> str:
        return f"{self.width}x{self.height}"

    def apply(self, page: Page) -> None:
        """Give the window this size."""
        page.set_viewport_size({"width": self.width, "height": self.height})


SIZES = (
    Size(390, 844),
    Size(844, 390),
    Size(911, 512),  # 1366 by 768 at 150 per cent
    Size(1024, 768),
    Size(1920, 1080),
    Size(1366, 768),
)

FITS = """() => [document.scrollingElement, document.querySelector("[data-testid=stMain]")]
  .every((element) => element.scrollWidth <= element.clientWidth)"""
"""Whether nothing of the page sticks out at its sides."""

"""What can be chosen on a page by a link: a switch's other choices are other files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from streamlit.runtime.state.common import user_key_from_element_id

from perceptron_explorer.shell.widgets.leaf_choice import KEY as LEAVES
from perceptron_explorer.site.addresses import Address, address
from perceptron_explorer.site.app_pages import Opened
from perceptron_explorer.topics.training.controls import VIEW as WEIGHT_SPACE

TOGGLES: Mapping[str, tuple[str, ...]] = {
    WEIGHT_SPACE: ("Leaves", "Weight space"),
    "scaled": ("Standardised", "As measured"),
}
"""What is written on the two links in place of a toggle, by its key, in the address's order."""
LISTS = (LEAVES,)
"""The lists that are short enough for a link to each of their lines."""


@dataclass(frozen=True)
class Choice:
    """One of the things that can be chosen: what is written, where it leads, if it is chosen."""

    label: str
    leads_to: Address
    is_chosen: bool


def key_of(element: Any) -> str:
    """Return the key that the page gave an element, or nothing."""
    return user_key_from_element_id(getattr(element.proto, "id", "")) or ""


def is_by_links(element: Any) -> bool:
    """Say whether an element's choices are links in the site."""
    return element.type == "button_group" or key_of(element) in (*TOGGLES, *LISTS)


def choices_of(element: Any, page: Opened) -> list[Choice]:
    """Return what can be chosen with a widget whose choices are links."""
    key = key_of(element)
    param, words = page.offered[key]
    labels = TOGGLES.get(key) or _options_of(element)
    return [_choice(label, param, word, page) for label, word in zip(labels, words, strict=True)]


def _options_of(element: Any) -> list[str]:
    """Return what is written on a switch or in a list."""
    return [getattr(option, "content", option) for option in element.proto.options]


def _choice(label: str, param: str, word: str, page: Opened) -> Choice:
    now = dict(page.usual) | dict(page.address.chosen)
    wanted = {**now, param: word}
    differing = {name: one for name, one in wanted.items() if one != page.usual[name]}
    return Choice(label, address(page.address.page, differing), now[param] == word)


def widgets_with_links(block: Any) -> Iterator[Any]:
    """Return the widgets of a page whose choices are links; those that fold away are left out."""
    for element in block.children.values():
        if element.type in ("popover", "expander"):
            continue
        if hasattr(element, "children"):
            yield from widgets_with_links(element)
        elif is_by_links(element):
            yield element

"""A person's own leaves in the address of the lab, packed, if they are few."""

from __future__ import annotations

from explorer.address import visit
from explorer.address.leaves import pack, unpack
from explorer.leaf_lab.lab import EMPTY, Lab, begin_with_own
from explorer.leaf_sets import given_sets
from figures.lab.sheet import sheet_of

PARAM = "own"


def open_own_leaves() -> bool:
    """Put the leaves that the address holds on the sheet, and say whether it held any."""
    here = visit.current()
    here.known.add(PARAM)
    packed = here.given.get(PARAM)
    if packed is None:
        return False
    try:
        begin_with_own(sheet_of(unpack(packed)))
    except ValueError:
        here.wrong.add(PARAM)
        return False
    return True


def note_leaves(found: Lab) -> None:
    """Put the leaves into the address, unless a name stands for them."""
    here = visit.current()
    leaf_set = found.sheet.leaf_set
    has_name = given_sets().get(found.start) is leaf_set
    if has_name or (found.start == EMPTY and len(leaf_set.y) == 0):
        return
    here.choices.pop("leaves", None)
    if packed := pack(leaf_set):
        here.choices[PARAM] = packed

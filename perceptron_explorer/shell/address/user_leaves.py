"""The person's own leaves in the address of any page that shows them, if they are few."""

from __future__ import annotations

from perceptron_explorer.leaf_data.leaf_set import LeafSet
from perceptron_explorer.shell.address import visit
from perceptron_explorer.shell.address.leaves import MOST_FEATURES, MOST_LEAVES, pack, unpack

PARAM = "own"


def user_leaves_in_address() -> LeafSet | None:
    """Return the leaves that the address holds, if it holds any."""
    here = visit.current()
    here.known.add(PARAM)
    packed = here.given.get(PARAM)
    if packed is None:
        return None
    try:
        return unpack(packed)
    except ValueError:
        here.wrong.add(PARAM)
        return None


def note_user_leaves(leaf_set: LeafSet) -> bool:
    """Put leaves into the address if it can hold them, and note what of them it cannot."""
    here = visit.current()
    packed = pack(leaf_set)
    here.left_behind += _lost(leaf_set, packed)
    if packed is None:
        return False
    here.choices[PARAM] = packed
    return True


def _lost(leaf_set: LeafSet, packed: str | None) -> list[str]:
    if packed is None:
        return [
            f"These leaves can't be shared by link: a link holds 1 to {MOST_LEAVES} leaves with "
            f"at most {MOST_FEATURES} features. Save them in the Leaf lab and send the file."
        ]
    found = unpack(packed)
    sentences = []
    if (found.features, found.class_names) != (leaf_set.features, leaf_set.class_names):
        sentences.append(
            "The link leaves out special characters in the names of features and classes."
        )
    if (found.labels or ()) != (leaf_set.labels or ()):
        sentences.append("The link shortens or leaves out the names of some leaves.")
    return sentences

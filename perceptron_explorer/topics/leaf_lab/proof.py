"""The answer to "is there any w at all?", as the lab's picture is given it.

The browser works it out itself, in every frame in which a leaf moves. Where that would take too
long it is given what Python knows, and says nothing of other leaves than those.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import perceptron_core as core
from perceptron_explorer.scenes.rules.of_separation import Proof, as_drawn
from perceptron_explorer.topics.leaf_lab.sheet.sheet import Sheet
from perceptron_explorer.topics.leaf_lab.sheet.slices import Slice

NO_LEAVES = 3
"""An answer beside no (0), yes (1) and "one class only" (2)."""

EDITED = ("X", "y", "came_from")
"""The values that a proof is of."""


def can_be_drawn(proof: Proof | str) -> bool:
    """Say whether there is an answer with something to draw: both classes have leaves."""
    if isinstance(proof, core.Separation):
        return math.isfinite(proof.margin)
    return isinstance(proof, core.Overlap)


def proof_constants(
    drawn: Slice, sheet: Sheet, answer: Proof | str, made: Mapping[str, Any]
) -> dict[str, Any]:
    """Return what the browser is given of a proof that it does not work out itself.

    Parameters
    ----------
    drawn : Slice
        What the picture was given.
    sheet : Sheet
        The present one: leaves may have moved in the picture since.
    answer : Separation, Overlap or str
        What is known of it; a sentence where nothing is.
    made : mapping
        The scene's values that stand for this sheet. The proof counts for no others.
    """
    if drawn.sheet.proved_in_browser:
        return {}
    proof = None
    if not isinstance(answer, str):
        proof = as_drawn(answer, sheet.X, sheet.y, drawn.columns)
    if drawn.sheet.editable:
        return {"known_proof": proof, **{f"proved_{name}": made[name] for name in EDITED}}
    if proof and "support" in proof:
        proof["support"] = proof["support"][drawn.drawn_rows]
    return {"separation": proof}

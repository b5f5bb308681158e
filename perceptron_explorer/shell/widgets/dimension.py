"""The switch between plane and space, carried in the address as ``?dim=3``."""

from __future__ import annotations

from perceptron_explorer.shell.widgets.switch import switch

NAMES = {2: "Plane", 3: "Space"}
KEY = "dimension"


def choose() -> int:
    """Let the person choose, and return the number of axes: 2 or 3."""
    return switch("Dimension", NAMES, KEY, "dim")

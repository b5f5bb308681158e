"""The network above the tables: its units, and which of them the chosen entry belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from perceptron_explorer.scenes.descriptions import Mark, Quantity
from perceptron_explorer.scenes.expressions import Expression, is_in, ref, where

RADIUS = 0.4
LAYERS = {"x": (-4.0, 3), "a1": (-0.9, 2), "a2": (2.2, 2)}
"""Where each layer stands, and how many units it has, under the name of its outputs."""
HEIGHT, PITCH = 2.6, 1.15
DELTAS = {"a1": "d1", "a2": "d2"}
FROM_STEP = {"a1": 2, "a2": 4, "d2": 5, "d1": 7}
"""The step from which numbers are known."""
TARGET = "table-shape unit-target from-start"
ASIDE = 0.68
"""The distance from a unit to its target's words, which then clear the disc in large type too."""


def _at(layer: str, unit: int) -> list[float]:
    x, n_units = LAYERS[layer]
    return [x, HEIGHT + PITCH * ((n_units - 1) / 2 - unit)]


def _beside(layer: str, unit: int) -> list[float]:
    x, y = _at(layer, unit)
    return [x, y - 0.58]


UNITS: dict[str, Any] = {
    "unit_radius": RADIUS,
    "lit_radius": RADIUS + 0.1,
    **{
        f"{layer}_places": [_at(layer, unit) for unit in range(n)]
        for layer, (_, n) in LAYERS.items()
    },
    **{
        f"{layer}_at_{unit}": _at(layer, unit)
        for layer, (_, n) in LAYERS.items()
        for unit in range(n)
    },
    **{
        f"{layer}_below_{unit}": _beside(layer, unit)
        for layer in DELTAS
        for unit in range(LAYERS[layer][1])
    },
    **{f"target_{unit}": [_at("a2", unit)[0] + ASIDE, _at("a2", unit)[1]] for unit in range(2)},
}

EDGES = (("x", "a1", "W1"), ("a1", "a2", "W2"))


def lit_up() -> Iterator[Quantity]:
    """Yield the numbers of units and edges, and which of them belong to the chosen entry."""
    for below, _, weights in EDGES:
        for row in (1, 2):
            for unit in range(LAYERS[below][1]):
                yield Quantity(f"{weights}_{row}_{unit}", ref(f"{weights}_{row}")[unit])
    for name, step in FROM_STEP.items():
        yield Quantity(f"{name}_known", where(ref.step >= step, ref(name)))
        layer = next((one for one, delta in DELTAS.items() if name == delta), name)
        for unit in range(2):
            place = "below" if name in DELTAS.values() else "at"
            yield Quantity(
                f"{name}_shown_{unit}", where(ref.step >= step, ref(f"{layer}_{place}_{unit}"))
            )
    hidden, output = ref.a1_places[ref.i], ref.a2_places[ref.i]
    yield Quantity(
        "lit_unit",
        where(is_in(ref.step, 1, 2, 7), hidden, where(is_in(ref.step, 3, 4, 5), output)),
    )
    yield from _lit_edges(hidden, output)


def _lit_edges(hidden: Expression, output: Expression) -> Iterator[Quantity]:
    """Yield the ends of up to three edges: those of a sum, or the one of a weight."""
    yield Quantity(
        "edge_end",
        where(is_in(ref.step, 1, 7, 8), hidden, where(is_in(ref.step, 3, 6), output)),
    )
    yield Quantity(
        "edge_of_weight",
        where(ref.step == 8, ref.x_places[ref.j], where(ref.step == 6, ref.a1_places[ref.j])),
    )
    for unit in range(3):
        of_sum = where(ref.step == 1, ref(f"x_at_{unit}"))
        if unit < 2:
            for step, layer in ((3, "a1"), (7, "a2")):
                of_sum = where(ref.step == step, ref(f"{layer}_at_{unit}"), of_sum)
        yield Quantity(f"edge_from_{unit}", of_sum)


def _discs() -> Iterator[Mark]:
    for layer, (_, n_units) in LAYERS.items():
        for unit in range(n_units):
            place = f"{layer}_at_{unit}"
            yield Mark(f"{layer}-{unit}", "disc", (place, "unit_radius"), "disc")


def _numbers() -> Iterator[Mark]:
    for unit in range(3):
        yield Mark(f"x-value-{unit}", "label", (f"x_at_{unit}",), "unit-number", f"{{x.{unit}|1}}")
    for name in ("a1", "a2"):
        for unit in range(2):
            yield Mark(
                f"{name}-value-{unit}",
                "label",
                (f"{name}_shown_{unit}",),
                "unit-number",
                f"{{{name}_known.{unit}|2}}",
            )
    for name in ("d1", "d2"):
        for unit in range(2):
            yield Mark(
                f"{name}-value-{unit}",
                "label",
                (f"{name}_shown_{unit}",),
                "graph-gradient unit-delta",
                f"δ = {{{name}_known.{unit}|3}}",
            )
    for unit in range(2):
        text = f"<i>y</i> = {{y.{unit}|1}}"
        yield Mark(f"target-{unit}", "label", (f"target_{unit}",), TARGET, text)


DIAGRAM_MARKS = (
    *(
        Mark(
            f"{weights}-{row}-{unit}",
            "edge",
            (f"{below}_at_{unit}", f"{above}_at_{row - 1}", f"{weights}_{row}_{unit}"),
            "edge",
        )
        for below, above, weights in EDGES
        for row in (1, 2)
        for unit in range(LAYERS[below][1])
    ),
    *(
        Mark(f"lit-edge-{unit}", "segment", (f"edge_from_{unit}", "edge_end"), "lit-edge")
        for unit in range(3)
    ),
    Mark("lit-weight", "segment", ("edge_of_weight", "edge_end"), "lit-edge"),
    Mark("lit-unit", "disc", ("lit_unit", "lit_radius"), "lit-disc"),
    *_discs(),
    *_numbers(),
)

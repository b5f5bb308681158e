"""A chain of 1 to 6 neurons: the slope of each link as a bar, and the products from the end."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import plotly.graph_objects as go

from perceptron_explorer.scenes import rules
from perceptron_explorer.scenes.descriptions import Mark, Quantity, Scrub
from perceptron_explorer.scenes.expressions import ref, stack, where
from perceptron_explorer.scenes.scene import Scene
from perceptron_explorer.shell.figures import axes
from perceptron_explorer.shell.made_once import made_once
from perceptron_explorer.topics.chain_rule.layers import layered
from perceptron_explorer.topics.chain_rule.scenes import chain_panel

MOST = 6
BOX = [[-0.75, -2.6], [6.6, 13.5]]
WEIGHTS = (1.2, -0.8, 2.0, 1.5, 1.0, 1.0)
START = {"kind": "sigmoid", "n": 4, "weights": WEIGHTS, "x": 1.0, "show": "yes"}
H = 1e-3
NODES, WEIGHT_NAMES, NAMES, WEIGHTS_ROW = 10.0, 10.9, 11.7, 12.6
LINKS, PRODUCTS = 5.3, 1.3
"""How high the bars of a factor of 1 end: those of the links, and those of the products."""
DECADE = 0.9
LINK_LIMITS, PRODUCT_LIMITS = (-2.0, 1.0), (-4.0, 1.0)
RADIUS = 0.32
LINK_TITLE = "links <i>w</i>⁽ˡ⁾σ′(<i>z</i>⁽ˡ⁾)"
PRODUCT_TITLE = "product of a link and all after it"


@made_once
def figure_of() -> go.Figure:
    """Return the empty sheet."""
    return axes.blank(BOX, one_scale=False)


@made_once
def scene_of(values: Mapping[str, Any]) -> Scene:
    """Return the chain."""
    layers = range(1, MOST + 1)
    return Scene(
        name="chain-rule",
        label="A chain of neurons, and the slope of each link",
        summary=(
            "A chain of {count|0} neurons answers {output|4} to x = {x|2}. Its links multiply to "
            "{gradient|5}; the smallest link is number {smallest_number|0}."
        ),
        values=values,
        constants=_constants(),
        quantities=(*CHAIN, *(one for layer in layers for one in _places(layer)), *BARS),
        handles=(),
        scrubs=(_input(), *(_weight(layer) for layer in layers)),
        marks=(*STRIPS, *(mark for layer in layers for mark in _marks(layer)), *TITLES),
        panel=chain_panel.panel(),
        strip="∂a/∂x = {gradient|5}",
        history=("kind", "n", "weights", "x", "show"),
    )


def _constants() -> dict[str, Any]:
    far_left, far_right = BOX[0][0], BOX[1][0]
    return {
        "radius": RADIUS,
        "input_at": [0.0, NODES],
        "input_name": [0.0, NAMES],
        "link_base": [[far_left, LINKS], [far_right, LINKS]],
        "product_base": [[far_left, PRODUCTS], [far_right, PRODUCTS]],
        "link_title": [far_left, LINKS + 2.1],
        "product_title": [far_left, PRODUCTS + 2.1],
        "link_one": [far_left, LINKS + 0.4],
        "product_one": [far_left, PRODUCTS + 0.4],
        "link_limits": LINK_LIMITS,
        "product_limits": PRODUCT_LIMITS,
    }


CHAIN = (
    # On its way to a prepared scene a number is not whole.
    Quantity("count", rules.whole_within(ref.n, 1, MOST)),
    Quantity("used", rules.first_entries(ref.weights, ref.count)),
    Quantity("sums", rules.chain_sums(ref.kind, ref.used, ref.x)),
    Quantity("outputs", rules.chain_outputs(ref.kind, ref.used, ref.x)),
    Quantity("output", ref.outputs[ref.count - 1]),
    Quantity("links", rules.chain_links(ref.kind, ref.used, ref.x)),
    Quantity("products", rules.products_from_end(ref.links)),
    Quantity("gradient", ref.products[0]),
    Quantity("above", rules.chain_outputs(ref.kind, ref.used, ref.x + H)),
    Quantity("below", rules.chain_outputs(ref.kind, ref.used, ref.x - H)),
    Quantity("numeric", (ref.above[ref.count - 1] - ref.below[ref.count - 1]) / (2 * H)),
    Quantity("smallest", rules.smallest_place(ref.links)),
    Quantity("smallest_number", ref.smallest + 1),
    Quantity("smallest_link", ref.links[ref.smallest]),
    Quantity("shown", where(ref.show == "yes", 1)),
    Quantity("hidden", where(ref.show == "no", 1)),
    Quantity("spacing", MOST / ref.count),
)

BARS = (
    Quantity(
        "link_bars",
        where(
            ref.shown,
            rules.magnitude_bars(ref.links, ref.spacing, LINKS, DECADE, ref.link_limits),
        ),
    ),
    Quantity("smallest_bar", ref.link_bars[ref.smallest]),
    Quantity(
        "product_bars",
        where(
            ref.shown,
            rules.magnitude_bars(ref.products, ref.spacing, PRODUCTS, DECADE, ref.product_limits),
        ),
    ),
)


def _places(layer: int) -> tuple[Quantity, ...]:
    """Say where the parts of a neuron stand; one that the chain has not got has no place."""
    there = ref.count >= layer
    middle, end = ref.spacing * (layer - 0.5), ref.spacing * layer
    before = ref.spacing * (layer - 1)
    return (
        Quantity(f"output_{layer}", ref.outputs[layer - 1]),
        Quantity(f"weight_{layer}_at", where(there, stack(middle, WEIGHTS_ROW))),
        Quantity(f"weight_{layer}_name", where(there, stack(middle, WEIGHT_NAMES))),
        Quantity(f"node_{layer}", where(there, stack(end, NODES))),
        Quantity(f"node_{layer}_name", where(there, stack(end, NAMES))),
        Quantity(f"edge_{layer}_from", where(there, stack(before + RADIUS, NODES))),
        Quantity(f"edge_{layer}_to", where(there, stack(end - RADIUS, NODES))),
        Quantity(f"link_{layer}", where(ref.shown, ref.links[layer - 1])),
        Quantity(f"product_{layer}", where(ref.shown, ref.products[layer - 1])),
        Quantity(f"link_{layer}_at", where(ref.shown & there, stack(middle, LINKS + DECADE))),
        Quantity(f"product_{layer}_at", where(ref.shown & there, stack(middle, PRODUCTS + DECADE))),
    )


STRIPS = (
    Mark("link-base", "segment", ("link_base",), "helper"),
    Mark("product-base", "segment", ("product_base",), "helper"),
    Mark("link-bars", "segments", ("link_bars",), "bar"),
    Mark("smallest-bar", "segment", ("smallest_bar",), "bar smallest"),
    Mark("product-bars", "segments", ("product_bars",), "bar product"),
    Mark("link-one", "label", ("link_one",), "ruler-end from-start", text="1"),
    Mark("product-one", "label", ("product_one",), "ruler-end from-start", text="1"),
    Mark("input", "disc", ("input_at", "radius"), "disc"),
    Mark(
        "input-name", "label", ("input_name",), "chain-word node-name beside-link", text="<i>x</i>"
    ),
)

TITLES = (
    Mark("link-title", "label", ("link_title",), "strip-title from-start", text=LINK_TITLE),
    Mark(
        "product-title", "label", ("product_title",), "strip-title from-start", text=PRODUCT_TITLE
    ),
)


def _marks(n: int) -> tuple[Mark, ...]:
    """Draw a neuron, the weight that leads to it, and the numbers of its link."""
    word, bar = "chain-word", "bar-number"
    return (
        Mark(f"edge-{n}", "arrow", (f"edge_{n}_from", f"edge_{n}_to"), "flow"),
        Mark(f"node-{n}", "disc", (f"node_{n}", "radius"), "disc"),
        Mark(f"output-{n}", "label", (f"node_{n}",), bar, text=f"{{output_{n}|2}}"),
        Mark(
            f"name-{n}",
            "label",
            (f"node_{n}_name",),
            f"{word} node-name beside-link",
            text=layered("a", n),
        ),
        Mark(
            f"weight-{n}", "label", (f"weight_{n}_name",), f"{word} link-name", text=layered("w", n)
        ),
        Mark(f"link-{n}", "label", (f"link_{n}_at",), bar, text=f"{{link_{n}|3}}"),
        Mark(f"product-{n}", "label", (f"product_{n}_at",), bar, text=f"{{product_{n}|4}}"),
    )


def _input() -> Scrub:
    return Scrub(
        "x", "Input x", at="input_at", of="x", text="{x|2}", speech="x = {x|2}", style="node"
    )


def _weight(layer: int) -> Scrub:
    entry = f"{{weights.{layer - 1}|2}}"
    return Scrub(
        f"weight-{layer}",
        f"Weight {layer}",
        at=f"weight_{layer}_at",
        of="weights",
        index=layer - 1,
        text=entry,
        speech=f"weight {layer} = {entry}, slope of the chain {{gradient|5}}",
        limit=chain_panel.LIMIT,
    )

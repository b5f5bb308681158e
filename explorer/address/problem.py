"""The one sentence that a page says about an address that it could not use."""

from __future__ import annotations

from collections.abc import Collection

TOO_LONG = (
    "The address is longer than any that this page makes, so it was not read; the page shows "
    "what it begins with."
)


def sentence(wrong: Collection[str], unknown: int) -> str:
    """Say which parts were left aside.

    Parameters
    ----------
    wrong : collection of str
        Parameters of the page, given as nothing that they can be. What the address holds
        for them is not repeated: it may be long, and made to mislead.
    unknown : int
        How many parameters are none of the page's.
    """
    names = ", ".join(f"“{name}”" for name in sorted(wrong))
    others = {0: "", 1: "one part that this page does not know"}.get(
        unknown, f"{unknown} parts that this page does not know"
    )
    if not names:
        return f"The address has {others}, left aside." if others else ""
    ending = f", and has {others}" if others else ""
    return (
        f"The address gives {names} as nothing that this page can show{ending}; "
        "the page shows what it begins with there."
    )

"""What the glossary says beside its entries, which stand in entries.toml."""

NOTATION_NOTE = (
    "Vectors are bold. If you are reading Punnen's chapter: it writes *y* for the output; here "
    "*y* is the known class and *ŷ* the output."
)

SOURCE = (
    "Where A. Punnen, *The Maths behind Neural Networks*, chapter 1, uses a word in another way, "
    "the pages say so."
)

"""How large a table may be. What is larger is refused with the limit named."""

MAX_BYTES = 12_000_000
"""Largest file that is read."""
MAX_ROWS = 100_000
"""Most rows of data that are read."""
MAX_COLUMNS = 1_000
"""Most columns that are read."""
MAX_CELLS = 4_000_000
"""Most cells, rows times columns, that are read."""

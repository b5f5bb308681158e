"""How an exercise is written down and read."""

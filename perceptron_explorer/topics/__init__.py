"""A folder for each topic, with all that is particular to it."""

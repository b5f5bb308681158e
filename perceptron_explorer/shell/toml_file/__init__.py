"""TOML files that people write: read field by field, with a line for each mistake."""

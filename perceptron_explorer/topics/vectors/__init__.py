"""Vectors, their lengths and directions."""

"""Segments, lines and polygons cut to a box, and what a camera shows of them."""

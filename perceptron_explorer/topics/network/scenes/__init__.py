"""The scenes of the page on a small network."""

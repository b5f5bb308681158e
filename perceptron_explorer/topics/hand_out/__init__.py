"""The scenes of a lecture, to print and for phones."""

"""The scenes of the views."""

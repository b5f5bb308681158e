"""The page on a small network: hidden units that are hyperplanes, and how they learn."""

"""Products and shapes of matrices, and fits by least squares."""

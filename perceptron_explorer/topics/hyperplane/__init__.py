"""A weight vector and its hyperplane over leaves."""

"""The hyperplane w·x + b = 0, where it lies, and points lifted so that b becomes a weight."""

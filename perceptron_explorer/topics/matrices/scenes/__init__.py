"""The views of the page on matrices, each a scene of its own."""

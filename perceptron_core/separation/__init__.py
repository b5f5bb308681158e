"""Whether a hyperplane separates two classes, with a proof of either answer."""

"""The Leaf lab's picture: a person's own leaves, a hyperplane over them, and the proof."""

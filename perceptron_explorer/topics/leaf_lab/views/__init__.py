"""What the Leaf lab shows below its picture, one view at a time."""

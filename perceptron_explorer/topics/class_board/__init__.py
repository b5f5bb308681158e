"""The class board: leaves and guesses of a whole class in one picture."""

"""What a perceptron puts out, how it is judged on leaves, and perceptrons side by side."""

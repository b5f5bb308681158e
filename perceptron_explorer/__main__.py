"""``python -m perceptron_explorer`` is the command ``perceptron-explorer``."""

from perceptron_explorer.command.main import run

if __name__ == "__main__":
    run()

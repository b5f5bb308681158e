"""Writes the site: ``python -m perceptron_explorer.site [folder]``, or ``make site``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from perceptron_explorer.site.writing import make


def main() -> int:
    """Write the site, in the place of one that was made before."""
    parser = argparse.ArgumentParser(prog="make site", description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", default="site", type=Path)
    return make(parser.parse_args().folder)


if __name__ == "__main__":
    sys.exit(main())

"""Where Streamlit's entry points are: in the repository, and in an installed package.

They are called ``app.py`` and ``pages``, so beside our packages they are only in the repository.
A wheel has them below ``perceptron_explorer``, as ``pyproject.toml`` says.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parents[1]
_INSTALLED = _PACKAGE / "entry"

FOLDER = _INSTALLED if _INSTALLED.is_dir() else _PACKAGE.parent
"""The folder of ``app.py``, of Streamlit's settings, and of the documents that pages offer."""
APP = FOLDER / "app.py"

"""Each checker of tests/architecture.py finds the fault that it is there for."""

from __future__ import annotations

import pytest

from tests import architecture as check


def test_imports_are_found_wherever_they_stand() -> None:
    source = (
        "import numpy as np, plotly.graph_objects\n"
        "from streamlit import session_state\n"
        "def late():\n"
        "    from . import sibling\n"
        "    from .near import thing\n"
        "    from ..far import other\n"
        "    importlib.import_module('hidden')\n"
    )
    assert check.imports(source, "a.b") == {
        "numpy",
        "plotly.graph_objects",
        "streamlit.session_state",
        "a.b.sibling",
        "a.b.near.thing",
        "a.far.other",
        "hidden",
    }


def test_a_forbidden_import_is_found() -> None:
    source = "import math\nimport streamlit\nfrom numpy import linalg\n"
    assert check.forbidden_imports(source, "perceptron_core", {"numpy"}) == ["streamlit"]


@pytest.mark.parametrize(
    ("source", "forbidden"),
    [
        ("import plotly.data", []),
        ("from plotly.data import iris", []),
        ("from plotly import data", []),
        ("import plotly", ["plotly"]),
        ("from plotly import graph_objects", ["plotly.graph_objects"]),
        ("import plotly.database", ["plotly.database"]),
    ],
)
def test_a_part_of_a_package_may_be_allowed_alone(source: str, forbidden: list[str]) -> None:
    assert check.forbidden_imports(source, "explorer", {"plotly.data"}) == forbidden


@pytest.mark.parametrize(
    "source",
    [
        "gd._fullLayout.xaxis",
        "layout.scene._scene",
        "axis._offset + 1",
        "const {_length} = axis",
        "scene.glplot.cameraParams",
    ],
)
def test_a_private_field_is_found(source: str) -> None:
    assert check.private_fields(source)


@pytest.mark.parametrize("source", ["layout.scene", "my_offset", "points.length", "_lengths"])
def test_other_names_are_no_private_fields(source: str) -> None:
    assert check.private_fields(source) == []


def test_a_long_file_is_found() -> None:
    assert check.too_long("x\n" * 301)
    assert not check.too_long("x\n" * 300)


@pytest.mark.parametrize(
    "text",
    [
        "<script src='https://example.org/a'></script>",
        "<link rel=stylesheet href=https://example.org/a>",
        "@import 'https://example.org/a'",
        "background: url(https://example.org/a)",
        "import x from 'https://example.org/a'",
        "![a photo](https://example.org/a)",
        "https://cdn.example.org/a",
        "https://fonts.googleapis.com/css2",
        "https://example.org/plotly.min.js",
        "//unpkg.com/three",
        "cdn",
    ],
)
def test_python_that_loads_from_elsewhere_is_found(text: str) -> None:
    assert check.remote_in_python(f"x = {text!r}") == [text]


@pytest.mark.parametrize(
    "source",
    [
        '"""Cites https://example.org/paper.js."""',
        'def f():\n    """See https://cdn.example.org/a."""',
        "x = 'Read [the paper](https://example.org/paper).'",
        "x = 'http://www.w3.org/2000/svg'",
        "x = 3  # https://example.org/a.js",
    ],
)
def test_python_may_cite_and_link(source: str) -> None:
    assert check.remote_in_python(source) == []


@pytest.mark.parametrize(
    "source",
    [
        "import p from 'https://example.org/p'",
        "load('//example.org/p')",
        "a { background: url(https://example.org/p) }",
        "a { background: url(//example.org/p) }",
        "<script src='http://example.org/p'></script>",
    ],
)
def test_a_front_end_that_loads_from_elsewhere_is_found(source: str) -> None:
    assert check.remote_in_front_end(source)


@pytest.mark.parametrize(
    "source",
    [
        "// see https://example.org/p",
        "/* see\n https://example.org/p */",
        "<!-- https://example.org/p -->",
        "const ns = 'http://www.w3.org/2000/svg'",
        "<a class='x' href='https://example.org/p'>the paper</a>",
        "import {a} from './a.js'  // a",
    ],
)
def test_a_front_end_may_cite_and_link(source: str) -> None:
    assert check.remote_in_front_end(source) == []


def test_only_exact_versions_count_as_pinned() -> None:
    text = "# words\nstreamlit==1.67.0\nnumpy>=2\nscipy\n-r other.txt\n"
    assert check.pinned(text) == {"streamlit"}

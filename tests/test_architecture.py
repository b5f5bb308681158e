"""Who may import whom, what only one file may touch, and what no file may hold.

Each check says which files it looks at and fails when there are none, so that a renamed
folder cannot quietly switch it off.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterable
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from tests import architecture as check

ROOT = Path(__file__).resolve().parent.parent
CORE, OURS = "perceptron_core", "perceptron_explorer"
PACKAGES = (CORE, OURS)
COMPONENT = "perceptron_explorer/draggable_plot"
FRONT_END = f"{COMPONENT}/frontend"
SKIPPED_FOLDERS = {"node_modules", "__pycache__", "test-results"}

# Modules of draggable_plot that put files on the server.
MOUNT_NAMES = ("assets", "server", "mounts")
# The part of the shell that answers requests itself.
SERVER_FOLDER = "perceptron_explorer/shell/server/"

# Packages whose modules have another name than they have themselves.
IMPORTED_AS = {
    "pillow": "PIL",
    "pi-heif": "pi_heif",
    "tomli-w": "tomli_w",
    "markdown-it-py": "markdown_it",
    "mdit-py-plugins": "mdit_py_plugins",
}

LEAF_DATA, SCENES = f"{OURS}.leaf_data", f"{OURS}.scenes"
DRAGGABLE_PLOT, SHELL, TOPICS = f"{OURS}.draggable_plot", f"{OURS}.shell", f"{OURS}.topics"
COMMAND, SITE = f"{OURS}.command", f"{OURS}.site"
CLASS_BOARD = f"{OURS}.class_board"
PURE = (CORE, LEAF_DATA, SCENES, CLASS_BOARD)
BELOW_SHELL = {*PURE, DRAGGABLE_PLOT}

# Imports run one way: each place may import itself and those above it here.
ALLOWED = {
    "perceptron_core": {CORE, "numpy"},
    # Pillow reads the files of photographs, with pi_heif those of iPhones.
    "perceptron_explorer/leaf_data": {LEAF_DATA, CORE, "numpy", "PIL", "pi_heif"},
    "perceptron_explorer/scenes": {SCENES, LEAF_DATA, CORE, "numpy"},
    # The board keeps itself in a database and answers requests.
    "perceptron_explorer/class_board": {CLASS_BOARD, "sqlalchemy", "starlette"},
    COMPONENT: {DRAGGABLE_PLOT, SCENES, "streamlit", "plotly"},
    "perceptron_explorer/shell": {
        *(SHELL, *BELOW_SHELL),
        *("streamlit", "plotly", "numpy", "pandas", "segno", "ifaddr", "tomli_w"),
    },
    # Tables of leaves are pandas' as they come out of Streamlit.
    "perceptron_explorer/topics": {
        *(TOPICS, SHELL, *BELOW_SHELL),
        *("streamlit", "plotly", "numpy", "pandas"),
    },
    # It starts Streamlit, and has a lecturer's files looked through by their topics.
    "perceptron_explorer/command": {
        *(COMMAND, SITE, TOPICS, SHELL),
        *(f"{OURS}.__version__", "streamlit"),
    },
    # It runs the pages' scripts, and turns what comes out of them into HTML.
    "perceptron_explorer/site": {
        *(SITE, TOPICS, SHELL, *BELOW_SHELL),
        *("streamlit", "markdown_it", "mdit_py_plugins", "latex2mathml"),
    },
    "perceptron_explorer/__main__.py": {COMMAND},
    "pages": {OURS, "streamlit"},
    # They name the pages by their paths, and mount what draggable_plot hands them.
    "app.py": {"streamlit", "starlette", "pandas", OURS},
    "navigation.py": {"streamlit", "starlette", OURS},
}


def walk(start: Path, suffixes: Iterable[str]) -> list[Path]:
    """Return the files below a folder, or the file itself, leaving out what tools made."""
    if start.is_file():
        return [start]
    found = []
    for folder, below, names in os.walk(start):
        below[:] = [n for n in below if not n.startswith(".") and n not in SKIPPED_FOLDERS]
        found += [Path(folder, n) for n in names if Path(n).suffix in suffixes]
    return sorted(found)


def files(place: str, *suffixes: str) -> list[Path]:
    """Return the files of a place in the repository; to find none is a failure."""
    found = walk(ROOT / place, suffixes or (".py",))
    assert found, f"there is nothing to check in {place}"
    return found


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def package_of(path: Path) -> str:
    return ".".join(path.relative_to(ROOT).parent.parts)


def may_import(path: Path, place: str) -> set[str]:
    allowed = ALLOWED[place]
    if place == COMPONENT and path.stem in MOUNT_NAMES:
        return allowed | {"starlette"}
    if name(path).startswith(SERVER_FOLDER):
        return allowed | {"starlette", "brotli"}
    return allowed


@pytest.mark.parametrize("place", ALLOWED)
def test_each_imports_only_what_it_may(place: str) -> None:
    wrong = [
        f"{name(path)} imports {found}"
        for path in files(place)
        for found in check.forbidden_imports(
            path.read_text("utf-8"), package_of(path), may_import(path, place)
        )
    ]
    assert wrong == []


@pytest.mark.parametrize("package", PURE)
def test_a_pure_package_needs_neither_streamlit_nor_plotly(package: str) -> None:
    # Parsing imports would miss what a package imports by way of another.
    modules = [
        ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
        for path in files(package.replace(".", "/"))
    ]
    program = (
        "import importlib, sys\n"
        "sys.modules['streamlit'] = sys.modules['plotly'] = None\n"
        "for module in sys.argv[1:]: importlib.import_module(module)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *modules], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr


def test_topics_build_on_each_other_without_going_in_circles() -> None:
    builds_on: dict[str, set[str]] = {}
    for path in files("perceptron_explorer/topics"):
        topic = path.relative_to(ROOT / "perceptron_explorer/topics").parts[0].removesuffix(".py")
        found = check.imports(path.read_text("utf-8"), package_of(path))
        others = {one.split(".")[2] for one in found if one.startswith(f"{TOPICS}.")}
        builds_on.setdefault(topic, set()).update(others - {topic})
    assert builds_on["home"]
    TopologicalSorter(builds_on).prepare()  # raises CycleError


def test_pages_do_no_mathematics() -> None:
    wrong = [
        f"{name(path)} imports {found}"
        for path in files("pages")
        for found in check.imports(path.read_text("utf-8"))
        if found.split(".")[0] in {"numpy", "scipy", "math", "cmath"}
    ]
    assert wrong == []


def test_what_runs_is_pinned() -> None:
    pinned = check.pinned((ROOT / "requirements.txt").read_text("utf-8"))
    pins = {IMPORTED_AS.get(package, package) for package in pinned} | set(PACKAGES)
    wrong = [
        f"{name(path)} imports {found}"
        for place in ALLOWED
        for path in files(place)
        for found in check.forbidden_imports(path.read_text("utf-8"), package_of(path), pins)
    ]
    assert wrong == []


def test_one_file_touches_plotlys_private_fields() -> None:
    touching = [
        name(path)
        for path in files(FRONT_END, ".js")
        if check.private_fields(path.read_text("utf-8"))
    ]
    assert len(touching) == 1, touching


def test_no_file_is_too_long_to_read() -> None:
    files(FRONT_END, ".js")
    wrong = [
        name(path)
        for path in files(".", ".py", ".js", ".mjs")
        if check.too_long(path.read_text("utf-8"))
    ]
    assert wrong == []


def test_python_loads_nothing_from_elsewhere() -> None:
    wrong = [
        f"{name(path)}: {found[:80]}"
        for place in ALLOWED
        for path in files(place)
        for found in check.remote_in_python(path.read_text("utf-8"))
    ]
    assert wrong == []


def test_the_front_end_loads_nothing_from_elsewhere() -> None:
    files(FRONT_END, ".js")
    wrong = [
        f"{name(path)}: {found}"
        for path in files(".", ".js", ".mjs", ".css", ".html", ".svg")
        if "tests" not in path.relative_to(ROOT).parts
        for found in check.remote_in_front_end(path.read_text("utf-8"))
    ]
    assert wrong == []


def test_a_figure_is_no_size_container() -> None:
    # In one, a digit that changes lays out the whole figure; outside one, cqw is the window's.
    wrong = [
        name(path)
        for path in files(COMPONENT, ".css")
        if check.CONTAINER_QUERY.search(path.read_text("utf-8"))
    ]
    assert wrong == []


def test_files_to_download_have_no_address_on_the_server() -> None:
    # A run of any visitor's page takes such addresses away: see `file_download`.
    wrong = [name(path) for path in files(OURS) if "st.download_button" in path.read_text("utf-8")]
    assert wrong == []

"""Writes the site into a folder, and puts it in the place of one that was made before."""

from __future__ import annotations

import shutil
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

from streamlit.file_util import get_static_dir

from perceptron_explorer.draggable_plot.assets import PLOTLY_DATA, stylesheet
from perceptron_explorer.scenes.words import how_many
from perceptron_explorer.shell import page_styles
from perceptron_explorer.site import lecture
from perceptron_explorer.site.addresses import Address
from perceptron_explorer.site.app_pages import PageError, Sessions, as_the_app_does
from perceptron_explorer.site.bar import Files
from perceptron_explorer.site.page import exercises_file, page_file
from perceptron_explorer.site.scripts import script
from perceptron_explorer.site.walk import Walk
from perceptron_explorer.topics.registry import EXERCISES

STYLES = Path(__file__).with_name("site.css")
IN_A_FRAME = {
    "/*IN_A_FRAME*/": Path(page_styles.__file__).with_name("embedded.css"),
    "/*WORDS_IN_A_FRAME*/": Path(page_styles.__file__).with_name("embedded_words.css"),
}
"""How the app's pages look in the frame of a course page."""
FONTS = {
    "upright.woff2": "SourceSansVF-Upright.*.woff2",
    "italic.woff2": "SourceSansVF-Italic.*.woff2",
}
"""The app's type, which Streamlit brings along."""
MADE = '<meta name="generator" content="Perceptron Explorer">'


def make(folder: Path) -> int:
    """Make the site, say what came of it, and return the exit code."""
    folder = folder.resolve()
    if not may_be_replaced(folder):
        print(
            f"{folder} holds other files, so nothing was written. Name a folder that is new or "
            "empty.",
            file=sys.stderr,
        )
        return 1
    try:
        n_pages = _replace(folder, write)
    except (PageError, OSError) as error:
        print(f"The site was not made. {error}", file=sys.stderr)
        return 1
    if n := lecture.n_left_out():
        scenes = how_many(n, "prepared scene", "prepared scenes")
        print(f"Left out, since the leaf lab and leaves of one's own need the app: {scenes}.")
    print(f"{n_pages} pages: open {folder / 'index.html'}")
    return 0


def may_be_replaced(folder: Path) -> bool:
    """Say whether a folder is not there, is empty, or holds a site that was made before."""
    if not folder.exists():
        return True
    index = folder / "index.html"
    is_site = index.is_file() and MADE in index.read_text(encoding="utf-8", errors="replace")
    return folder.is_dir() and (is_site or not any(folder.iterdir()))


def _replace(folder: Path, fill: Callable[[Path], int]) -> int:
    """Put a new site there once all of it is made."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".site-") as scratch:
        made = Path(scratch, "site")
        made.mkdir()
        n_pages = fill(made)
        if folder.exists():
            shutil.rmtree(folder)
        made.rename(folder)
    return n_pages


def write(folder: Path) -> int:
    """Write all files into a folder that is there, and return how many pages they are."""
    write_assets(folder)
    with as_the_app_does():
        walk = Walk(Sessions())
        pages = list(walk.pages())
    files = Files(pages, walk.canonical)
    for page in pages:
        text = page_file(page, files)
        (folder / page.address.file).write_text(text, encoding="utf-8")
    exercises = Address(EXERCISES).file
    (folder / exercises).write_text(exercises_file(), encoding="utf-8")
    return len(pages) + 1


def write_assets(folder: Path) -> None:
    """Write what all pages load: the style sheet, the type, Plotly and the script."""
    assets = folder / "assets"
    assets.mkdir()
    own = STYLES.read_text(encoding="utf-8")
    for slot, sheet in IN_A_FRAME.items():
        own = own.replace(slot, sheet.read_text(encoding="utf-8"))
    # The site's own comes last: what it says of the bar and of lecture mode is for its pages.
    styles = [stylesheet(), stylesheet("page_bar"), own]
    (assets / "site.css").write_text("\n".join(styles), encoding="utf-8")
    (assets / "explorer.js").write_text(script(), encoding="utf-8")
    shutil.copyfile(PLOTLY_DATA / "plotly.min.js", assets / "plotly.min.js")
    for name, pattern in FONTS.items():
        [font] = Path(get_static_dir(), "static", "media").glob(pattern)
        shutil.copyfile(font, assets / name)

"""Writes the site: ``python -m tools.site [folder]``, or ``make site``."""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from pathlib import Path

from streamlit.file_util import get_static_dir

from perceptron_explorer.draggable_plot.assets import PLOTLY_DATA, stylesheet
from tools.front_end import ADVICE, install, is_installed
from tools.node import NoNodeError
from tools.site.app_pages import PageError, Sessions, as_the_app_does
from tools.site.page import page_file
from tools.site.scripts import script
from tools.site.walk import Walk

STYLES = Path(__file__).with_name("site.css")
FONTS = {
    "upright.woff2": "SourceSansVF-Upright.*.woff2",
    "italic.woff2": "SourceSansVF-Italic.*.woff2",
}
"""The app's type, which Streamlit brings along."""
MADE = '<meta name="generator" content="Perceptron Explorer">'


def write(folder: Path) -> int:
    """Write all files into a folder that is there, and return how many pages they are."""
    assets = folder / "assets"
    assets.mkdir()
    styles = [STYLES.read_text(encoding="utf-8"), stylesheet()]
    (assets / "site.css").write_text("\n".join(styles), encoding="utf-8")
    (assets / "explorer.js").write_text(script(), encoding="utf-8")
    shutil.copyfile(PLOTLY_DATA / "plotly.min.js", assets / "plotly.min.js")
    for name, pattern in FONTS.items():
        [font] = Path(get_static_dir(), "static", "media").glob(pattern)
        shutil.copyfile(font, assets / name)
    with as_the_app_does():
        walk = Walk(Sessions())
        pages = list(walk.pages())
    for page in pages:
        text = page_file(page, walk.canonical)
        (folder / page.address.file).write_text(text, encoding="utf-8")
    return len(pages)


def may_be_replaced(folder: Path) -> bool:
    """Say whether a folder is not there, is empty, or holds a site that was made before."""
    if not folder.exists():
        return True
    index = folder / "index.html"
    is_site = index.is_file() and MADE in index.read_text(encoding="utf-8", errors="replace")
    return folder.is_dir() and (is_site or not any(folder.iterdir()))


def main() -> int:
    """Write the site, in the place of one that was made before."""
    parser = argparse.ArgumentParser(prog="make site", description=__doc__.splitlines()[0])
    parser.add_argument("folder", nargs="?", default="site", type=Path)
    folder: Path = parser.parse_args().folder.resolve()
    if not may_be_replaced(folder):
        print(
            f"{folder} holds other files, so nothing was written. Name a folder that is new or "
            "empty: make site SITE=folder",
            file=sys.stderr,
        )
        return 1
    try:
        if not is_installed() and not install():
            print(ADVICE, file=sys.stderr)
            return 1
        return _replace(folder)
    except (NoNodeError, PageError, OSError) as error:
        print(f"The site was not made. {error}", file=sys.stderr)
        return 1


def _replace(folder: Path) -> int:
    """Put a new site there once all of it is made."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".site-") as scratch:
        made = Path(scratch, "site")
        made.mkdir()
        n_pages = write(made)
        if folder.exists():
            shutil.rmtree(folder)
        made.rename(folder)
    print(f"{n_pages} pages: open {folder / 'index.html'}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

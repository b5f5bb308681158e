"""Exercises as a package for learning platforms: ``make scorm``.

SCORM 1.2: one page that reports a score, in a zip with a manifest of its files.
"""

from __future__ import annotations

import argparse
import re
import sys
import tempfile
import zipfile
from html import escape
from pathlib import Path

from perceptron_explorer.site.page import scorm_file
from perceptron_explorer.site.writing import write_assets
from perceptron_explorer.topics.exercises import server_set
from perceptron_explorer.topics.exercises.reading import built_in
from perceptron_explorer.topics.exercises.server_set import ExerciseSet

MANIFEST = Path(__file__).with_name("imsmanifest.xml").read_text(encoding="utf-8")
TITLE = "Perceptron Explorer: exercises"
SAME_DATE = (1980, 1, 1, 0, 0, 0)
"""In the zip, so that the same exercises give the same file."""


def write(package: Path, exercises: ExerciseSet) -> None:
    """Write the zip."""
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write_assets(folder)
        (folder / "index.html").write_text(scorm_file(exercises), encoding="utf-8")
        names = sorted(
            file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()
        )
        (folder / "imsmanifest.xml").write_text(manifest(exercises.name, names), encoding="utf-8")
        package.parent.mkdir(parents=True, exist_ok=True)
        with zipfile.ZipFile(package, "w", zipfile.ZIP_DEFLATED) as made:
            for name in ("imsmanifest.xml", *names):
                entry = zipfile.ZipInfo(name, SAME_DATE)
                made.writestr(entry, (folder / name).read_bytes(), zipfile.ZIP_DEFLATED)


def manifest(name: str, files: list[str]) -> str:
    """Return the manifest, which a platform looks for at the top of the zip."""
    listed = "\n".join(f'      <file href="{escape(file)}" />' for file in files)
    parts = {"NAME": name[:12], "TITLE": escape(TITLE), "FILES": listed}
    return re.sub(r"{(\w+)}", lambda slot: parts[slot[1]], MANIFEST)


def main() -> int:
    """Write the package of the app's exercises, or of those of a file."""
    parser = argparse.ArgumentParser(prog="make scorm", description=__doc__.splitlines()[0])
    parser.add_argument("package", type=Path)
    parser.add_argument("--exercises", type=Path, metavar="FILE")
    wanted = parser.parse_args()
    exercises = ExerciseSet("app", built_in())
    if wanted.exercises:
        found = server_set.read(wanted.exercises)
        if found.found is None:
            lines = [
                f"Not made: {wanted.exercises} can't be used.",
                *map("  {}".format, found.problems),
            ]
            print(*lines, sep="\n", file=sys.stderr)
            return 1
        exercises = found.found
    try:
        write(wanted.package, exercises)
    except OSError as problem:
        print(f"The package was not made. {problem}", file=sys.stderr)
        return 1
    print(f"{len(exercises.exercises)} exercises: {wanted.package.resolve()}")
    return 0


if __name__ == "__main__":
    sys.exit(main())

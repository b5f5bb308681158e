"""Writes requirements.lock: the version of everything that requirements*.txt bring along.

pip gets it as constraints, so that each platform installs what it needs in these versions, and
two installations of one state of the repository are the same.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
LOCK = ROOT / "requirements.lock"
WANTED = "requirements-dev.txt"  # It has requirements.txt in it.

HEADER = """\
# Every package that requirements.txt and requirements-dev.txt bring along, by `make lock`.
# pip reads this as constraints: what a platform does not need is not installed there.
"""


def resolved() -> dict[str, str]:
    """Ask pip what it would install into an empty environment, by name."""
    command = [
        *(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
        *("--dry-run", "--ignore-installed", "--report", "-", "-r", WANTED),
    ]
    done = subprocess.run(command, cwd=ROOT, stdout=subprocess.PIPE, text=True, check=True)
    found = [one["metadata"] for one in json.loads(done.stdout)["install"]]
    return {re.sub(r"[-_.]+", "-", one["name"]).lower(): one["version"] for one in found}


def main() -> None:
    """Write the lock."""
    lines = [f"{name}=={version}\n" for name, version in sorted(resolved().items())]
    LOCK.write_text(HEADER + "".join(lines), encoding="utf-8")
    print(f"{LOCK.name}: {len(lines)} packages")


if __name__ == "__main__":
    main()

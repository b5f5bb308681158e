"""A made-up machine: a folder on PATH, full of small shell scripts."""

from __future__ import annotations

from pathlib import Path


class Machine:
    """A made-up machine: one folder on PATH, and whatever programs a test puts into it."""

    def __init__(self, folder: Path) -> None:
        self.bin = folder / "bin"
        self.bin.mkdir()
        self.log = folder / "log"

    def program(self, name: str, body: str) -> str:
        path = self.bin / name
        path.write_text(f"#!/bin/sh\n{body}\n")
        path.chmod(0o755)
        return str(path)

    def calls(self) -> list[str]:
        return self.log.read_text().splitlines() if self.log.exists() else []

    def apt_get(self, package: str, prints: str) -> str:
        """Put an apt-get here whose ``install`` puts a program beside it."""
        target = self.bin / package
        self.program(
            "apt-get",
            f'echo "apt-get $*" >> {self.log}\n'
            'case "$*" in *install*)\n'
            f"printf '#!/bin/sh\\necho {prints}\\n' > {target}; /bin/chmod +x {target};; esac",
        )
        return str(target)

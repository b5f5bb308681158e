"""One process of Node.js that calls functions of the front end for all tests of a session."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import numpy as np

from tests.parity.draw import Rows
from tools.node import node

MODULES = "#frontend"
"""Where the modules are; package.json knows the folder."""

ANSWER = Path(__file__).with_name("answer.js")


def _whole(digits: str) -> int | float:
    # JavaScript writes 2.8e20 with zeros in place of the digits that the float does not settle.
    return int(digits) if abs(int(digits)) < 2**53 else float(digits)


class FrontEndError(AssertionError):
    """A function of the front end threw an error, or Node.js ended."""


def sent(value: Any) -> Any:
    """Return an argument as JSON can hold it."""
    if isinstance(value, Rows):
        return {"rows": value.rows, "nColumns": value.n_columns}
    return value.tolist() if isinstance(value, np.ndarray) else value


class FrontEnd:
    """The front end's modules, to be called from Python."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [node(), str(ANSWER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            encoding="utf-8",
        )

    def __enter__(self) -> FrontEnd:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._process.communicate()

    def results(self, module: str, name: str, cases: Sequence[tuple[Any, ...]]) -> list[Any]:
        """Return what a function, or a rule, of a module makes of each case."""
        return self._ask(module, name, [[sent(arg) for arg in case] for case in cases])

    def rules(self, module: str) -> list[str]:
        """Return the names of the rules of a module."""
        return self._ask(module, None, [])

    def _ask(self, module: str, name: str | None, cases: list[list[Any]]) -> list[Any]:
        to_it, from_it = self._process.stdin, self._process.stdout
        assert to_it
        assert from_it
        # Each line of JSON that Python writes has ASCII letters only, and no line break.
        to_it.write(json.dumps({"module": module, "name": name, "cases": cases}) + "\n")
        to_it.flush()
        line = from_it.readline()
        if not line:
            raise FrontEndError(f"Node.js ended with {self._process.wait()}")
        answer = json.loads(line, parse_int=_whole)
        if "error" in answer:
            raise FrontEndError(answer["error"])
        results: list[Any] = answer["results"]
        return results

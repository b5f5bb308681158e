"""What the benchmarks share: tables, medians, and which machine the numbers come from."""

from __future__ import annotations

import os
import platform
import statistics
from collections.abc import Iterable, Sequence
from pathlib import Path

HERE = Path(__file__).resolve().parent


def cpu_model() -> str:
    """Return the processor's name as the system gives it."""
    try:
        lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    except OSError:
        lines = []
    names = [line.split(":", 1)[1].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.processor() or platform.machine()


def print_machine(browser_version: str = "") -> None:
    """Print what the numbers depend on, and nothing that names this machine."""
    chromium = f", Chromium {browser_version} (headless)" if browser_version else ""
    print(
        f"{cpu_model()}, {os.cpu_count()} cores, {platform.system()}, "
        f"Python {platform.python_version()}{chromium}\n",
        flush=True,
    )


def median(values: Iterable[float]) -> float:
    """Return the median."""
    return statistics.median(values)


def print_table(title: str, columns: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    """Print a Markdown table; the first column is words, the others are numbers."""
    print(f"{title}\n")
    print(f"| {' | '.join(columns)} |")
    print(f"|{'|'.join(['---', *['---:'] * (len(columns) - 1)])}|")
    for row in rows:
        print(f"| {' | '.join(row)} |")
    print(flush=True)


def fixed(value: float, digits: int = 2) -> str:
    """Write a number for a table."""
    return f"{value:,.{digits}f}"


def times(value: float) -> str:
    """Write a ratio for a table."""
    return f"{value:.2f}×" if value < 10 else f"{value:,.0f}×"

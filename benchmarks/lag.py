"""Whether everything that a frame shows belongs to the same place of the handle."""

from __future__ import annotations

import re
from typing import Any

from numpy.typing import NDArray

import perceptron_core as core
from benchmarks.contestants import Frame, ScreenMap

HANDLE_PX = 0.5
"""How far the handle may be from the pointer that holds it by the middle."""

SMALL = 1e-9


def lagging(
    frame: Frame, on_screen: ScreenMap, X: NDArray[Any], y: NDArray[Any], b: float
) -> list[str]:
    """Name what in the frame belongs to another place of the pointer or the handle."""
    w = frame.handle
    agreed = {
        "handle": on_screen.distance_px(w, frame.pointer) <= HANDLE_PX,
        "readout": frame.readout == w,
        "text": shows(frame.text, w),
        "arrow": frame.arrow_tip == w,
        "hyperplane": all(abs(core.dot(w, end) + b) < SMALL for end in frame.line),
        "counts": frame.correct == len(y) - core.misclassified(X, y, w, b).sum(),
    }
    return [name for name, holds in agreed.items() if not holds]


def shows(text: str, values: list[float]) -> bool:
    """Say whether the text is the values with two digits."""
    numbers = [float(number) for number in re.findall(r"-?\d+\.\d+", text.replace("−", "-"))]
    return len(numbers) == len(values) and all(
        abs(number - value) <= 0.005 + SMALL for number, value in zip(numbers, values, strict=True)
    )

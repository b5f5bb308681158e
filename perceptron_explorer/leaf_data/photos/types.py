"""The arrays that photos are made of."""

from __future__ import annotations

from typing import TypeAlias

import numpy as np
import numpy.typing as npt

Pixels: TypeAlias = npt.NDArray[np.uint8]
"""Of shape (height, width, 3): red, green and blue."""
Mask: TypeAlias = npt.NDArray[np.bool_]
"""Of shape (height, width)."""

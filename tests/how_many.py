"""How many random cases a test draws: few each time, many more with ``make test-random``."""

import os

AT_RANDOM = os.environ.get("HYPOTHESIS_PROFILE") == "random"


def cases(each_time: int, at_random: int) -> int:
    """Return the one of both that this run is for."""
    return at_random if AT_RANDOM else each_time

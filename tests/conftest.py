"""Hypothesis without time limits: the same cases in every run, or fresh seeds and many more."""

import os

from hypothesis import settings

settings.register_profile("same", deadline=None, derandomize=True, database=None, max_examples=50)
settings.register_profile("random", deadline=None, max_examples=500)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))

"""One Hypothesis profile: no time limits, and the same cases in every run."""

from hypothesis import settings

settings.register_profile("core", deadline=None, derandomize=True, database=None, max_examples=150)
settings.load_profile("core")

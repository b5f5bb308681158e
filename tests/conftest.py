"""For all tests: Hypothesis without time limits, and no error of the app's may go unseen."""

import logging
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("same", deadline=None, derandomize=True, database=None, max_examples=50)
settings.register_profile("random", deadline=None, max_examples=500)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "same"))


@pytest.fixture(scope="session", autouse=True)
def boards_of_the_tests() -> Iterator[None]:
    """Keep the class boards of all servers that tests start apart from the person's own."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("PERCEPTRON_BOARDS", str(Path(folder, "boards.sqlite3")))
        yield


@pytest.fixture(autouse=True)
def no_error_is_logged(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail where the app logs an error: on a page it goes on without what it could not do."""
    yield
    records = (*caplog.get_records("setup"), *caplog.get_records("call"))
    errors = [record.getMessage() for record in records if record.levelno >= logging.ERROR]
    assert not [one for one in errors if "cannot be worked out" in one], errors

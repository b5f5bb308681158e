"""Start several servers behind nginx, or start those of a hall anew: ``python -m tools.hall``."""

from __future__ import annotations

import asyncio
import sys

from tools import nginx
from tools.hall import folder
from tools.hall.hall import Hall, ProxyEndedError
from tools.hall.health import DidNotStartError
from tools.hall.settings import Settings, read

PROBLEMS = (nginx.NoNginxError, folder.NoHallError, ProxyEndedError, DidNotStartError)


def start(settings: Settings) -> None:
    """Find nginx and serve, until a signal ends it.

    Raises
    ------
    NoNginxError
        When nginx is not installed.
    """
    path = nginx.find()
    if path is None:
        raise nginx.NoNginxError(nginx.ADVICE)
    with folder.taken(settings):
        asyncio.run(Hall(settings, path).run())


def main() -> int:
    """Do what the command line says."""
    settings, restart = read(sys.argv[1:])
    try:
        if restart:
            folder.ask_to_restart(settings)
        else:
            start(settings)
    except PROBLEMS as problem:
        print(problem, file=sys.stderr)
        if isinstance(problem, DidNotStartError | ProxyEndedError):
            print(f"The logs are in {settings.folder}.", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())

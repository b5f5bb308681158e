"""Processes of a hall: how they are started and ended."""

from __future__ import annotations

import asyncio
import os
import signal
from asyncio.subprocess import DEVNULL, Process
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

SECONDS_TO_STOP = 5.0


async def started(
    command: Sequence[str], folder: Path, log: Path, environment: Mapping[str, str] | None = None
) -> Process:
    """Start a process whose output goes to the end of a file."""
    with log.open("ab") as output:
        return await asyncio.create_subprocess_exec(
            *command,
            cwd=folder,
            env=environment,
            stdin=DEVNULL,
            stdout=output,
            stderr=output,
            # Ctrl+C in the terminal is for the hall alone, which ends all others.
            start_new_session=True,
        )


async def end(process: Process) -> None:
    """End a process, politely first, and what it may have left behind."""
    if process.returncode is None:
        with suppress(ProcessLookupError):
            process.terminate()
        with suppress(TimeoutError):
            await asyncio.wait_for(process.wait(), SECONDS_TO_STOP)
    # nginx's worker goes on where its master has been killed.
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)
    await process.wait()

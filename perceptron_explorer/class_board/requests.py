"""What is looked at in a request before anything is done with it."""

from __future__ import annotations

import json
import math
from collections.abc import Awaitable, Callable
from typing import NoReturn
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response

from perceptron_explorer.class_board.errors import (
    BoardError,
    NotAllowedError,
    TooFastError,
    TooLargeError,
)

LARGEST_BODY = 2048
METHODS = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
NOT_STORED = {"Cache-Control": "no-store", "X-Content-Type-Options": "nosniff"}

Answer = Callable[[Request], Awaitable[Response]]


def problem(sentence: str, status: int, **headers: str) -> JSONResponse:
    """Return an error as all of them are told."""
    return JSONResponse({"error": sentence}, status, headers={**NOT_STORED, **headers})


def answering(answers: dict[str, Answer]) -> Answer:
    """Return an endpoint that answers each method, and tells errors in sentences."""

    async def answer(request: Request) -> Response:
        chosen = answers.get("GET" if request.method == "HEAD" else request.method)
        if chosen is None:
            allowed = ", ".join(answers)
            return problem(f"Only {allowed} can be asked here.", 405, Allow=allowed)
        try:
            check_origin(request.headers)
            return await chosen(request)
        except TooFastError as error:
            seconds = str(max(1, math.ceil(error.seconds)))
            return problem(str(error), error.status, **{"Retry-After": seconds})
        except BoardError as error:
            return problem(str(error), error.status)
        except ClientDisconnect:
            return problem("The request was not sent to its end.", 400)

    return answer


def check_origin(headers: Headers) -> None:
    """Check that the page that asks is from this server, if the browser names it.

    Raises
    ------
    NotAllowedError
        If it is from elsewhere.
    """
    origin = headers.get("origin")
    if origin is None:
        return
    here = [headers.get("host", ""), *headers.get("x-forwarded-host", "").split(",")]
    named = _host_and_port(origin)
    if named is None or not any(_is_at(named, host) for host in here):
        raise NotAllowedError("Only this server's own pages may ask here.")


def _host_and_port(url: str) -> tuple[str, int] | None:
    try:
        parts = urlsplit(url)
        usual = {"http": 80, "https": 443}.get(parts.scheme)
        if usual is None or not parts.hostname:
            return None
        return parts.hostname, parts.port or usual
    except ValueError:
        return None


def _is_at(named: tuple[str, int], host: str) -> bool:
    """Say whether an origin is at a host; a proxy may have left out the port."""
    try:
        parts = urlsplit(f"//{host.strip()}")
        return parts.hostname == named[0] and parts.port in (None, named[1])
    except ValueError:
        return False


async def read_json(request: Request) -> object:
    """Return the body's JSON.

    Raises
    ------
    TooLargeError
        If it is longer than 2 KB; the rest is not read.
    BoardError
        If it is no JSON.
    """
    body = b""
    async for part in request.stream():
        body += part
        if len(body) > LARGEST_BODY:
            raise TooLargeError(f"The body may have {LARGEST_BODY} bytes.")
    try:
        found: object = json.loads(body.decode("utf-8"), parse_constant=_refuse)
    except (ValueError, RecursionError):
        raise BoardError("The body must be JSON, in UTF-8.") from None
    return found


def _refuse(name: str) -> NoReturn:
    """Refuse NaN and Infinity, which Python reads and JSON does not have."""
    raise ValueError(name)

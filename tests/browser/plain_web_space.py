"""A web space that hands out files, compressed as such places do, and knows what it has sent."""

from __future__ import annotations

import gzip
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


class WebSpace:
    """The files of a folder under a path.

    Parameters
    ----------
    url : str
        Of the folder.
    sent : dict
        How many bytes went out for each path that was asked for.
    """

    def __init__(self, url: str) -> None:
        self.url = url
        self.sent: dict[str, int] = {}


@contextmanager
def serving(folder: Path, prefix: str) -> Iterator[WebSpace]:
    """Serve a folder on this machine, for as long as the context lasts."""
    space = WebSpace("")

    class Handler(SimpleHTTPRequestHandler):
        def do_GET(self) -> None:
            path = self.path.partition("?")[0]
            file = folder / path.removeprefix(prefix)
            if not path.startswith(prefix) or not file.is_file():
                self.send_error(404)
                return
            body = gzip.compress(file.read_bytes(), 6)
            space.sent[path] = len(body)
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(str(file)))
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            """Say nothing: the tests look at what was sent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    space.url = f"http://127.0.0.1:{server.server_port}{prefix}"
    try:
        yield space
    finally:
        server.shutdown()
        server.server_close()

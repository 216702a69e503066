# SPDX-FileCopyrightText: 2026 Hållord contributors
# SPDX-License-Identifier: EUPL-1.2
"""A small server for a built site, on this machine only.

It answers from the site in memory and never touches a file, so that there is no path
to escape by. For the net there are real web servers; the site is plain files.
"""

import mimetypes
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Event, Thread
from typing import Final
from urllib.parse import unquote, urlsplit

_HOST: Final = "127.0.0.1"
_HEADERS: Final[dict[str, str]] = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; img-src 'self' data:; "
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "no-cache",
}
_TYPES: Final[dict[str, str]] = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".toml": "application/toml; charset=utf-8",
    ".svg": "image/svg+xml",
}
_SERVER: Final = "hallord"


@dataclass(frozen=True, slots=True)
class Address:
    """Where the site is served."""

    url: str
    _stopped: Event

    def wait(self) -> None:
        """Block until the server is stopped; Ctrl-C raises KeyboardInterrupt."""
        # A wait without an end would swallow Ctrl-C on some systems.
        while not self._stopped.wait(timeout=1.0):
            pass


@contextmanager
def serve(site: Mapping[str, bytes], *, port: int) -> Iterator[Address]:
    """Serve a site (path → content) until the block ends; port 0 takes a free one.

    OSError when the port is taken.
    """
    server = _Server((_HOST, port), _Handler)
    server.site = dict(site)
    server.tags = {path: _tag(content) for path, content in site.items()}
    stopped = Event()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05})
    thread.daemon = True
    thread.start()
    try:
        yield Address(f"http://{_HOST}:{server.server_address[1]}/", stopped)
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
        stopped.set()


def _tag(content: bytes) -> str:
    return f'"{sha256(content).hexdigest()[:32]}"'


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    # Elsewhere than on posix this would let two servers share a port, and make it a
    # matter of luck which of them answers.
    allow_reuse_address = os.name == "posix"
    site: dict[str, bytes]
    tags: dict[str, str]


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    server_version = _SERVER
    sys_version = ""
    timeout = 30

    def do_GET(self) -> None:
        """Answer with a page or file."""
        self._answer(with_body=True)

    def do_HEAD(self) -> None:
        """Answer as for GET, without the body."""
        self._answer(with_body=False)

    def _answer(self, *, with_body: bool) -> None:
        path = unquote(urlsplit(self.path).path).removeprefix("/")
        site = self.server.site
        if path not in site:
            folder = f"{path}/" if path and not path.endswith("/") else path
            if f"{folder}index.html" not in site:
                self._plain(HTTPStatus.NOT_FOUND, with_body=with_body)
                return
            if folder != path:
                self._redirect(folder.rpartition("/")[0].rpartition("/")[2] + "/")
                return
            path = f"{folder}index.html"
        tag = self.server.tags[path]
        if tag in self._known_tags():
            self._begin(HTTPStatus.NOT_MODIFIED, {"ETag": tag})
            return
        content = site[path]
        headers = {"ETag": tag, "Content-Type": _type(path)}
        self._begin(HTTPStatus.OK, headers, length=len(content))
        if with_body:
            self.wfile.write(content)

    def _known_tags(self) -> set[str]:
        sent = self.headers.get("If-None-Match", "")
        return {tag.strip().removeprefix("W/") for tag in sent.split(",")}

    def _redirect(self, target: str) -> None:
        headers = {"Location": target}
        self._begin(HTTPStatus.MOVED_PERMANENTLY, headers, length=0)

    def _plain(self, status: HTTPStatus, *, with_body: bool) -> None:
        text = b"Sidan finns inte. The page does not exist.\n"
        headers = {"Content-Type": "text/plain; charset=utf-8"}
        self._begin(status, headers, length=len(text))
        if with_body:
            self.wfile.write(text)

    def _begin(
        self, status: HTTPStatus, headers: Mapping[str, str], *, length: int = -1
    ) -> None:
        self.send_response(status)
        for name, value in (_HEADERS | dict(headers)).items():
            self.send_header(name, value)
        if length >= 0:
            self.send_header("Content-Length", str(length))
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 the name is that of the base class
        """Say nothing: who looks at what is nobody's business."""


def _type(path: str) -> str:
    ending = f".{path.rpartition('.')[2]}"
    guessed = mimetypes.guess_type(path)[0] or "application/octet-stream"
    return _TYPES.get(ending, guessed)

"""The site while it is being written: a page is made when it is asked for, so that a change is on screen at once.

Search needs the index that a build makes, and is not there.
"""

from __future__ import annotations

import json
import mimetypes
import threading
import time
from collections.abc import Iterable, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from checker.kernel.refusal import why
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.pages.site.live import Live

MESSAGES = {
    "site.no-port": Text(
        "تعذر عرض الموقع على المنفذ {port}: {why}. اختر منفذًا آخر بالخيار ‎--port.",
        "The site cannot be served on port {port}: {why}. Choose another by --port.",
    ),
}

_WAIT = 25.0
"""Seconds a page waits to hear of a change before it asks again."""
_LOOK = 0.4
"""Seconds between looks at the files."""
CHANGES = "/_changes"
SCRIPT = "/_live.js"
_LIVE = """
(async () => {
  let seen = null;
  for (;;) {
    try {
      const told = await (await fetch("/_changes?" + (seen ?? ""))).json();
      if (seen !== null && told.version !== seen) location.reload();
      seen = told.version;
    } catch { await new Promise((done) => setTimeout(done, 1000)); }
  }
})();
"""


def serve(live: Live, watched: Iterable[Path], port: int) -> ThreadingHTTPServer:
    """A server on the loopback address; `port` 0 takes a free one. The caller lets it run and closes it.

    Raises Trouble where the port cannot be had.
    """
    watch = Watch(watched)

    class Handler(_Handler):
        site = live
        changes = watch

    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), Handler)
    except OSError as error:
        raise Trouble("site.no-port", MESSAGES["site.no-port"], {"port": port, "why": why(error)}) from None
    server.daemon_threads = True
    return server


class Watch:
    """Knows a number that grows with every change of the files below some folders."""

    def __init__(self, folders: Iterable[Path]) -> None:
        self._folders = tuple(folders)
        self._seen = self._look()
        self._looked = time.monotonic()
        self._lock = threading.Lock()
        self.version = 1

    def now(self) -> int:
        """The number now; looks at the files no more often than is worth it."""
        with self._lock:
            if time.monotonic() - self._looked > _LOOK:
                found = self._look()
                self._looked = time.monotonic()
                if found != self._seen:
                    self._seen = found
                    self.version += 1
            return self.version

    def wait(self, seen: int) -> int:
        """The number once it is another than `seen`, or after a while as it is."""
        end = time.monotonic() + _WAIT
        while self.now() == seen and time.monotonic() < end:
            time.sleep(_LOOK)
        return self.version

    def _look(self) -> Mapping[str, tuple[int, int]]:
        found = {}
        for folder in self._folders:
            for path in [folder] if folder.is_file() else folder.rglob("*"):
                try:
                    state = path.stat()
                except OSError:
                    continue
                found[str(path)] = (state.st_mtime_ns, state.st_size)
        return found


class _Handler(BaseHTTPRequestHandler):
    site: Live
    changes: Watch

    def do_GET(self) -> None:
        """Answer for a page, a file, or the news of a change."""
        path, query = urlsplit(self.path).path, urlsplit(self.path).query
        if path == CHANGES:
            version = self.changes.wait(int(query)) if query.isdigit() else self.changes.now()
            return self._answer(json.dumps({"version": version}).encode(), "application/json")
        if path == SCRIPT:
            return self._answer(_LIVE.encode(), "text/javascript")
        return self._content(unquote(path))

    def _content(self, path: str) -> None:
        try:
            found = self.site.content(path.lstrip("/"), self.changes.now())
        except Trouble as trouble:
            return self._answer(str(trouble).encode(), "text/plain; charset=utf-8", HTTPStatus.INTERNAL_SERVER_ERROR)
        if found is None:
            return self._answer(b"404", "text/plain", HTTPStatus.NOT_FOUND)
        kind = mimetypes.guess_type(path)[0] or "text/html"
        if kind == "text/html":
            found = found.replace(b"</head>", f'<script src="{SCRIPT}" defer></script></head>'.encode(), 1)
        return self._answer(found, f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)

    def _answer(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the library's name
        """A person who writes a page does not want to read of every font."""

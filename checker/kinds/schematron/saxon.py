"""Asks the process that runs Saxon; ends it when an answer takes too long, and begins another."""

from __future__ import annotations

import atexit
import os
import queue
import subprocess
import sys
import threading
from contextlib import suppress
from typing import IO, Any

import orjson

from checker.kinds.schematron.messages import trouble
from checker.kinds.schematron.server import MEGABYTES

SECONDS = 60
"""How long one document may take."""


class Refused(Exception):
    """Saxon's own words: read for code and line, never passed on."""


class Saxon:
    """One process at a time; a forked child begins its own."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._owner = 0
        self._answers: queue.Queue[bytes | None] = queue.Queue()
        self._known: set[str] = set()
        self._answered = False
        atexit.register(self.end)

    def compile(self, key: str, program: str) -> None:
        """Have a program ready under `key`. Raises Refused where it is not XSLT, Trouble where it takes too long."""
        self._begin()
        if key not in self._known:
            self._ask("compile", key, program.encode())
            self._known.add(key)

    def run(self, key: str, program: str, document: bytes) -> bytes:
        """The result of a program on a document. Raises Refused where it fails, Trouble where it takes too long."""
        self.compile(key, program)
        return self._ask("run", key, document)

    def _ask(self, act: str, key: str, body: bytes) -> bytes:
        process = self._process
        if process is None or process.stdin is None:
            raise Refused
        try:
            process.stdin.write(orjson.dumps({"do": act, "key": key, "size": len(body)}) + b"\n" + body)
            process.stdin.flush()
            answer = self._answers.get(timeout=SECONDS)
        except queue.Empty:
            self.end()
            raise trouble("schematron.too-slow", {"seconds": SECONDS}) from None
        except OSError:
            answer = None
        if answer is None:
            self.end()
            code = "schematron.ended" if self._answered else "schematron.no-engine"
            raise trouble(code, {"megabytes": MEGABYTES})
        self._answered = True
        told: dict[str, Any] = orjson.loads(answer[: answer.index(b"\n")])
        if "error" in told:
            raise Refused(told["error"])
        return answer[answer.index(b"\n") + 1 :]

    def _begin(self) -> None:
        if self._process is not None and self._owner == os.getpid() and self._process.poll() is None:
            return
        # -P: the folder of the run must not bring modules of its own.
        command = [sys.executable, "-P", "-m", "checker.kinds.schematron.server"]
        self._process = subprocess.Popen(  # noqa: S603 - our own module
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._owner, self._known, self._answers, self._answered = os.getpid(), set(), queue.Queue(), False
        if self._process.stdout is not None:
            threading.Thread(target=_listen, args=(self._process.stdout, self._answers), daemon=True).start()

    def end(self) -> None:
        """End the process, where it is ours."""
        process, self._process = self._process, None
        if process is None or self._owner != os.getpid():
            return
        with suppress(OSError):
            process.kill()
        process.wait()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):
                    pipe.close()


def _listen(pipe: IO[bytes], answers: queue.Queue[bytes | None]) -> None:
    """Pass answers on until the process ends."""
    with suppress(OSError, ValueError):
        while line := pipe.readline():
            size = orjson.loads(line).get("size", 0)
            answers.put(line + (pipe.read(size) if size else b""))
    answers.put(None)


SAXON = Saxon()
"""The one of this process."""

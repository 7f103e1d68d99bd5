"""Programs kept between runs in the user's cache folder, by the digest of all they were made of."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from hashlib import sha256
from pathlib import Path

import orjson

from checker import __version__
from checker.kernel.cache_folder import cache_folder
from checker.kinds.schematron.program import Program, from_plain


def kept(digest: str, make: Callable[[], Program]) -> Program:
    """The program of a digest, made now where it is not there. Where the disk says no, it is made each time."""
    file = cache_folder() / "schematron" / _maker() / f"{digest}.json"
    with suppress(OSError, ValueError, KeyError, TypeError):
        return from_plain(orjson.loads(file.read_bytes()))
    program = make()
    with suppress(OSError):
        _write(file, orjson.dumps(program.plain()))
    return program


@cache
def _maker() -> str:
    """What makes programs: the digest of its own text, so that a change of it is not met by what it made before."""
    parts = [path.read_bytes() for path in sorted(Path(__file__).parent.glob("*.py"))]
    return sha256(b"\0".join([__version__.encode(), *parts])).hexdigest()[:16]


def _write(file: Path, body: bytes) -> None:
    """All of a file or nothing: a run that is killed leaves no half of one."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as opened:
        opened.write(body)
    Path(name).replace(file)

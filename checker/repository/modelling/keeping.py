"""What the files of a model said when they were last read, by their digests, in the user's cache folder.

One file a model: a line of JSON that lists [path, digest, bytes], then what each says as JSON, one behind the other.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

import orjson

from checker import __version__
from checker.kernel.cache_folder import cache_folder
from checker.repository.modelling.files import SCHEMAS
from checker.repository.reading import form_bytes


class Kept(NamedTuple):
    """A file that was sound: its digest, and what it says as JSON."""

    digest: str
    json: bytes | memoryview


def kept_file(folder: Path) -> Path:
    """Where the reading of a folder is kept; another version of the program or of its forms looks elsewhere."""
    made_by = [__version__.encode(), *(form_bytes(name) for name in SCHEMAS)]
    name = sha256(b"\0".join([str(folder.resolve()).encode(), *made_by])).hexdigest()
    return cache_folder() / "architecture" / f"{name[:32]}.bin"


def recall(file: Path) -> Mapping[str, Kept]:
    """Path → what was kept; nothing where the file is not there or not whole."""
    try:
        raw = memoryview(file.read_bytes())
        end = bytes(raw[:20]).index(b"\n")
        length = int(raw[:end])
        listed = orjson.loads(raw[end + 1 : end + 1 + length])
        at = end + 1 + length
        found: dict[str, Kept] = {}
        for path, digest, size in listed:
            found[path] = Kept(digest, raw[at : at + size])
            at += size
    except (OSError, ValueError, TypeError):
        return {}
    return found if at == len(raw) else {}


def remember(file: Path, parts: Mapping[str, Kept]) -> None:
    """Keep a reading; a disk that says no is no trouble: it is only slower the next time."""
    listed = orjson.dumps([[path, one.digest, len(one.json)] for path, one in parts.items()])
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        new = file.with_suffix(f".{os.getpid()}")
        with new.open("wb") as stream:
            stream.write(b"%d\n" % len(listed))
            stream.write(listed)
            for one in parts.values():
                stream.write(one.json)
        new.replace(file)
    except OSError:
        return

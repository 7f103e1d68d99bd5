"""Loading: the one door through which files come in."""

from __future__ import annotations

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from io import BufferedReader
from pathlib import Path
from typing import TYPE_CHECKING

from checker.kernel.place import Place
from checker.kernel.refusal import why
from checker.kernel.trouble import Trouble
from checker.loaders import json_form, yaml_form
from checker.loaders.document import Loaded
from checker.loaders.encoding import decode, readable
from checker.loaders.forms import form_of
from checker.loaders.messages import trouble
from checker.loaders.ndjson_form import Rows

if TYPE_CHECKING:
    from checker.loaders.tree import Tree

_SOME = 1 << 20
"""Bytes digested at a time."""
LARGEST = 256 << 20
"""Bytes: larger files are refused by name; reading them takes some twenty times their size in memory."""


@contextmanager
def _opened(path: Path, name: str) -> Iterator[BufferedReader]:
    """A regular file of no more than `LARGEST` bytes, open. Raises Trouble where it cannot be had."""
    try:
        # O_NONBLOCK: a pipe that nobody writes to must not hold the run; we read regular files only.
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(handle, "rb") as file:
            told = os.fstat(handle)
            if not stat.S_ISREG(told.st_mode):
                raise trouble("load.not-a-file", {"name": name}, Place(name))
            if told.st_size > LARGEST:
                raise trouble("load.too-large", {"size": told.st_size, "limit": LARGEST}, Place(name))
            yield file
    except OSError as error:
        if error.errno == errno.ENXIO:  # so Linux says of a socket
            raise trouble("load.not-a-file", {"name": name}, Place(name)) from None
        raise trouble("load.unreadable", {"name": name, "why": why(error)}, Place(name)) from None


def read(path: Path, name: str) -> bytes:
    """The bytes of a regular file. Raises Trouble where they cannot be had."""
    with _opened(path, name) as file:
        return file.read()


def digest(path: Path, name: str) -> str:
    """SHA-256 (hex) of what `read` gives, without holding it. Raises Trouble as `read` does."""
    with _opened(path, name) as file:
        digested = hashlib.sha256()
        while some := file.read(_SOME):
            digested.update(some)
        return digested.hexdigest()


def _size(path: Path) -> int:
    """Bytes of a regular file; 0 where there is none."""
    try:
        told = path.stat()
    except OSError:
        return 0
    return told.st_size if stat.S_ISREG(told.st_mode) else 0


def load(path: Path, name: str, tree: Tree | None = None, form: str = "") -> Loaded:
    """Load a file; `name` is how the report speaks of it, `form` outweighs what the name says. Raises Trouble."""
    if (form or form_of(name, b"")) == "xml":
        xml_large = import_module("checker.loaders.xml_large")  # what reads XML is imported when the first is met
        if (size := _size(path)) >= xml_large.LARGE:
            return _settled(xml_large.open_large(name, path, size), path, tree)
    return load_bytes(read(path, name), name, tree, form, path)


def load_bytes(raw: bytes, name: str, tree: Tree | None = None, form: str = "", path: Path | None = None) -> Loaded:
    """Load bytes. Raises Trouble where they are not what `form` or their name says."""
    form = form or form_of(name, raw)
    return _settled(_LOADERS[form](raw, name), path, tree)


def _settled(document: Loaded, path: Path | None, tree: Tree | None) -> Loaded:
    """Tell a document where it stands, and its tree of it."""
    document.path, document.tree = path, tree
    if tree is not None:
        tree.add(document)
    return document


def _json(raw: bytes, name: str) -> Loaded:
    utf8, flaws = decode(raw, name, prove=False)  # whoever reads it proves it
    try:
        data, noticed = json_form.parse(utf8, name)
    except Trouble:
        decode(raw, name)  # that it is no text weighs more than where it stops being JSON
        raise
    return Loaded(name, "json", raw, utf8, value=data, flaws=(*flaws, *noticed))


def _yaml(raw: bytes, name: str) -> Loaded:
    utf8, flaws = decode(raw, name)
    documents, noticed = yaml_form.parse(utf8, name)
    several = len(documents) > 1
    value = documents if several else documents[0]
    noted = (*flaws, *noticed)
    return Loaded(name, "yaml", raw, utf8, value=value, flaws=noted, several=several, look=yaml_form.duplicates)


def _ndjson(raw: bytes, name: str) -> Loaded:
    utf8, flaws = decode(raw, name, prove=False)  # every row is proved when it is read
    if not utf8 or utf8.isspace():
        raise trouble("load.empty", {}, Place(name))
    return Loaded(name, "ndjson", raw, utf8, flaws=flaws, rows=Rows(utf8))


def _xml(raw: bytes, name: str) -> Loaded:
    document: Loaded = import_module("checker.loaders.xml_document").open_xml(name, raw)
    return document


def _text(raw: bytes, name: str) -> Loaded:
    decoded = readable(raw, name)
    return Loaded(name, "text", raw, decoded.utf8, value=decoded.utf8.decode(), flaws=decoded.flaws)


def _binary(raw: bytes, name: str) -> Loaded:
    return Loaded(name, "binary", raw, b"")


_LOADERS = {"json": _json, "yaml": _yaml, "ndjson": _ndjson, "xml": _xml, "text": _text, "binary": _binary}

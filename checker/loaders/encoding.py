"""Bytes as UTF-8 text: byte order marks, other Unicode encodings, bytes that are no text."""

from __future__ import annotations

import codecs
from typing import NamedTuple

from checker.kernel.document import Flaw
from checker.kernel.place import Place
from checker.kernel.trouble import Trouble
from checker.loaders.lines import Lines
from checker.loaders.messages import trouble

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
"""UTF-32 first: its little-endian mark begins with that of UTF-16."""


class Decoded(NamedTuple):
    """`utf8` is the text without a byte order mark; `flaws` say what had to be done for it."""

    utf8: bytes
    flaws: tuple[Flaw, ...]


def decode(raw: bytes, name: str, *, prove: bool = True) -> Decoded:
    """Bring bytes to UTF-8. Raises Trouble (`load.not-utf-8`) at the first byte that is not text.

    Without `prove` UTF-8 is taken on trust: for a reader that finds out by itself.
    """
    sound = _sound if prove else _trusted
    if raw.startswith(codecs.BOM_UTF8):
        return Decoded(sound(raw[3:], name), (Flaw("load.bom", "", {}, Place(name, 1, 1)),))
    for mark, codec, spoken in _MARKS:
        if raw.startswith(mark):
            return _converted(raw[len(mark) :], codec, spoken, name)
    if codec := _without_mark(raw):
        return _converted(raw, codec, codec[:6].upper(), name)
    return Decoded(sound(raw, name), ())


def readable(raw: bytes, name: str) -> Decoded:
    """As `decode`, but never raises: what is no text becomes U+FFFD, and a flaw says where the first stands."""
    try:
        return decode(raw, name)
    except Trouble as why:
        flaw = Flaw(why.code, "", why.values, why.place or Place(name))
        return Decoded(raw.decode("utf-8", "replace").encode(), (flaw,))


def _without_mark(raw: bytes) -> str:
    """UTF-16 without a mark shows by its zeros (RFC 4627, section 3); `""` where it does not."""
    head = raw[:4]
    if len(head) < 4 or 0 not in head or len(raw) % 2:
        return ""
    zeros = "".join(["0" if byte == 0 else "x" for byte in head])
    return {"0x0x": "utf-16-be", "x0x0": "utf-16-le"}.get(zeros, "")


def _converted(raw: bytes, codec: str, spoken: str, name: str) -> Decoded:
    place = Place(name, 1, 1)
    try:
        utf8 = raw.decode(codec).encode()
    except UnicodeError as error:
        at = getattr(error, "start", 0)
        raise trouble("load.not-utf-8", {"byte": _byte(raw, at)}, place) from None
    return Decoded(utf8, (Flaw("load.encoding", "", {"encoding": spoken}, place),))


def _sound(utf8: bytes, name: str) -> bytes:
    if utf8.isascii():
        return utf8
    try:
        utf8.decode()
    except UnicodeDecodeError as error:
        line, column = Lines(utf8).places([error.start])[error.start]
        values = {"byte": _byte(utf8, error.start)}
        raise trouble("load.not-utf-8", values, Place(name, line, column)) from None
    return utf8


def _trusted(utf8: bytes, _: str) -> bytes:
    return utf8


def _byte(raw: bytes, at: int) -> str:
    return f"0x{raw[at]:02X}" if at < len(raw) else "0x00"

"""Bytes of XML as UTF-8: by byte order mark and by declaration (XML 1.0, appendix F); one that is wrong is told."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from checker.kernel.document import Flaw
from checker.kernel.place import Place
from checker.kernel.trouble import Trouble
from checker.loaders.lines import Lines
from checker.loaders.messages import trouble

_DECLARED = re.compile(r"<\?xml\s[^>]*?\bencoding\s*=\s*[\"']([^\"'>]*)[\"']")
_READ = re.compile(r"utf-?8|us-ascii|ascii|iso-?8859-\d{1,2}|windows-125\d|koi8-[ru]|gb18030|gbk|big5|shift_jis|euc-jp")
"""Encodings read by declaration; Python knows more, some of which are no encodings of text."""
_WIDE = re.compile(r"(utf|ucs|iso-10646-ucs)-?(16|32|2|4)(le|be)?", re.IGNORECASE)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32-be", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16-le", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16-be", "UTF-16"),
)
HEAD = 1_024
"""Bytes in which the declaration must stand."""


class Encoding(NamedTuple):
    """`codec` is Python's name, `spoken` the reader's, `mark` the length of the byte order mark."""

    codec: str
    spoken: str
    mark: int
    declared: str


def recognise(head: bytes, name: str) -> Encoding:
    """The encoding that a file's first bytes show. Raises Trouble where the declaration contradicts them."""
    mark, codec, spoken = _shown(head)
    text = head[mark:].decode(codec or "latin-1", "replace")
    found = _DECLARED.match(text)
    declared = found[1] if found else ""
    place = Place(name, 1, found.start(1) + 1) if found else Place(name, 1, 1)
    if codec:
        if declared and not _agrees(declared, spoken):
            raise trouble("load.xml-encoding", {"declared": declared, "found": spoken}, place)
        return Encoding(codec, spoken, mark, declared)
    if _WIDE.fullmatch(declared):
        raise trouble("load.xml-encoding", {"declared": declared, "found": "UTF-8"}, place)
    if declared and not _READ.fullmatch(declared.lower()):
        raise trouble("load.xml-encoding-unknown", {"declared": declared}, place)
    try:
        known = codecs.lookup(declared or "utf-8").name
    except LookupError:
        raise trouble("load.xml-encoding-unknown", {"declared": declared}, place) from None
    return Encoding(known, declared.upper() or "UTF-8", 0, declared)


def decode(raw: bytes, name: str) -> tuple[bytes, tuple[Flaw, ...]]:
    """All of a file as UTF-8 without mark, and what had to be done for it. Raises Trouble where it is not text."""
    encoding = recognise(raw[:HEAD], name)
    body = raw[encoding.mark :]
    if encoding.codec == "utf-8":
        if not body.isascii():
            try:
                body.decode()
            except UnicodeDecodeError as error:
                raise refused(encoding, body, error, name) from None
        return body, flaws(encoding, name)
    try:
        text = body.decode(encoding.codec)
    except UnicodeDecodeError as error:
        raise refused(encoding, body, error, name) from None
    return text.encode("utf-8", "surrogatepass"), flaws(encoding, name)


def flaws(encoding: Encoding, name: str) -> tuple[Flaw, ...]:
    """What a reader of UTF-8 without mark should know of a file."""
    place = Place(name, 1, 1)
    if encoding.codec != "utf-8":
        return (Flaw("load.encoding", "", {"encoding": encoding.spoken}, place),)
    return (Flaw("load.bom", "", {}, place),) if encoding.mark else ()


def refused(encoding: Encoding, body: bytes, error: UnicodeDecodeError, name: str, line: int = 1) -> Trouble:
    """Why bytes are not what their file declares; `line` is the line in which `body` begins."""
    byte = f"0x{body[error.start]:02X}" if error.start < len(body) else "0x00"
    lines, column = Lines(body).places([error.start])[error.start]
    place = Place(name, line + lines - 1, column)
    if encoding.declared:
        return trouble("load.xml-encoding-bytes", {"declared": encoding.declared, "byte": byte}, place)
    return trouble("load.not-utf-8", {"byte": byte}, place)


def _shown(head: bytes) -> tuple[int, str, str]:
    for mark, codec, spoken in _MARKS:
        if head.startswith(mark):
            return len(mark), codec, spoken
    if head.startswith(b"<\0"):
        return 0, "utf-16-le", "UTF-16"
    return (0, "utf-16-be", "UTF-16") if head.startswith(b"\0<") else (0, "", "")


def _agrees(declared: str, spoken: str) -> bool:
    told = declared.lower().replace("_", "-")
    if spoken == "UTF-8":
        return told in ("utf-8", "utf8")
    wide = {"UTF-16": ("16", "2"), "UTF-32": ("32", "4")}[spoken]
    found = _WIDE.fullmatch(told)
    return found is not None and found[2] in wide

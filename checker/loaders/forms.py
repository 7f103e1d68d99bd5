"""Which form a file has: by its name, or where that says nothing, by its first bytes."""

from __future__ import annotations

import re

SUFFIXES = {
    ".json": "json",
    ".yaml": "yaml",
    ".yml": "yaml",
    ".ndjson": "ndjson",
    ".jsonl": "ndjson",
    ".xml": "xml",
    ".xsd": "xml",
    ".wsdl": "xml",
    ".sch": "xml",
    ".archimate": "xml",
}
_XML = re.compile(rb"<(\?xml\s|(?!html\b)[A-Za-z_\x80-\xff][^\s<>]*[\s/>])", re.IGNORECASE)
"""A declaration or a start tag; HTML has forms of its own."""
_HEAD = 8_192
"""Bytes looked at; git calls a file binary by a zero among its first 8,000."""


def form_of(name: str, raw: bytes) -> str:
    """`json`, `yaml`, `ndjson`, `xml`, `text` or `binary`."""
    suffix = suffix_of(name)
    if by_name := SUFFIXES.get(suffix.lower()):
        return by_name
    if _binary(raw[:_HEAD]):
        return "binary"
    return "text" if suffix else _sniffed(raw)


def suffix_of(name: str) -> str:
    """`.yaml`; `""` where a name has none. Asked of every file: a path made of the name would cost more than this."""
    last = name.rpartition("/")[2]
    dot = last.rfind(".")
    return last[dot:] if 0 < dot < len(last) - 1 else ""


def _binary(head: bytes) -> bool:
    """A zero byte stands in no text but that of UTF-16 and UTF-32, whose marks and rhythm show."""
    if head.startswith((b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")):
        return False
    return b"\0" in head and [byte == 0 for byte in head[:4]] not in ([True, False] * 2, [False, True] * 2)


def _sniffed(raw: bytes) -> str:
    """For standard input and names without a suffix."""
    head = raw[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    if head[:1] in (b"{", b"["):
        first, _, rest = head.partition(b"\n")
        row_by_row = first.rstrip().endswith(b"}") and rest.lstrip().startswith(b"{")
        return "ndjson" if row_by_row and first.startswith(b"{") else "json"
    if head.startswith((b"%YAML", b"---\n", b"---\r\n", b"openapi:", b"swagger:")):
        return "yaml"
    return "xml" if _XML.match(head) else "text"

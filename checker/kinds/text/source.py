"""The bytes of a document, and the few facts of them by which most rules are done at once."""

from __future__ import annotations

from functools import cached_property

from checker.kernel.document import Document

STRUCTURED = frozenset({"json", "yaml", "ndjson"})
"""Forms whose data are mappings, lists and scalars."""
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\r"
"""ASCII without its control characters; a form feed is one (it parts pages in old plain text, not in data)."""
_ESCAPES = {"json": (b"\\u", b"\\b", b"\\f"), "ndjson": (b"\\u", b"\\b", b"\\f"), "yaml": (b"\\",)}


class Source:
    """What the raw bytes tell before anything is walked."""

    def __init__(self, document: Document) -> None:
        self.form = document.form
        self.raw = document.raw
        self.structured = document.form in STRUCTURED
        self._data = document.data

    @cached_property
    def text(self) -> str:
        """The document as characters; what is not UTF-8 (RFC 3629) stands as U+FFFD."""
        if isinstance(self._data, str) and not self.structured:
            return self._data
        return self.raw.decode("utf-8", "replace").removeprefix("\ufeff")

    @cached_property
    def marks(self) -> str:
        """The distinct characters of the document that are not printable ASCII, tab or line end.

        Dropping the plain bytes first costs half a millisecond a megabyte; an ASCII file is done here.
        """
        if not (left := self.raw.translate(None, _PLAIN)):
            return ""
        return "".join(sorted(set(left.decode("utf-8", "replace"))))

    @cached_property
    def escaped(self) -> bool:
        """Whether strings may hold characters that the bytes do not show."""
        return any(escape in self.raw for escape in _ESCAPES.get(self.form, ()))

"""The bytes of a document, and the few facts of them by which most rules are done at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property

STRUCTURED = frozenset({"json", "yaml", "ndjson"})
"""Forms whose data are mappings, lists and scalars."""
_PLAIN = bytes(range(0x20, 0x7F)) + b"\t\n\r"
"""ASCII without its control characters; a form feed is one (it parts pages in old plain text, not in data)."""
_JSON = frozenset({"json", "ndjson"})


Strings = Callable[[], Iterable[str]]


class Source:
    """What the raw bytes tell before anything is walked. `written` is the loaded text of plain text.

    `strings` gives the keys and strings of structured data; it is asked only where the bytes do not show them.
    """

    def __init__(self, raw: bytes, form: str, written: str = "", strings: Strings = tuple) -> None:
        self.raw = raw
        self.form = form
        self.structured = form in STRUCTURED
        self.json = form in _JSON
        self.foreign = raw[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in raw[:4]
        """UTF-16 or UTF-32: the bytes tell nothing, what was loaded does."""
        self._written = written
        self._strings = strings

    @cached_property
    def text(self) -> str:
        """The document as characters.

        Of plain text that is not UTF-8 what cannot be read is left out: what stands for it in the loaded text
        is not in the file.
        """
        if not self.structured:
            unread = "\ufffd" in self._written and not self.foreign
            return self.raw.decode("utf-8", "ignore").removeprefix("\ufeff") if unread else self._written
        return self.raw.decode("utf-8", "replace").removeprefix("\ufeff")

    @cached_property
    def marks(self) -> str:
        """The distinct characters of the document that are not printable ASCII, tab or line end.

        Dropping the plain bytes first costs half a millisecond a megabyte; an ASCII file is done here.
        """
        raw = self.raw if self.structured else self.text.encode("utf-8", "replace")
        if not (left := raw.translate(None, _PLAIN)):
            return ""
        return "".join(sorted(set(left.decode("utf-8", "replace").removeprefix("\ufeff"))))

    @cached_property
    def all_marks(self) -> str:
        """As `marks`, with those that stand as escapes."""
        if self.shown or not self.structured:
            return self.marks
        return "".join(sorted({mark for string in self._strings() if not string.isascii() for mark in string}))

    @cached_property
    def shown(self) -> bool:
        """Whether strings hold no character but those that the bytes show: nothing is written as an escape."""
        if self.foreign:
            return False
        if self.json:
            return not any(_escapes(self.raw, letter) for letter in (b"\\u", b"\\b", b"\\f"))
        return self.form != "yaml" or b"\\" not in self.raw

    def lines(self) -> Iterator[tuple[int, str]]:
        """(number from 1, line) of plain text; lines end with LF, CRLF or a lone CR."""
        return enumerate(self.text.replace("\r\n", "\n").replace("\r", "\n").split("\n"), 1)


def _escapes(raw: bytes, escape: bytes) -> bool:
    """Whether `escape` stands anywhere with its backslash not itself escaped."""
    at = raw.find(escape)
    while at >= 0:
        before = at
        while before and raw[before - 1] == 0x5C:
            before -= 1
        if (at - before) % 2 == 0:
            return True
        at = raw.find(escape, at + 1)
    return False

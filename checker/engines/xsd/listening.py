"""One pass of libxml2 over a text that goes by, without any tree: whether it is XML, and how much is wrong with it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from checker.engines.xsd.library import etree


class Text(NamedTuple):
    """A text that goes by: its pieces whenever they are asked for, and the name of its root."""

    pieces: Callable[[], Iterable[bytes]]
    root: str


class Broken(Exception):
    """The text is not well formed: the entry of libxml2's log, and the piece in which it stopped."""

    def __init__(self, entry: Any, piece: bytes) -> None:
        super().__init__()
        self.entry = entry
        self.piece = piece


class Listening:
    """One pass without any tree, as fast as libxml2 goes. The limits on depth, names and tags are libxml2's own."""

    def __init__(self, schema: Any = None) -> None:
        self._parser = etree().XMLParser(
            target=_Deaf(), schema=schema, encoding="utf-8", no_network=True, load_dtd=False, huge_tree=False,
            attribute_defaults=False,
        )  # fmt: skip

    def feed(self, piece: bytes) -> bool:
        """Read on; False where the text stops being XML."""
        try:
            self._parser.feed(piece)
        except etree().XMLSyntaxError:
            return False
        return True

    def close(self) -> bool:
        """Whether the text has ended as it should."""
        try:
            self._parser.close()
        except etree().XMLSyntaxError:
            return False
        return True

    def heard(self) -> int:
        """How many mistakes there are so far."""
        return len(self._parser.feed_error_log)

    def log(self) -> list[Any]:
        """The mistakes so far."""
        return list(self._parser.feed_error_log)

    def reason(self) -> Any:
        """Why the text is not XML, as an entry of libxml2's log; only where there is no schema to complain of first."""
        return next(iter(self._parser.feed_error_log), None)


class _Deaf:
    """Wants to hear of nothing, so that no Python runs for any element."""

    def close(self) -> None:
        """The end of the text."""


def not_well_formed(text: Text) -> Broken:
    """Why a text at which libxml2 stopped is no XML: it is read once more, without its schema."""
    listening, piece = Listening(), b""
    for piece in text.pieces():
        if not listening.feed(piece):
            break
    else:
        listening.close()
    return Broken(listening.reason(), piece)

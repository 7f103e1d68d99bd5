"""One pass of libxml2 over a text that goes by: of the tree it builds, only the branch that grows is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from checker.engines.xsd.library import etree
from checker.engines.xsd.mistakes import Mistake
from checker.kernel.xml_pointer import attribute, step, written

_HEARD_LATE = frozenset(("xsd.no-elements", "xsd.no-text"))

Hold = Callable[[Any], None]
"""Looks at the part of the tree that is there, before most of it is cut; raises Trouble where it breaks a limit."""


class Text(NamedTuple):
    """A text that goes by: its pieces whenever they are asked for, the name of its root, the limits it must keep."""

    pieces: Callable[[], Iterable[bytes]]
    root: str
    hold: Hold


class Spot(NamedTuple):
    """A mistake, the pointer of the element it is in, and the line of the tag at which it was heard."""

    mistake: Mistake
    pointer: str
    line: int


class Broken(Exception):
    """The text is not well formed: the entry of libxml2's log, and the piece in which it stopped."""

    def __init__(self, entry: Any, piece: bytes) -> None:
        super().__init__()
        self.entry = entry
        self.piece = piece


class Reading:
    """One pass over a text. Of the tree only the branch that grows is kept, and how many twigs were cut from it."""

    def __init__(self, text: Text, schema: Any = None) -> None:
        # With resolve_entities=False and a schema lxml forgets that a text was cut off. There are no entities to
        # resolve: who gives the pieces has refused a DOCTYPE that declares any.
        self._parser = etree().XMLPullParser(
            events=("start",), tag=text.root, schema=schema, encoding="utf-8", no_network=True,
            load_dtd=False, huge_tree=False, attribute_defaults=False,
        )  # fmt: skip
        self._text = text
        self._plain = schema is None
        self._root: Any = None
        self._cut: dict[Any, Counter[tuple[str, str | None]]] = {}
        self._open: Any = None
        self.reason: Any = None

    def feed(self, piece: bytes) -> None:
        """Read on. Raises Broken."""
        try:
            self._parser.feed(piece)
        except etree().XMLSyntaxError:
            if not self._plain:
                hold_well_formed(self._text)
            raise Broken(self._syntax(), piece) from None
        for _, element in self._parser.read_events():
            if self._root is None:
                self._root = element

    def close(self) -> bool:
        """Whether the text has ended as it should, and the schema has been kept."""
        try:
            self._parser.close()
        except etree().XMLSyntaxError:
            self.reason = self._syntax()
            return False
        return True

    def _syntax(self) -> Any:
        log = self._parser.feed_error_log
        return next((entry for entry in log if entry.domain_name in ("PARSER", "NAMESPACE")), None)

    def heard(self) -> int:
        """How many mistakes there are so far."""
        return len(self._parser.feed_error_log)

    def log(self) -> list[Any]:
        """The mistakes so far."""
        return list(self._parser.feed_error_log)

    def prune(self) -> None:
        """Cut all that is behind us: on the branch that grows, every twig but the last."""
        if self._root is None:
            return
        self._text.hold(self._root)
        here, branch = self._root, set()
        while True:
            branch.add(here)
            children = len(here)
            if children > 1:
                cut = self._cut.setdefault(here, Counter())
                cut.update([(child.tag, child.prefix) for child in here[:-1]])
                del here[:-1]
            if not children:
                break
            here = here[-1]
        self._cut = {element: cut for element, cut in self._cut.items() if element in branch}

    def begin_tags(self) -> None:
        """From here on the text comes tag by tag; which element is open shows at the first tag."""
        self._open = None

    def after(self, token: bytes) -> Any:
        """The element that a token opened or closed; of other tokens the one that is open."""
        if self._root is None:
            return None
        if token.startswith((b"<!", b"<?")) or not token.startswith(b"<"):
            return self._open if self._open is not None else self._root
        if not token.startswith(b"</"):
            opened = self._deepest()
            self._open = opened.getparent() if token.endswith(b"/>") else opened
            return opened
        closed = self._open if self._open is not None else self._named(token[2:-1].strip().decode())
        self._open = closed.getparent()
        return closed

    def _deepest(self) -> Any:
        here = self._root
        while len(here):
            here = here[-1]
        return here

    def _named(self, name: str) -> Any:
        """Before any tag was seen: the nearest element of that name on the branch."""
        here = self._deepest()
        while here is not None and (not isinstance(here.tag, str) or written(here) != name):
            here = here.getparent()
        return self._root if here is None else here

    def spot(self, told: Mistake, element: Any, line: int, *, opened: bool) -> Spot:
        """The mistake at its element: content where none may be is heard at the tag that `opened` in or behind it."""
        above = element.getparent() if opened and told.code in _HEARD_LATE else element
        while above is not None and above.tag != told.element:
            above = above.getparent()
        where = element if above is None else above
        pointer = self._pointer(where) + (attribute(where, told.attribute) if told.attribute else "")
        if told.code == "xsd.unknown-root" and where.getparent() is not None:
            told = told._replace(code="xsd.unknown-element")
        return Spot(told, pointer, line)

    def _pointer(self, element: Any) -> str:
        """The pointer of an element, with the twigs that were cut counted in."""
        steps: list[str] = []
        while element is not None:
            above = element.getparent()
            cut = self._cut.get(above) if above is not None else None
            steps.append(step(element, cut[element.tag, element.prefix] if cut else 0))
            element = above
        return "".join(["/" + one for one in reversed(steps)])


def hold_well_formed(text: Text) -> None:
    """Read a text without its schema: of two reasons why libxml2 stopped, lxml tells the schema's. Raises Broken."""
    reading = Reading(text)
    piece = b""
    for piece in text.pieces():
        reading.feed(piece)
        reading.prune()
    if not reading.close():
        raise Broken(reading.reason, piece)

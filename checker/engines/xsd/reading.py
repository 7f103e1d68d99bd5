"""One pass of libxml2 over a text that goes by: of the tree it builds, only the branch that grows is kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from functools import cache
from typing import Any, NamedTuple

from checker.engines.xsd.library import etree
from checker.engines.xsd.listening import Broken, Text
from checker.engines.xsd.mistakes import Mistake
from checker.kernel.xml_pointer import attribute, step, written

_HEARD_LATE = frozenset(("xsd.no-elements", "xsd.no-text"))


class Spot(NamedTuple):
    """A mistake, the pointer of the element it is in, and the line of the tag at which it was heard."""

    mistake: Mistake
    pointer: str
    line: int


class _Entry(NamedTuple):
    """As an entry of libxml2's log."""

    type: int
    message: str
    line: int = 0
    column: int = 0


_RESOURCES = 114
"""XML_ERR_RESOURCE_LIMIT: libxml2 does not log of which, where a schema listens."""
_DEEP = 200
"""Levels from which it is the depth, else the length of a text."""


class Reading:
    """One pass with a tree. Only the branch that grows is kept, and how many twigs were cut from it."""

    def __init__(self, text: Text, schema: Any) -> None:
        self._parser = etree().XMLPullParser(
            events=("start",), tag=text.root, schema=schema, encoding="utf-8", no_network=True,
            load_dtd=False, huge_tree=False, attribute_defaults=False,
        )  # fmt: skip
        self._root: Any = None
        self._cut: dict[Any, Counter[tuple[str, str | None]]] = {}
        self._open: Any = None

    def feed(self, piece: bytes) -> None:
        """Read on. The text was seen to be XML, but a tree has limits of its own. Raises Broken."""
        try:
            self._parser.feed(piece)
        except etree().XMLSyntaxError:
            raise Broken(_Entry(_RESOURCES, "depth" if self._depth() >= _DEEP else "length"), piece) from None
        for _, element in self._parser.read_events():
            if self._root is None:
                self._root = element

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
        here, branch = self._root, set()
        while True:
            branch.add(here)
            children = len(here)
            if children > 1:
                self._cut.setdefault(here, Counter()).update(_names(here))
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

    def _depth(self) -> int:
        return 0 if self._root is None else sum(1 for _ in self._deepest().iterancestors())

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


def _names(above: Any) -> Mapping[tuple[str, str | None], int]:
    """How often each name occurs among all children but the last. Rows of one name are counted by libxml2 itself."""
    first, last = above[0], above[-1]
    if isinstance(first.tag, str) and not _others()(above, name=written(first)):
        return {(first.tag, first.prefix): int(_count()(above)) - isinstance(last.tag, str)}
    return Counter([(child.tag, child.prefix) for child in above[:-1]])


@cache
def _others() -> Any:
    return etree().XPath("boolean(*[name() != $name])")


@cache
def _count() -> Any:
    return etree().XPath("count(*)")

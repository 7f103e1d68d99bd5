"""What an assertion says when it fails: its own text and its diagnostics, each in its language, as XSLT.

In what the XSLT writes, `t` is the text of an assertion, `d` of a diagnostic, `v` a value within either.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from checker.kinds.schematron.messages import trouble
from checker.kinds.schematron.words import language, place, sch


class Wording:
    """Knows the diagnostics of a schema."""

    def __init__(self, schema: Any) -> None:
        self._diagnostics = {one.get("id"): one for one in schema.iter(sch("diagnostic"))}

    def of(self, assertion: Any) -> Iterator[tuple[Any, str]]:
        """(source, XSLT) of every text of an assertion; `d` marks a diagnostic."""
        yield assertion, _text(assertion, "t")
        for name in (assertion.get("diagnostics") or "").split():
            found = self._diagnostics.get(name)
            if found is None:
                file, line = place(assertion)
                raise trouble("schematron.no-diagnostic", {"name": name, "file": file, "line": line})
            yield found, _text(found, "d")


def _text(element: Any, name: str) -> str:
    return f"<{name} l={quoteattr(language(element))}>{_inside(element)}</{name}>"


def _inside(element: Any) -> str:
    pieces = [_plain(element.text)]
    for child in element:
        match child.tag:
            case tag if tag == sch("value-of"):
                pieces.append(_value(f'select={quoteattr(child.get("select", "."))} separator=" "'))
            case tag if tag == sch("name"):
                path = child.get("path")
                pieces.append(_value(f"select={quoteattr(f'name({path})' if path else 'name()')}"))
            case str():
                pieces.append(_inside(child))
        pieces.append(_plain(child.tail))
    return "".join(pieces)


def _value(attributes: str) -> str:
    """A value out of the document, told apart from the words around it: `v`."""
    return f"<v><xsl:value-of {attributes}/></v>"


def _plain(text: str | None) -> str:
    return f"<xsl:text>{escape(text)}</xsl:text>" if text else ""

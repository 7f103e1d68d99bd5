"""Building markup: everything that is not built here is text, and is escaped."""

from __future__ import annotations

import html
import re

from checker.kernel.printable import encodable, printable
from checker.kernel.text import Text
from checker.reporters.characters import pieces_of_source

_VOID = frozenset({"input", "meta"})
_ISOLATED = re.compile("\u2068([^\u2068\u2069]*)\u2069")
# Embeddings and overrides (UAX #9, 2.1 and 2.2): our sentences never need them.
_TURNING = dict.fromkeys(range(0x202A, 0x202F), "\ufffd")


class Html(str):
    """Finished markup. A plain `str` handed to a builder is text and gets escaped."""

    __slots__ = ()


Content = str | None
"""Text, markup, or nothing."""


def tag(element: str, /, *content: Content, **attributes: str | int | bool | None) -> Html:
    """`<element …>content</element>`; `_` in an attribute is `-`, False and None leave it out, True gives no value."""
    written = "".join([_attribute(key, value) for key, value in attributes.items()])
    if element in _VOID:
        return Html(f"<{element}{written}>")
    return Html(f"<{element}{written}>{join(*content)}</{element}>")


def join(*content: Content) -> Html:
    """One after the other."""
    return Html("".join([part if type(part) is Html else text(part) for part in content if part]))


def text(value: str) -> Html:
    """Escape; a lone surrogate, which UTF-8 cannot write, is replaced."""
    return Html(html.escape(encodable(value)))


def two(wording: Text) -> Html:
    """Both languages; the style sheet shows the reader's."""
    if wording.ar == wording.en:
        return tag("bdi", wording.en)
    return Html(f'<span lang="ar">{text(wording.ar)}</span><span lang="en">{text(wording.en)}</span>')


def said(wording: Text) -> Html:
    """A sentence filled with `isolate`: values stand in `<bdi>`, on one line, with nothing in them that steers."""
    return Html(f'<span lang="ar">{_values_apart(wording.ar)}</span><span lang="en">{_values_apart(wording.en)}</span>')


def name(value: str) -> Html:
    """A name out of the computer's world, such as a file's or a pointer: left to right, nothing unseen in it."""
    return Html(f'<code dir="ltr">{text(printable(value))}</code>')


def source(excerpt: str, caret: int, line: int) -> Html:
    """A source line with the character at `caret` marked; at the line's end the mark stands after it."""
    at = caret - 1 if caret else len(excerpt)
    before, marked, after = excerpt[:at], excerpt[at : at + 1], excerpt[at + 1 :]
    mark = tag("mark", _shown(marked) if marked.strip() else Html("&nbsp;")) if caret else None
    code = tag("code", _shown(before), mark, _shown(after))
    return tag("pre", code, dir="ltr", data_line=line or None)


def _shown(line: str) -> Html:
    pieces = pieces_of_source(encodable(line))
    return join(*[tag("i", piece) if unseen else piece for unseen, piece in pieces])


def _values_apart(sentence: str) -> Html:
    pieces = _ISOLATED.split(sentence)  # odd ones are values
    return join(
        *[
            tag("bdi", printable(piece)) if number % 2 else piece.translate(_TURNING)
            for number, piece in enumerate(pieces)
        ]
    )


def _attribute(key: str, value: str | int | bool | None) -> str:  # noqa: FBT001
    if value is None or value is False:
        return ""
    shown = key.rstrip("_").replace("_", "-")
    return f" {shown}" if value is True else f' {shown}="{text(str(value))}"'

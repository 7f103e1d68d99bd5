"""Samples as a page shows them: the lines around the places that matter, with the faulty ones marked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.kernel.document import Document
from checker.kernel.standard import Example, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.repository.reading import open_document

_AROUND = 5
"""Lines shown before and after a place."""
_SHORT = 24
"""Files of so many lines are shown whole."""
_PLACES = 3
"""Places shown of one sample."""
_LONGEST = 200
"""Characters shown of one line."""


class Line(NamedTuple):
    """A line of a sample; `number` 0 stands for lines left out."""

    number: int
    text: str
    marked: bool


class Sample(NamedTuple):
    """A sample; `lines` is empty where it cannot be shown as text. `file` is relative to the version's folder."""

    name: Text
    passes: bool
    file: str
    lines: tuple[Line, ...]


def samples(requirement: Requirement) -> tuple[Sample, ...]:
    """The samples of a requirement, as its page shows them."""
    return tuple([_sample(requirement, example) for example in requirement.examples])


def _sample(requirement: Requirement, example: Example) -> Sample:
    file = example.path.relative_to(requirement.folder).as_posix()
    try:
        document = open_document(example.path)
        lines = tuple(_lines(document, example))
    except (Trouble, UnicodeDecodeError):
        lines = ()
    return Sample(example.name, example.passes, file, lines)


def _lines(document: Document, example: Example) -> Iterator[Line]:
    text = document.raw.decode("utf-8")
    if "\0" in text:
        return
    source = text.splitlines()
    places = document.locate([(pointer, False) for pointer in example.at]) if example.at else {}
    marked = sorted({place.line for place in places.values() if place.line})[:_PLACES]
    shown = 0
    for start, end in _windows(marked, len(source)):
        if start > shown + 1:
            yield Line(0, "", marked=False)
        for number in range(start, end + 1):
            line = source[number - 1]
            yield Line(number, line if len(line) <= _LONGEST else line[:_LONGEST] + "…", number in marked)
        shown = end
    if shown < len(source):
        yield Line(0, "", marked=False)


def _windows(marked: list[int], count: int) -> list[tuple[int, int]]:
    """Ranges of lines to show, apart from each other."""
    if count <= _SHORT or not marked:
        return [(1, min(count, _SHORT))] if count else []
    found: list[tuple[int, int]] = []
    for line in marked:
        start, end = max(1, line - _AROUND), min(count, line + _AROUND)
        if found and start <= found[-1][1] + 1:
            found[-1] = (found[-1][0], end)
        else:
            found.append((start, end))
    return found

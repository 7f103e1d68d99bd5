"""Places in words: where a reader goes to see what is wrong."""

from __future__ import annotations

from checker.kernel.place import Place
from checker.kernel.text import Language, Text

_PAGE = Text("صفحة", "page")
_ROW = Text("سجل", "row")


def at(place: Place) -> str:
    """`openapi.yaml:12:5`, as editors and terminals understand it; without what is not known."""
    return ":".join([place.file, *_numbers(place)])


def beyond_lines(place: Place, language: Language) -> str:
    """`page 3, row 12`: what a line number does not say; `""` where there is nothing such."""
    parts = []
    if place.page:
        parts.append(f"{_PAGE.read(language)} {place.page}")
    if place.row:
        parts.append(f"{_ROW.read(language)} {place.row}")
    return ("، " if language == "ar" else ", ").join(parts)


def _numbers(place: Place) -> list[str]:
    if not place.line:
        return []
    return [str(place.line), str(place.column)] if place.column else [str(place.line)]

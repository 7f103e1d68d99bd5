"""Names and descriptions of a model's parts as texts in both languages."""

from __future__ import annotations

from collections.abc import Iterator

from checker.architecture.values import Element, any_text
from checker.architecture.views import View
from checker.kernel.text import Text


def named(part: Element | View) -> Text:
    """The name; a part without one is called by its id, one with a name in one language by that."""
    return Text(*(any_text(part.name, language) or part.id for language in ("ar", "en")))


def described(part: Element | View) -> Text | None:
    """The documentation; None where there is none."""
    if not part.documentation:
        return None
    return Text(*(any_text(part.documentation, language) for language in ("ar", "en")))


def citations(element: Element) -> Iterator[str]:
    """What an element's properties name of standards and requirements, as they write it."""
    for key in ("standard", "requirement"):
        value = element.properties.get(key, ())
        yield from map(str, value if isinstance(value, tuple) else (value,) if isinstance(value, str) else ())

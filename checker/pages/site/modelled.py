"""Names and descriptions of a model's parts as texts in both languages."""

from __future__ import annotations

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

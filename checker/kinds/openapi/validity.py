"""What in a document is not as OpenAPI describes it; asked for by the rule itself and by those that build on it."""

from __future__ import annotations

from collections.abc import Iterator

from checker.engines.outcomes import Undone
from checker.engines.schema import Unjudged
from checker.kinds.openapi.judging import faults, form, is_other_dialect
from checker.kinds.openapi.nodes import Found, Outcome
from checker.kinds.openapi.survey import Survey


def mistakes(survey: Survey) -> list[Outcome]:
    """Mistakes in the document, and in the parts of other documents it refers to."""
    return survey.once(_mistakes)


def _mistakes(survey: Survey) -> list[Outcome]:
    told: set[tuple[str, str, str]] = set()
    found: list[Outcome] = []
    for mistake in _all(survey):
        if isinstance(mistake, Found):
            key = (mistake.node.document.name, mistake.node.pointer(mistake.tokens), mistake.code)
            if key in told:
                continue  # a part that was reached by two references, once inside the other
            told.add(key)
        found.append(mistake)
    return found


def _all(survey: Survey) -> Iterator[Outcome]:
    free = survey.version == "3.1" and is_other_dialect(survey.root.value)
    for root in survey.roots:
        schema = form(survey.version, root.kind, other_dialect=free)
        try:
            for one in faults(schema, root.value):
                yield Found(one.code, root, one.tokens, one.values, one.on_key)
        except Unjudged as unjudged:
            yield Undone(unjudged.code, unjudged.values)

"""What ArchiMate and the well-formedness of models ask: each requirement is about one part of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import chain
from typing import Any

from checker.architecture.language.types import JUNCTIONS
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey

NATIONAL = False
MESSAGES: Mapping[str, Text] = {}

_CODES: Mapping[str, tuple[str, ...]] = {
    "types": ("model.no-type", "model.unknown-type", "model.unknown-type-near"),
    "relationships": ("model.illegal", "model.illegal-any"),
    "ends": ("model.dangling", "model.dangling-near"),
    "unique-ids": ("model.id-twice",),
    "readable-ids": ("model.id-unreadable", "model.id-by-case"),
    "junctions": ("model.junction-mixed", "model.junction-one-side", "model.junction-illegal"),
    "attributes": ("model.attribute-elsewhere", "model.access", "model.multiplicity"),
    "nesting": ("model.part-of-itself",),
    "specialization": ("model.own-kind",),
    "relationships-of-relationships": ("model.ends-in-itself",),
    "views": (
        "model.view-names-nothing",
        "model.view-names-nothing-near",
        "model.line-from-nowhere",
        "model.line-shows-other",
        "model.folder-names-nothing",
    ),
}
_FILES = "files"
OPTIONS: Mapping[str, Any] = {"about": {"enum": [_FILES, *_CODES]}}


def _parts(survey: Survey) -> bool:
    return bool(survey.model.elements or survey.model.relationships)


def _joined(survey: Survey, *types: str) -> bool:
    return any(survey.relationships(*types))


def _nested(survey: Survey) -> bool:
    known = survey.model.relationship_by_id
    return any(one.source in known or one.target in known for one in survey.model.relationships)


_SOMETHING: Mapping[str, Callable[[Survey], bool]] = {
    "junctions": lambda survey: bool(survey.of_type(*JUNCTIONS)),
    "nesting": lambda survey: _joined(survey, "Composition", "Aggregation"),
    "specialization": lambda survey: _joined(survey, "Specialization"),
    "relationships-of-relationships": _nested,
    "relationships": lambda survey: bool(survey.model.relationships),
    "ends": lambda survey: bool(survey.model.relationships),
    "attributes": lambda survey: bool(survey.model.relationships),
    "views": lambda survey: bool(survey.model.views or survey.model.folders),
}
"""Whether there is something to judge; where nothing is said, elements or relationships."""


def judge(survey: Survey, options: Options) -> Outcomes:
    """The mistakes of one part."""
    about = options["about"]
    if about == _FILES:
        yield from (Told(*one) for one in survey.unreadable)
    elif not _SOMETHING.get(about, _parts)(survey):
        yield None
    else:
        found: Iterable[Any] = chain.from_iterable(survey.mistakes.get(code, ()) for code in _codes(survey, about))
        yield from (Told(*one) for one in found)


def _codes(survey: Survey, about: str) -> Iterable[str]:
    """Mistakes in a view's query have the codes of queries."""
    known = [code for code in survey.mistakes if about == "views" and code.startswith("query.")]
    return (*_CODES[about], *known)

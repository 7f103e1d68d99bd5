"""A pattern speaks of the whole value: anchored in JSON Schema, without anchors in XML Schema.

Cites: JSON Schema 2020-12, validation, section 6.3.3; XML Schema part 2, appendix F.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome
from checker.engines.regex import Dialect, NotInDialect, starts_and_ends
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.expressions import Expression, expressions, tree
from checker.kinds.schemas.rule import Judges, Options

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.pattern-unanchored": Text(
        "يُبحث عن النمط {pattern} في أي موضع من القيمة، فتُقبل قيم فيها زيادة؛ ابدأه بـ ^ واختمه بـ $.",
        "The pattern {pattern} is looked for anywhere in the value, so that values with more around it pass; begin it"
        " with ^ and end it with $.",
    ),
    "schemas.pattern-anchors": Text(
        "العلامتان ^ و$ في نمط XML Schema حرفان كسائر الحروف، فلا يقبل النمط {pattern} إلا قيمة فيها هاتان العلامتان؛"
        " احذفهما.",
        "In a pattern of XML Schema ^ and $ are characters like any other, so that {pattern} accepts only values that"
        " hold them; remove them.",
    ),
}
_BEGINS = re.compile(r"(?:^|(?<!\\)[|(])\^")
_ENDS = re.compile(r"(?<!\\)\$(?:$|[|)])")


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_judge, _judge)


def _judge(survey: Any) -> Iterator[Outcome]:
    met = False
    for one in expressions(survey):
        if one.on_key:
            continue  # the names of members are told apart by how they begin or end
        met = True
        if one.dialect is Dialect.XSD:
            if _BEGINS.search(one.text) or _ENDS.search(one.text):
                yield Found("schemas.pattern-anchors", one.pointer, {"pattern": one.text})
        elif not _whole(one):
            yield Found("schemas.pattern-unanchored", one.pointer, {"pattern": one.text})
    if not met:
        yield Nothing()


def _whole(one: Expression) -> bool:
    found = tree(one.text, one.dialect)
    return found is None or isinstance(found, NotInDialect) or all(starts_and_ends(found))

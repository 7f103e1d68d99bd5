"""Patterns are written in the regular expressions of the schema's own language.

Cites: ECMA-262, section 22.2.1, with the flag u (JSON Schema Core, 6.4); XML Schema part 2, appendix F.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome, Undone
from checker.engines.regex import NotInDialect
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.expressions import expressions, tree
from checker.kinds.schemas.rule import Judges, Options

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.pattern-syntax": Text(
        "في النمط {pattern} ما ليس من تعابير {dialect}: «{piece}» عند الحرف {at}؛ اكتبه بغيره.",
        "The pattern {pattern} has “{piece}” at character {at}, which {dialect} does not know; write it otherwise.",
    ),
    "schemas.pattern-unknown": Text(
        "لم يُحكم على النمط {pattern}: فيه مجموعات حروف (\\p) لا نعرفها، أو تداخل عميق.",
        "The pattern {pattern} was not judged: it names sets of characters (\\p) that are not known here, or is nested"
        " deeply.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_judge, _judge)


def _judge(survey: Any) -> Iterator[Outcome]:
    met = False
    for one in expressions(survey):
        met = True
        found = tree(one.text, one.dialect)
        if isinstance(found, NotInDialect):
            values = {"pattern": one.text, "dialect": one.dialect.value, "piece": found.piece, "at": found.at}
            yield Found("schemas.pattern-syntax", one.pointer, values, one.on_key)
        elif found is None:
            yield Undone("schemas.pattern-unknown", {"pattern": one.text})
    if not met:
        yield Nothing()

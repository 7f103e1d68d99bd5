"""No pattern makes an engine that backtracks run for ever.

Method: see `checker/engines/regex/ambiguity.py`, which decides it on the automaton of the expression and gives the
text that shows it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome, Undone
from checker.engines.regex import Explosion, Node, NotInDialect, Undecided, explosion
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.expressions import expressions, tree
from checker.kinds.schemas.rule import Judges, Options

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.pattern-explodes": Text(
        "يُقرأ النمط {pattern} بطرائق يتضاعف عددها كلما كُرر «{text}»، فيتوقف المدقق على قيمة لا توافقه؛ اكتبه بحيث لا"
        " يبدأ التكرار الداخلي بما ينتهي به أو بما يتكرر خارجه.",
        "The pattern {pattern} can be read in ways whose number doubles each time “{text}” is repeated, so that a value"
        " which fails it stops a validator; write it so that what is repeated inside is not repeated outside as well.",
    ),
    "schemas.pattern-too-large": Text(
        "لم يُحكم على النمط {pattern} لكبره؛ بسّطه.",
        "The pattern {pattern} was not judged, because it is too large; make it simpler.",
    ),
}


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_judge, _judge)


def _judge(survey: Any) -> Iterator[Outcome]:
    met = False
    for one in expressions(survey):
        found = tree(one.text, one.dialect)
        if isinstance(found, NotInDialect):
            continue  # told by the rule of the syntax
        met = True
        shown = None if found is None else _explosion(found)
        if isinstance(shown, Explosion):
            yield Found("schemas.pattern-explodes", one.pointer, {"pattern": one.text, "text": shown.text}, one.on_key)
        elif shown is None:
            yield Undone("schemas.pattern-too-large", {"pattern": one.text})
    if not met:
        yield Nothing()


@cache
def _explosion(node: Node) -> Explosion | bool | None:
    """The proof of a runaway, False where there is none, None where it is too large to tell."""
    try:
        return explosion(node) or False
    except Undecided:
        return None

"""The regular expressions of a schema, each with its dialect and place."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from checker.engines.regex import Dialect, Node, NotInDialect, Undecided, read
from checker.kinds.schemas.json_survey import JsonSurvey
from checker.kinds.schemas.xsd_survey import XsdSurvey


class Expression(NamedTuple):
    """A pattern, and the pointer of it; `on_key` where it is the name of a member of `patternProperties`."""

    text: str
    dialect: Dialect
    pointer: str
    on_key: bool = False


def expressions(survey: Any) -> Iterator[Expression]:
    """All of them, in the order of the document."""
    if isinstance(survey, XsdSurvey):
        for element in survey.each("pattern"):
            if element.get("value") is not None:
                yield Expression(element.get("value"), Dialect.XSD, survey.pointer(element, "value"))
        return
    assert isinstance(survey, JsonSurvey)  # noqa: S101 - there are two surveys
    for node in survey.every:
        if isinstance(node.get("pattern"), str):
            yield Expression(node.value["pattern"], Dialect.ECMA, node.at("pattern"))
        if node.keyword == "patternProperties":
            yield Expression(node.name, Dialect.ECMA, node.pointer, on_key=True)


@cache
def tree(text: str, dialect: Dialect) -> Node | NotInDialect | None:
    """The expression read; what is wrong with it; or None where it cannot be told."""
    try:
        return read(text, dialect)
    except NotInDialect as wrong:
        return wrong
    except Undecided:
        return None

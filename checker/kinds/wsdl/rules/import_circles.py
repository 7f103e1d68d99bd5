"""No file is reached from itself by imports and includes: generators of code read such rounds differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.kernel.document import Document
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.links import Link
from checker.kinds.wsdl.outcomes import Found, Nothing, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.import-circle": Text(
        "يعود الاستيراد إلى ملف بدأ منه: {round}.",
        "The import leads back to where it came from: {round}.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    leading: dict[str, list[Link]] = {}
    for one in survey.links:
        if one.target is not None:
            leading.setdefault(one.document.name, []).append(one)
    if not leading:
        yield Nothing()
    for closing, names in _rounds(survey.document, leading):
        yield Found("wsdl.import-circle", closing.element, {"round": " → ".join(names)}, closing.attribute)


def _rounds(start: Document, leading: Mapping[str, list[Link]]) -> Iterator[tuple[Link, list[str]]]:
    """Each link that closes a round, and the files on it; one walk, without recursion."""
    path, done = [start.name], set[str]()
    waiting = [iter(leading.get(start.name, ()))]
    while waiting:
        one = next(waiting[-1], None)
        if one is None:
            waiting.pop()
            done.add(path.pop())
            continue
        name = one.target.name if one.target is not None else ""
        if name in path:
            yield one, [*path[path.index(name) :], name]
        elif name not in done:
            path.append(name)
            waiting.append(iter(leading.get(name, ())))

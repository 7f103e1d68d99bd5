"""No file is reached from itself by imports and includes: generators of code read such rounds differently."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from posixpath import basename
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.links import Link
from checker.kinds.wsdl.outcomes import Found, Outcome
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
    for links in _rounds(survey.document.name, leading):
        own = next((one for one in links if one.document is survey.document), links[-1])
        files = [basename(one.document.name) for one in (*links, links[0])]
        yield Found("wsdl.import-circle", own.element, {"round": " → ".join(files)}, own.attribute)


def _rounds(start: str, leading: Mapping[str, list[Link]]) -> Iterator[list[Link]]:
    """The links of each round, the one that closes it last; one walk, without recursion."""
    names, path, done = [start], list[Link](), set[str]()
    waiting = [iter(leading.get(start, ()))]
    while waiting:
        one = next(waiting[-1], None)
        if one is None:
            waiting.pop()
            done.add(names.pop())
            del path[-1:]
            continue
        name = one.target.name if one.target is not None else ""
        if name in names:
            yield [*path[names.index(name) :], one]
        elif name not in done:
            names.append(name)
            path.append(one)
            waiting.append(iter(leading.get(name, ())))

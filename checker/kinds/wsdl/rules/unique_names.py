"""Names are not used twice for things of the same sort.

Cites: WSDL 1.1, 2.1.1, 2.3, 2.4, 2.5, 2.6 and 2.7.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import BINDING, FAULT, MESSAGE, PART, PORT, PORT_TYPE, SERVICE, local

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "wsdl.name-twice": Text(
        "أكثر من عنصر {sort} باسم «{name}»؛ سمِّ كلًا منها باسم له وحده.",
        "More than one {sort} is named “{name}”; give each a name of its own.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    groups = list(_groups(survey))
    if not groups:
        yield Nothing()
    for group in groups:
        seen: set[str] = set()
        for element in group:
            name = element.get("name") or ""
            if name in seen:
                yield Found("wsdl.name-twice", element, {"name": name, "sort": local(element.tag)}, "name")
            seen.add(name)


def _groups(survey: Survey) -> Iterator[list[Any]]:
    """Elements whose names must differ."""
    found = [survey.own(tag) for tag in (MESSAGE, PORT_TYPE, BINDING, SERVICE)]
    found += [list(message.iterchildren(PART)) for message in survey.own(MESSAGE)]
    found += [list(service.iterchildren(PORT)) for service in survey.own(SERVICE)]
    found += [list(operation.iterchildren(FAULT)) for one in survey.own(PORT_TYPE) for operation in one]
    yield from [group for group in found if group]

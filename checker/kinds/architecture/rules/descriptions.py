"""An interface that names the file of its description agrees with it; what differs is told on both sides.

An address is not fetched: whoever has the description ties it to the interface in the manifest.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.architecture import Element
from checker.kernel.document import Broken
from checker.kernel.text import Text
from checker.kinds.architecture import reality
from checker.kinds.architecture.description import described
from checker.kinds.architecture.rule import Options, Outcomes, Told, Unproven
from checker.kinds.architecture.survey import Survey, called, listed

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    **reality.MESSAGES,
    "architecture.description-missing": Text(
        "لا يوجد الملف {file} الذي تسميه الواجهة «{interface}» وصفًا لها.",
        "There is no file {file}, which the interface “{interface}” names as its description.",
    ),
    "architecture.description-unread": Text(
        "لا يُقرأ الملف {file} الذي تسميه الواجهة «{interface}» وصفًا لها، أو هو خارج المجلد الذي يُفحص.",
        "The file {file}, which the interface “{interface}” names as its description, cannot be read, or lies outside "
        "the folder that is checked.",
    ),
    "architecture.description-other": Text(
        "ليس الملف {file} الذي تسميه الواجهة «{interface}» وصف واجهة: لا OpenAPI ولا WSDL.",
        "The file {file}, which the interface “{interface}” names, describes no interface: it is neither OpenAPI nor "
        "WSDL.",
    ),
    "architecture.interface-unknown": Text(
        "يصل ملف البيان هذا الوصف بالواجهة «{interface}»، وليس في البنيان الموحد واجهة تطبيقية بهذا المعرّف.",
        "The manifest ties this description to the interface “{interface}”; the unified architecture has no "
        "application interface of that id.",
    ),
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each difference, once at the interface and once in the description."""
    naming = [
        (one, name)
        for one in survey.of_type("ApplicationInterface")
        for name in listed(one.properties, "description")
        if "://" not in name
    ]
    if not naming:
        yield None
    for one, name in naming:
        yield from _held(survey, one, name)


def _held(survey: Survey, one: Element, name: str) -> Iterator[Told | Unproven]:
    values = {"interface": called(one), "file": name}
    found = survey.document.resolve(name)
    if isinstance(found, Broken):
        if found.code == "reference.no-file":
            yield Told("architecture.description-missing", values, one.at)
        else:
            yield Unproven("architecture.description-unread", values)
        return
    said = described(found.document)
    if said is None:
        yield Told("architecture.description-other", values, one.at)
        return
    for code, told, at in reality.disagreements(survey, one, said):
        yield Told(code, told, one.at)
        yield Told(code, told, at)

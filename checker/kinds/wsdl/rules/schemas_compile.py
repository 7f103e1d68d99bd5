"""The schemas in the description compile, together with all they import.

Cites: WS-I Basic Profile 1.2, R2801.
Options:
    namespace, file    the national types, which an import without a place leads to
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing, Undone
from checker.engines.xsd import MESSAGES as SCHEMAS
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kinds.wsdl.compiling import wrong
from checker.kinds.wsdl.national import OPTIONS as NATIONAL
from checker.kinds.wsdl.national import national
from checker.kinds.wsdl.outcomes import Found, Outcome
from checker.kinds.wsdl.rule import Judge
from checker.kinds.wsdl.survey import Survey
from checker.kinds.wsdl.words import XSD_IMPORT

OPTIONS: Mapping[str, Any] = NATIONAL
MESSAGES: Mapping[str, Text] = {
    **{code: text for code, text in SCHEMAS.items() if code.startswith("xsd.schema") or code == "xsd.not-xml"},
    "wsdl.schemas-unread": Text(
        "لم يُعرف هل المخططات صحيحة، لأن ما تحيل إليه لم يُقرأ: {missing}. ضع الملفات بجانب الوصف.",
        "It is not known whether the schemas are sound, because what they refer to was not read: {missing}. "
        "Put the files beside the description.",
    ),
    "wsdl.schemas-several": Text(
        "لم يُعرف هل المخططات صحيحة، لأن لفضاء الأسماء نفسه أكثر من ملف: {namespaces}. اجمعها بالعنصر "
        "xsd:include في ملف واحد يُستورد.",
        "It is not known whether the schemas are sound, because one namespace is imported from several "
        "files: {namespaces}. Include them in one file, and import that.",
    ),
}


def prepare(requirement: Requirement, supplies: Supplies) -> Judge:
    """Make the judge. Raises Trouble where the national types cannot be read."""
    types = national(requirement, supplies)

    def judge(survey: Survey) -> Iterator[Outcome]:
        if not survey.own_schemas:
            yield Nothing()
            return
        several = _several(survey)
        elsewhere = (survey.unknown - {types.namespace}).union(several)
        told = False
        nowhere = [one.element for one in survey.links if one.broken]
        for one in wrong(survey, types):
            unknown = one.code == "xsd.schema-unresolved" and one.values["namespace"] in elsewhere
            if not unknown and one.element not in nowhere:
                told = True
                yield Found(one.code, survey.root if one.element is None else one.element, one.values)
        unread = _unread(survey, types.namespace)
        if unread and not told:
            yield Undone("wsdl.schemas-unread", {"missing": unread})
        elif several and not told:
            yield Undone("wsdl.schemas-several", {"namespaces": several})

    return judge


def _unread(survey: Survey, national_types: str) -> list[str]:
    """What links of schemas lead to and was not read."""
    missing = [
        one.location or one.namespace
        for one in survey.links
        if one.attribute == "schemaLocation"
        and (one.broken or (one.leads is None and one.namespace in survey.unknown))
        and one.namespace != national_types
    ]
    return list(dict.fromkeys(missing))


def _several(survey: Survey) -> list[str]:
    """Namespaces imported from several places: libxml2 reads one of them, and passes over the others."""
    places: dict[str, set[str]] = {}
    for one in survey.links:
        if one.element.tag == XSD_IMPORT and one.target is not None:
            places.setdefault(one.namespace, set()).add(one.target.name)
    for schema in survey.own_schemas:
        if schema.get("targetNamespace") in places:
            places[schema.get("targetNamespace")].add("")
    return [namespace for namespace, names in places.items() if len(names) > 1]

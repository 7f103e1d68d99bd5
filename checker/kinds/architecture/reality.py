"""The model and the description of an interface, held together: what one says and the other does not."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from checker.architecture import At, Element
from checker.kernel.text import Text
from checker.kinds.architecture.description import Description
from checker.kinds.architecture.survey import Survey, called, first, listed

_KEEPS = {"openapi": "rest-api", "wsdl": "soap-services"}
"""Form of a description → the standard its interface keeps to."""
_NAMES = {"openapi": "json-name", "wsdl": "xml-name"}

MESSAGES: Mapping[str, Text] = {
    "architecture.operation-undescribed": Text(
        "تذكر الواجهة «{interface}» في النموذج العملية «{operation}»، وليست في وصفها {file}.",
        "In the model the interface “{interface}” has the operation “{operation}”; its description {file} has not.",
    ),
    "architecture.operation-unmodelled": Text(
        "في الوصف {file} العملية «{operation}»، ولا تذكرها الواجهة «{interface}» في النموذج.",
        "The description {file} has the operation “{operation}”; in the model the interface “{interface}” has not.",
    ),
    "architecture.data-unmodelled": Text(
        "في الوصف {file} العنصر «{member}» ({element} في القاموس)، وليس في كائنات البيانات التي تصل إليها "
        "منظومة الواجهة «{interface}» في النموذج.",
        "The description {file} uses “{member}” ({element} of the dictionary), which is in none of the data objects "
        "that the system of the interface “{interface}” accesses in the model.",
    ),
    "architecture.standard-differs": Text(
        "وصف الواجهة «{interface}» ({file}) من صيغة {form} ومعيارها {standard}، وتسمي الواجهة في النموذج: {found}.",
        "The description of the interface “{interface}” ({file}) is of the form {form}, whose standard is {standard}; "
        "in the model the interface names: {found}.",
    ),
    "architecture.version-differs": Text(
        "الإصدار الرئيس في الوصف {file} هو {described}، وهو في النموذج للواجهة «{interface}»: {modelled}.",
        "The major version in the description {file} is {described}; in the model that of the interface “{interface}” "
        "is {modelled}.",
    ),
    "architecture.body-differs": Text(
        "تقدم الجهة {agency} الوصف {file}، والجهة المسؤولة عن الواجهة «{interface}» في النموذج: {owner}.",
        "The description {file} comes from the body {agency}; in the model the body that answers for the interface "
        "“{interface}” is {owner}.",
    ),
}


class Disagreement(NamedTuple):
    """One thing on which they differ, and where in the description it stands; in the model it is the interface."""

    code: str
    values: Mapping[str, Any]
    at: At


def disagreements(survey: Survey, interface: Element, said: Description, agency: str = "") -> Iterator[Disagreement]:
    """All on which they differ. `agency` is the body that the description comes from, where that is known."""
    about = {"interface": called(interface), "file": said.at.source.name}
    for code, values, at in _differing(survey, interface, said, agency):
        yield Disagreement(code, {**about, **values}, at)


def _differing(survey: Survey, interface: Element, said: Description, agency: str) -> Iterator[Disagreement]:
    yield from _standard(interface, said)
    modelled = first(interface.properties, "version").partition(".")[0]
    if modelled and said.version and modelled != said.version:
        yield Disagreement("architecture.version-differs", {"described": said.version, "modelled": modelled}, said.at)
    yield from _operations(interface, said)
    yield from _data(survey, interface, said)
    component = survey.component(interface.id)
    owner = survey.owner(component) if component else ""
    if agency and owner and agency != owner:
        yield Disagreement("architecture.body-differs", {"agency": agency, "owner": owner}, said.at)


def _standard(interface: Element, said: Description) -> Iterator[Disagreement]:
    wanted = _KEEPS[said.form]
    found = listed(interface.properties, "standard")
    if wanted not in [name.partition("@")[0] for name in found]:
        values = {"form": said.form, "standard": wanted, "found": found or ["—"]}
        yield Disagreement("architecture.standard-differs", values, said.at)


def _operations(interface: Element, said: Description) -> Iterator[Disagreement]:
    """Where the model names operations it names all."""
    modelled = listed(interface.properties, "operations")
    for name in modelled:
        if name not in said.operations:
            yield Disagreement("architecture.operation-undescribed", {"operation": name}, said.at)
    for name, at in said.operations.items() if modelled else ():
        if name not in modelled:
            yield Disagreement("architecture.operation-unmodelled", {"operation": name}, at)


def _data(survey: Survey, interface: Element, said: Description) -> Iterator[Disagreement]:
    """Members that the dictionary knows, against the data objects of the interface's system."""
    modelled = _elements(survey, interface)
    if not modelled:
        return
    key = _NAMES[said.form]
    known = {one.get(key): name for name, one in survey.supplies.elements().items()}
    for member, at in said.members.items():
        element = known.get(member)
        if element is not None and element not in modelled:
            yield Disagreement("architecture.data-unmodelled", {"member": member, "element": element}, at)


def _elements(survey: Survey, interface: Element) -> set[str]:
    """The data elements of all data objects that the component of an interface accesses."""
    component = survey.component(interface.id)
    return {
        element
        for one in survey.relationships("Access")
        if component is not None and survey.component(one.source) is component and one.target in survey.model.by_id
        for element in listed(survey.model.by_id[one.target].properties, "data-elements")
    }

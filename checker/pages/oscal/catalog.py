"""A version of a standard as an OSCAL catalog: a requirement is a control, with its parts in both languages."""

from __future__ import annotations

from checker.kernel.standard import Requirement, Standard
from checker.kernel.text import LANGUAGES, Language, Text
from checker.pages.oscal.words import Object, control, day, line, metadata, named, prop
from checker.reporters import Options
from checker.reporters.addresses import requirement_page
from checker.reporters.writing import write_json

_PARTS = (("statement", "statement"), ("why", "guidance"), ("fix", "remediation"))


def catalog(standard: Standard, language: Language, options: Options) -> str:
    """The catalog as JSON; titles, of which OSCAL has one, are in `language`."""
    head = [
        prop("status", standard.status.value),
        *[prop(f"title-{one}", standard.title.read(one)) for one in LANGUAGES],
    ]
    if standard.in_force_from:
        head.append(prop("in-force-from", standard.in_force_from.isoformat()))
    if standard.in_force_until:
        head.append(prop("in-force-until", standard.in_force_until.isoformat()))
    group: Object = {
        "id": standard.id,
        "class": "standard",
        "title": line(standard.title.read(language)),
        "parts": _prose(standard.id, "overview", standard.summary),
    }
    if standard.requirements:
        group["controls"] = [_control(one, language, options) for one in standard.requirements]
    made = {
        "uuid": named("catalog", standard.citation),
        "metadata": metadata(standard.title.read(language), standard.version, day(standard.in_force_from), head),
        "groups": [group],
    }
    return write_json({"catalog": made})


def _control(requirement: Requirement, language: Language, options: Options) -> Object:
    name = control(requirement.name)
    return {
        "id": name,
        "class": "requirement",
        "title": line(requirement.title.read(language)),
        "props": [
            prop("level", requirement.level.value),
            *[prop("cites", clause) for clause in requirement.cites],
            *[prop(f"title-{one}", requirement.title.read(one)) for one in LANGUAGES],
        ],
        "links": [{"href": requirement_page(requirement, language, options.site), "rel": "canonical"}],
        "parts": [part for field, kind in _PARTS for part in _prose(name, kind, getattr(requirement, field))],
    }


def _prose(name: str, kind: str, text: Text) -> list[Object]:
    """A part for each language; OSCAL has no language of its own, so that the class tells it."""
    return [
        {"id": f"{name}_{kind}.{one}", "name": kind, "ns": _OWN[kind], "class": one, "prose": text.read(one)}
        if kind in _OWN
        else {"id": f"{name}_{kind}.{one}", "name": kind, "class": one, "prose": text.read(one)}
        for one in LANGUAGES
    ]


_OWN = {"remediation": "https://standards.egov.example/oscal"}
"""Parts that OSCAL does not name: they stand in a namespace of their own."""

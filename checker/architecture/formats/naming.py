"""How formats name types, viewpoints and colours that we name otherwise."""

from __future__ import annotations

import re
from collections.abc import Mapping

from checker.architecture.language import LANGUAGES

_OLD = {
    "UsedBy": "Serving",
    "UsedByRelationship": "Serving",
    "Realisation": "Realization",
    "Specialisation": "Specialization",
    "Network": "CommunicationNetwork",
    "CommunicationPath": "Path",
    "InfrastructureService": "TechnologyService",
    "InfrastructureFunction": "TechnologyFunction",
    "InfrastructureInterface": "TechnologyInterface",
}
"""Names of ArchiMate 2 and of early releases."""
_RELATIONSHIPS = LANGUAGES["3.2"].relationships


def relationship_type(told: str) -> str:
    """`archimate:ServingRelationship`, `Serving` → `Serving`; a word nobody knows stays as it is."""
    name = told.rpartition(":")[2]
    short = name.removesuffix("Relationship")
    short = _OLD.get(short, short)
    return short if short in _RELATIONSHIPS else name


def element_type(told: str) -> str:
    """`archimate:BusinessActor` → `BusinessActor`."""
    name = told.rpartition(":")[2]
    return _OLD.get(name, name)


VIEWPOINTS: Mapping[str, str] = {
    name.lower().replace(" ", "-"): name
    for name in (
        "Organization", "Application Platform", "Application Structure", "Information Structure", "Technology",
        "Layered", "Physical", "Product", "Application Usage", "Technology Usage", "Business Process Cooperation",
        "Application Cooperation", "Service Realization", "Implementation and Deployment", "Goal Realization",
        "Goal Contribution", "Principles", "Requirements Realization", "Motivation", "Strategy", "Capability Map",
        "Outcome Realization", "Resource Map", "Value Stream", "Project", "Migration",
        "Implementation and Migration", "Stakeholder",
    )
}  # fmt: skip
"""Ours, in kebab-case → the exchange format's."""
_FROM_EXCHANGE = {name: ours for ours, name in VIEWPOINTS.items()}
_ARCHI = {
    "implementation-and-deployment": "implementation_deployment",
    "implementation-and-migration": "implementation_migration",
    "capability-map": "capability",
    "resource-map": "resource",
}
_FROM_ARCHI = {name: ours for ours, name in _ARCHI.items()}


def viewpoint_of_exchange(told: str) -> str:
    """`Application Cooperation` → `application-cooperation`; another name stays."""
    return _FROM_EXCHANGE.get(told, told)


def viewpoint_for_exchange(ours: str) -> str:
    """The way back."""
    return VIEWPOINTS.get(ours, ours)


def viewpoint_of_archi(told: str) -> str:
    """`application_cooperation` → `application-cooperation`; another name stays."""
    ours = _FROM_ARCHI.get(told, told.replace("_", "-"))
    return ours if ours in VIEWPOINTS else told


def viewpoint_for_archi(ours: str) -> str:
    """The way back."""
    return _ARCHI.get(ours, ours.replace("-", "_")) if ours in VIEWPOINTS else ours


_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*\Z")
_ODD = re.compile(r"[^A-Za-z0-9_-]")
_CODED = re.compile(r"\.([0-9a-f]+)\.")
_MARK = "id."


def xml_id(ours: str) -> str:
    """An id as XML may have it (NCName): others are marked and written so that they can be read back."""
    if _NAME.match(ours) and not ours.startswith(_MARK):
        return ours
    return _MARK + _ODD.sub(lambda found: f".{ord(found[0]):x}.", ours)


def own_id(told: str) -> str:
    """The way back from `xml_id`."""
    if not told.startswith(_MARK):
        return told
    return _CODED.sub(lambda found: chr(int(found[1], 16)), told[len(_MARK) :])

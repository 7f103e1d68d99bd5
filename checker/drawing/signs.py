"""The sign in the corner of a box, by the element's type (ArchiMate 3.2, notation of chapters 6 to 12).

Each is a path in a square of 16 by 16; circles and ellipses are paths too.
"""

from __future__ import annotations

from collections.abc import Mapping


def _circle(x: float, y: float, r: float) -> str:
    return f"M{x - r} {y}a{r} {r} 0 1 0 {2 * r} 0a{r} {r} 0 1 0 {-2 * r} 0"


def _ellipse(x: float, y: float, across: float, along: float) -> str:
    return f"M{x - across} {y}a{across} {along} 0 1 0 {2 * across} 0a{across} {along} 0 1 0 {-2 * across} 0"


_ROLE = "M4 4h8M4 12h8M4 4a2 4 0 0 0 0 8" + _ellipse(12, 8, 2, 4)
_COLLABORATION = _circle(5.8, 8, 4) + _circle(10.2, 8, 4)
_INTERFACE = _circle(10.5, 8, 4) + "M1.5 8h5"
_PROCESS = "M1 6h8.5V3l5.5 5-5.5 5v-3H1z"
_FUNCTION = "M3 5l5-3 5 3v9l-5-3-5 3z"
_INTERACTION = "M7 3a5 5 0 0 0 0 10zM9 3a5 5 0 0 1 0 10z"
_EVENT = "M2 3h8a5 5 0 0 1 0 10H2l3-5z"
_SERVICE = "M5 4h6a4 4 0 0 1 0 8H5a4 4 0 0 1 0-8z"
_OBJECT = "M2 3h12v10H2zM2 6.2h12"
_WAVE = "M2 3h12v9c-3-2-5 3-8 1.5-2-1-3-.5-4 .5z"

SIGNS: Mapping[str, str] = {
    "Stakeholder": _ROLE,
    "Driver": _circle(8, 8, 4.5) + "M8 1v14M1 8h14M3 3l10 10M13 3L3 13",
    "Assessment": _circle(9.5, 6.5, 4) + "M6.5 9.5L2 14",
    "Goal": _circle(8, 8, 6) + _circle(8, 8, 3.8) + _circle(8, 8, 1.4),
    "Outcome": _circle(7, 9, 5) + _circle(7, 9, 2) + "M7 9l6-6M10.5 2.6L13.5 2l-.6 3",
    "Principle": "M3 2.5h10v11H3zM8 5v4.5M8 11.2v.6",
    "Requirement": "M5 4h10l-4 8H1z",
    "Constraint": "M5 4h10l-4 8H1zM8 4l-4 8",
    "Meaning": "M4.5 12a3 3 0 0 1-.3-6 4 4 0 0 1 7-1.5 3.6 3.6 0 0 1 .8 7.5z",
    "Value": _ellipse(8, 8, 6.5, 4),
    "Resource": "M1 4h12v8H1zM13 6.5h2v3h-2M4 6v4M6.5 6v4M9 6v4",
    "Capability": "M2 14v-4h4V6h4V2h4v12z",
    "ValueStream": "M1 4h10l4 4-4 4H1l3-4z",
    "CourseOfAction": _circle(10, 6, 4.6) + _circle(10, 6, 1.8) + "M2 14c1-4 2-5 4-6",
    "BusinessActor": _circle(8, 4, 2.4) + "M8 6.4v5M4 8.6h8M8 11.4l-3 4M8 11.4l3 4",
    "BusinessRole": _ROLE,
    "Role": _ROLE,
    "BusinessCollaboration": _COLLABORATION,
    "ApplicationCollaboration": _COLLABORATION,
    "TechnologyCollaboration": _COLLABORATION,
    "Collaboration": _COLLABORATION,
    "BusinessInterface": _INTERFACE,
    "ApplicationInterface": _INTERFACE,
    "TechnologyInterface": _INTERFACE,
    "BusinessProcess": _PROCESS,
    "ApplicationProcess": _PROCESS,
    "TechnologyProcess": _PROCESS,
    "Process": _PROCESS,
    "BusinessFunction": _FUNCTION,
    "ApplicationFunction": _FUNCTION,
    "TechnologyFunction": _FUNCTION,
    "Function": _FUNCTION,
    "BusinessInteraction": _INTERACTION,
    "ApplicationInteraction": _INTERACTION,
    "TechnologyInteraction": _INTERACTION,
    "BusinessEvent": _EVENT,
    "ApplicationEvent": _EVENT,
    "TechnologyEvent": _EVENT,
    "ImplementationEvent": _EVENT,
    "Event": _EVENT,
    "BusinessService": _SERVICE,
    "ApplicationService": _SERVICE,
    "TechnologyService": _SERVICE,
    "Service": _SERVICE,
    "BusinessObject": _OBJECT,
    "DataObject": _OBJECT,
    "Contract": "M2 3h12v10H2zM2 6.2h12M2 9.8h12",
    "Representation": _WAVE,
    "Deliverable": _WAVE,
    "Product": "M2 3h12v10H2zM2 6.2h6V3",
    "ApplicationComponent": "M5 2h9v12H5zM2.5 4h5v2.5h-5zM2.5 8.5h5V11h-5z",
    "Node": "M2 5h9v9H2zM2 5l3-3h9l-3 3M14 2v9l-3 3",
    "Device": "M3 3h10v7H3zM5 10l-2.5 3.5h11L11 10",
    "SystemSoftware": _circle(7, 9, 5) + "M7.5 4A4.5 4.5 0 1 1 12 11.5",
    "Path": "M2 8h3M6.5 8h3M11 8h3M5 4.5L1.5 8 5 11.5M11 4.5L14.5 8 11 11.5",
    "CommunicationNetwork": _circle(4, 4, 1.7) + _circle(13, 4, 1.7) + _circle(3, 12, 1.7) + _circle(12, 12, 1.7)
    + "M5.7 4h5.6M3.8 5.7l-.6 4.6M4.7 12h5.6M12.8 5.7l-.6 4.6",
    "Equipment": _circle(6, 9.5, 4) + _circle(6, 9.5, 1.3) + _circle(12, 4, 2.4),
    "Facility": "M2 14V5l4 3V5l4 3V5l4 3v6z",
    "DistributionNetwork": "M3 6.2h10M3 9.8h10M5.5 3L1.5 8l4 5M10.5 3l4 5-4 5",
    "Artifact": "M3 2h7l3 3v9H3zM10 2v3h3",
    "Material": "M5 3h6l3.5 5-3.5 5H5L1.5 8z",
    "WorkPackage": "M5 12.5a5 5 0 1 1 5 .2h3.5M11.5 10.5l2.2 2.2-2.2 2.2",
    "Gap": _circle(8, 8, 5) + "M1.5 6.2h13M1.5 9.8h13",
    "Plateau": "M4 4h11M2.5 8h11M1 12h11",
    "Grouping": "M2 5.5h12V13H2zM2 5.5V3h6v2.5",
    "Location": "M8 15L4 8a4.6 4.6 0 1 1 8 0z" + _circle(8, 5.8, 1.5),
}  # fmt: skip

"""Composition, aggregation, assignment: what holds what, and what does what (ArchiMate 3.2, 5.1 and appendix B)."""

from __future__ import annotations

from collections.abc import Iterator

from checker.architecture.language import sets
from checker.architecture.language.sets import Names, names

Pairs = Iterator[tuple[Names, Names]]

_ALIKE = (sets.BUSINESS_INTERNAL, sets.APPLICATION_INTERNAL, sets.TECHNOLOGY_INTERNAL)
_SAME_KIND = (names("BusinessObject Contract"), names("Requirement Constraint"))
_HELD_BY_PLATEAU = sets.ALL - names(
    "Assessment Deliverable Driver Gap ImplementationEvent Meaning Principle Stakeholder Value WorkPackage"
)
_NODE_PARTS = sets.NODES | {"TechnologyInterface"}


def compositions() -> Pairs:
    """(wholes, parts) of Composition."""
    yield from ((frozenset([one]), frozenset([one])) for one in sets.ALL)
    yield from ((alike, alike) for alike in (*_ALIKE, *_SAME_KIND))
    yield sets.BUSINESS_ACTIVE, names("BusinessInterface")
    yield sets.APPLICATION_ACTIVE, names("ApplicationInterface")
    yield names("Device Equipment SystemSoftware TechnologyCollaboration"), names("TechnologyInterface")
    yield names("Device Equipment"), names("SystemSoftware")
    yield names("Equipment"), names("Device")
    yield names("Node Facility"), _NODE_PARTS
    yield names("Product"), sets.SERVICES | sets.PASSIVE
    yield names("Plateau"), _HELD_BY_PLATEAU
    yield names("Grouping Location"), sets.ALL
    yield sets.ALL, names("Grouping")


def aggregations() -> Pairs:
    """(wholes, parts) of Aggregation that are not Composition's."""
    yield names("BusinessCollaboration"), names("BusinessActor BusinessRole")
    yield names("ApplicationCollaboration"), names("ApplicationComponent")
    yield names("Path TechnologyCollaboration"), _NODE_PARTS
    yield names("Path"), names("TechnologyCollaboration")
    yield names("DistributionNetwork"), _NODE_PARTS
    yield names("CommunicationNetwork"), names("Device SystemSoftware TechnologyInterface")


_BUSINESS_TASKS = sets.BUSINESS_BEHAVIOUR | names("ImplementationEvent WorkPackage Stakeholder")
_NODE_TASKS = sets.TECHNOLOGY_BEHAVIOUR | names("Artifact SystemSoftware TechnologyInterface")


def assignments() -> Pairs:
    """(who, what) of Assignment."""
    yield sets.BUSINESS_ACTIVE, _BUSINESS_TASKS
    yield names("BusinessActor BusinessCollaboration"), names("BusinessRole BusinessInterface")
    yield names("BusinessInterface"), names("BusinessService")
    yield sets.APPLICATION_ACTIVE, sets.APPLICATION_BEHAVIOUR
    yield names("ApplicationInterface"), names("ApplicationService")
    yield sets.TECHNOLOGY_ACTIVE, _NODE_TASKS
    yield names("TechnologyInterface"), names("TechnologyService")
    yield names("Equipment"), names("Material")
    yield (
        names("DistributionNetwork Facility Node Path TechnologyCollaboration"),
        _BUSINESS_TASKS
        | names(
            "BusinessActor BusinessCollaboration BusinessInterface BusinessRole Device Equipment Facility Material Node"
        ),
    )
    yield names("Resource"), sets.STRATEGY_BEHAVIOUR
    yield names("Plateau"), names("Stakeholder")
    yield from _of_places()
    yield sets.ALL & _ASSIGNING, names("Grouping")


def _of_places() -> Pairs:
    told = sets.BEHAVIOUR | names(
        "Artifact BusinessActor BusinessCollaboration BusinessInterface BusinessRole Device Equipment Facility "
        "Material Node SystemSoftware TechnologyInterface Stakeholder WorkPackage ImplementationEvent"
    )
    yield names("Location"), told
    yield names("Grouping"), told | sets.STRATEGY_BEHAVIOUR


_ASSIGNING = sets.ACTIVE | names("Location Grouping Plateau Resource")

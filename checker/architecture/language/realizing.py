"""Realization: what makes which more abstract thing real (ArchiMate 3.2, 5.1.4 and appendix B)."""

from __future__ import annotations

from checker.architecture.language import sets
from checker.architecture.language.sets import names
from checker.architecture.language.structure import Pairs

_TO_STRUCTURE = sets.STRATEGY | sets.AIMS
"""What structure of the core realizes beyond the core."""
_TO_BEHAVIOUR = _TO_STRUCTURE - {"Resource"}
_BUSINESS = sets.BUSINESS_BEHAVIOUR | {"BusinessInterface"} | _TO_STRUCTURE
_APPLICATION = sets.APPLICATION_ACTIVE | sets.APPLICATION_BEHAVIOUR | {"ApplicationInterface"} | _BUSINESS
_NODE = _APPLICATION | sets.TECHNOLOGY_BEHAVIOUR | names("SystemSoftware TechnologyInterface")
_INFORMATION = names("BusinessObject Contract")
_PLATEAU = sets.ALL - names("Assessment Deliverable Driver Gap ImplementationEvent Meaning Plateau Value WorkPackage")


def realizations() -> Pairs:
    """(makers, made) of Realization."""
    yield from _behaviour()
    yield from _active()
    yield from _passive()
    yield from _beyond()
    yield sets.STRATEGY | sets.CORE | names("Location Outcome Principle Requirement Constraint"), names("Grouping")


def _behaviour() -> Pairs:
    services = names("BusinessService")
    yield sets.BUSINESS_INTERNAL | {"ApplicationService"}, services | _TO_BEHAVIOUR
    yield sets.APPLICATION_INTERNAL, sets.BUSINESS_INTERNAL | services | {"ApplicationService"} | _TO_BEHAVIOUR
    yield names("BusinessService"), _TO_BEHAVIOUR
    yield names("TechnologyService"), services | {"ApplicationService"} | _TO_BEHAVIOUR
    yield sets.TECHNOLOGY_INTERNAL, sets.BUSINESS_INTERNAL | sets.APPLICATION_INTERNAL | sets.SERVICES | _TO_BEHAVIOUR
    yield sets.EVENTS, sets.AIMS
    yield names("ApplicationEvent TechnologyEvent"), names("BusinessEvent")
    yield names("TechnologyEvent"), names("ApplicationEvent")


def _active() -> Pairs:
    yield sets.BUSINESS_ACTIVE, _TO_STRUCTURE | {"BusinessService"}
    yield names("BusinessInterface"), _TO_STRUCTURE
    yield names("ApplicationInterface"), _TO_STRUCTURE | names("BusinessInterface BusinessService")
    above = names("ApplicationInterface ApplicationService BusinessInterface BusinessService")
    yield names("TechnologyInterface"), _TO_STRUCTURE | above
    yield sets.APPLICATION_ACTIVE, _APPLICATION - {"ApplicationCollaboration"}
    yield sets.TECHNOLOGY_ACTIVE | {"Product", "Location"}, _NODE
    yield names("Equipment Facility Node Path Product TechnologyCollaboration"), names("Device Equipment")
    wide = names("Device Equipment Facility Node Path Stakeholder TechnologyCollaboration")
    yield names("CommunicationNetwork DistributionNetwork Location"), sets.BUSINESS_ACTIVE | wide


def _passive() -> Pairs:
    yield _INFORMATION, _TO_STRUCTURE
    yield names("DataObject Representation"), _INFORMATION | _TO_STRUCTURE
    yield names("Artifact Material"), _INFORMATION | {"DataObject", "Artifact"} | _NODE
    yield names("Material"), names("Device Equipment Material")


def _beyond() -> Pairs:
    yield names("Capability Resource ValueStream"), sets.AIMS | {"CourseOfAction"}
    yield names("CourseOfAction"), sets.AIMS
    yield names("Requirement Constraint"), names("Goal Outcome Principle")
    yield names("Principle"), names("Goal Outcome")
    yield names("Outcome"), names("Goal")
    yield names("Plateau Deliverable WorkPackage Grouping"), _PLATEAU
    yield names("Deliverable WorkPackage Grouping"), names("Plateau")
    yield names("WorkPackage Grouping"), names("Deliverable")

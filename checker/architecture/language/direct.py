"""Which legal relationships the metamodel's own figures show; the others can only be derived from a chain of these.

ArchiMate 3.2, chapters 4 to 12: the figures. Appendix B: which derivations are legal.
"""

from __future__ import annotations

from checker.architecture.language import sets
from checker.architecture.language.sets import names
from checker.architecture.language.structure import Pairs

_BUSINESS_SERVED = sets.BUSINESS_INTERNAL | sets.BUSINESS_ACTIVE
_APPLICATION_SERVED = sets.APPLICATION_INTERNAL | sets.APPLICATION_ACTIVE
_TECHNOLOGY_SERVED = sets.TECHNOLOGY_INTERNAL | sets.TECHNOLOGY_ACTIVE


def assignments() -> Pairs:
    """Who performs what; what is deployed where."""
    yield names("BusinessActor"), names("BusinessRole")
    yield sets.BUSINESS_ACTIVE, sets.BUSINESS_INTERNAL | names("BusinessEvent Stakeholder WorkPackage")
    yield sets.BUSINESS_ACTIVE, names("ImplementationEvent")
    yield sets.APPLICATION_ACTIVE, sets.APPLICATION_INTERNAL | {"ApplicationEvent"}
    yield sets.TECHNOLOGY_ACTIVE, sets.TECHNOLOGY_INTERNAL | {"TechnologyEvent"}
    yield names("Node Device SystemSoftware"), names("Artifact SystemSoftware")
    yield names("Equipment"), names("Material")
    yield names("Facility"), names("Equipment Facility Node")
    yield from (
        (names(f"{layer}Interface"), names(f"{layer}Service")) for layer in ("Business", "Application", "Technology")
    )
    yield names("Resource"), sets.STRATEGY_BEHAVIOUR


def realizations() -> Pairs:
    """What makes what real."""
    yield sets.BUSINESS_INTERNAL, names("BusinessService")
    yield sets.APPLICATION_INTERNAL, sets.BUSINESS_INTERNAL | {"ApplicationService"}
    yield sets.TECHNOLOGY_INTERNAL, sets.APPLICATION_INTERNAL | {"TechnologyService"}
    yield names("DataObject Representation"), names("BusinessObject Contract")
    yield names("Artifact"), names("DataObject ApplicationComponent SystemSoftware")
    yield names("Material"), names("Equipment Material")
    yield sets.CORE | sets.STRATEGY | {"Location"}, names("Requirement Constraint")
    yield sets.INTERNAL | sets.SERVICES, names("Capability ValueStream CourseOfAction")
    yield sets.ACTIVE | sets.PASSIVE, names("Resource")
    yield sets.STRATEGY, names("Outcome Goal")
    yield names("Capability Resource ValueStream"), names("CourseOfAction")
    yield names("Requirement Constraint"), names("Goal Outcome Principle")
    yield names("Principle"), names("Goal Outcome")
    yield names("Outcome"), names("Goal")
    yield names("WorkPackage"), names("Deliverable")
    yield names("Deliverable"), sets.CORE | sets.STRATEGY | sets.AIMS | {"Plateau"}


def servings() -> Pairs:
    """Who serves whom: services serve behaviour and who performs it, interfaces who performs."""
    yield names("BusinessService ApplicationService TechnologyService"), _BUSINESS_SERVED
    yield names("ApplicationService TechnologyService"), _APPLICATION_SERVED
    yield names("TechnologyService"), _TECHNOLOGY_SERVED
    yield sets.INTERFACES, sets.BUSINESS_ACTIVE
    yield names("ApplicationInterface TechnologyInterface"), sets.APPLICATION_ACTIVE
    yield names("TechnologyInterface"), sets.TECHNOLOGY_ACTIVE
    yield sets.STRATEGY, sets.STRATEGY


def accesses() -> Pairs:
    """Behaviour works on what is passive."""
    yield sets.BEHAVIOUR, sets.PASSIVE
    yield sets.IMPLEMENTATION, names("Deliverable")


def flows() -> Pairs:
    """Behaviour follows on behaviour."""
    yield sets.BEHAVIOUR, sets.BEHAVIOUR
    yield sets.STRATEGY, sets.STRATEGY
    yield sets.IMPLEMENTATION, sets.IMPLEMENTATION

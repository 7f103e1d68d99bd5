"""Sets of ArchiMate 3.2's types of elements that its relationship rules speak of."""

from __future__ import annotations

from checker.architecture.language.v3_2 import ELEMENTS

Names = frozenset[str]


def names(told: str) -> Names:
    """The names in a line."""
    return frozenset(told.split())


def _of(layer: str, *aspects: str) -> Names:
    return frozenset(one.name for one in ELEMENTS.values() if one.layer == layer and one.aspect in aspects)


ALL = frozenset(ELEMENTS) - {"AndJunction", "OrJunction"}
MOTIVATION = _of("motivation", "motivation")
STRATEGY = _of("strategy", "active-structure", "behaviour")
STRATEGY_BEHAVIOUR = names("Capability ValueStream")
PASSIVE = _of("business", "passive-structure") | _of("application", "passive-structure")
PASSIVE |= _of("technology", "passive-structure")
CORE = frozenset(one.name for one in ELEMENTS.values() if one.layer in ("business", "application", "technology"))
IMPLEMENTATION = _of("implementation", "behaviour", "composite")
"""WorkPackage, ImplementationEvent, Plateau: what follows one another in time."""

BUSINESS_ACTIVE = names("BusinessActor BusinessRole BusinessCollaboration")
APPLICATION_ACTIVE = names("ApplicationComponent ApplicationCollaboration")
NODES = names("Node Device Equipment Facility SystemSoftware")
NETWORKS = names("CommunicationNetwork DistributionNetwork Path")
TECHNOLOGY_ACTIVE = NODES | NETWORKS | {"TechnologyCollaboration"}
INTERFACES = names("BusinessInterface ApplicationInterface TechnologyInterface")
SERVICES = names("BusinessService ApplicationService TechnologyService")
EVENTS = names("BusinessEvent ApplicationEvent TechnologyEvent")
BUSINESS_INTERNAL = names("BusinessProcess BusinessFunction BusinessInteraction")
APPLICATION_INTERNAL = names("ApplicationProcess ApplicationFunction ApplicationInteraction")
TECHNOLOGY_INTERNAL = names("TechnologyProcess TechnologyFunction TechnologyInteraction")
BUSINESS_BEHAVIOUR = BUSINESS_INTERNAL | {"BusinessEvent", "BusinessService"}
APPLICATION_BEHAVIOUR = APPLICATION_INTERNAL | {"ApplicationEvent", "ApplicationService"}
TECHNOLOGY_BEHAVIOUR = TECHNOLOGY_INTERNAL | {"TechnologyEvent", "TechnologyService"}
INTERNAL = BUSINESS_INTERNAL | APPLICATION_INTERNAL | TECHNOLOGY_INTERNAL
BEHAVIOUR = BUSINESS_BEHAVIOUR | APPLICATION_BEHAVIOUR | TECHNOLOGY_BEHAVIOUR
ACTIVE = BUSINESS_ACTIVE | APPLICATION_ACTIVE | TECHNOLOGY_ACTIVE | INTERFACES
DYNAMIC = ACTIVE | BEHAVIOUR | {"Product", "Location"}
"""What serves, flows and triggers in the core."""
AIMS = names("Requirement Constraint Principle Outcome Goal")
"""What can be realized among motivation elements."""

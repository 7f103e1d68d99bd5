"""ArchiMate 4 (2026), as far as public accounts of it say.

Service, process, function and event are one set for all domains; collaboration and role are one each, and path stands
with them in the common domain; interactions, constraint, contract, gap, representation and the implementation event are
gone; relationships have multiplicity. A domain is what 3.2 calls a layer.
"""

from __future__ import annotations

from checker.architecture.language.types import table

ELEMENTS = table(
    """
common active-structure: Role Collaboration Path
common behaviour: Process Function Service Event
common composite: Grouping Location
motivation motivation: Stakeholder Driver Assessment Goal Outcome Principle Requirement Meaning Value
strategy active-structure: Resource
strategy behaviour: Capability ValueStream CourseOfAction
business active-structure: BusinessActor BusinessInterface
business passive-structure: BusinessObject
business composite: Product
application active-structure: ApplicationComponent ApplicationInterface
application passive-structure: DataObject
technology active-structure: Node Device SystemSoftware TechnologyInterface
technology active-structure: CommunicationNetwork Equipment Facility DistributionNetwork
technology passive-structure: Artifact Material
implementation behaviour: WorkPackage
implementation passive-structure: Deliverable
implementation composite: Plateau
other other: AndJunction OrJunction
"""
)

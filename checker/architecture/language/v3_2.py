"""ArchiMate 3.2: the types of elements (chapters 6 to 12; junctions 5.5)."""

from __future__ import annotations

from checker.architecture.language.types import table

ELEMENTS = table(
    """
motivation motivation: Stakeholder Driver Assessment Goal Outcome Principle Requirement Constraint Meaning Value
strategy active-structure: Resource
strategy behaviour: Capability ValueStream CourseOfAction
business active-structure: BusinessActor BusinessRole BusinessCollaboration BusinessInterface
business behaviour: BusinessProcess BusinessFunction BusinessInteraction BusinessEvent BusinessService
business passive-structure: BusinessObject Contract Representation
business composite: Product
application active-structure: ApplicationComponent ApplicationCollaboration ApplicationInterface
application behaviour: ApplicationFunction ApplicationInteraction ApplicationProcess ApplicationEvent ApplicationService
application passive-structure: DataObject
technology active-structure: Node Device SystemSoftware TechnologyCollaboration TechnologyInterface Path
technology active-structure: CommunicationNetwork Equipment Facility DistributionNetwork
technology behaviour: TechnologyFunction TechnologyProcess TechnologyInteraction TechnologyEvent TechnologyService
technology passive-structure: Artifact Material
implementation behaviour: WorkPackage ImplementationEvent
implementation passive-structure: Deliverable Gap
implementation composite: Plateau
other composite: Grouping Location
other other: AndJunction OrJunction
"""
)

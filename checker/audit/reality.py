"""Descriptions of interfaces that a manifest ties to the unified architecture, held to what that says of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from checker.audit.gathering import Gathered
from checker.kernel.document import Check, Document
from checker.kernel.fault import Fault, Inapplicable, Outcry
from checker.kernel.kind import Supplies
from checker.kernel.place import spoken
from checker.kernel.report import Judgement
from checker.kernel.standard import Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds.architecture import reality
from checker.kinds.architecture.description import described
from checker.kinds.architecture.rules import descriptions
from checker.kinds.architecture.survey import Survey
from checker.loaders import load
from checker.loaders.tree import Tree
from checker.runners.bench import Task
from checker.runners.checks import Checks
from checker.runners.judge import judge
from checker.runners.plan import Workshop
from checker.settings import Manifest

_REQUIREMENT = "unified-architecture/described-interfaces"


class Reality:
    """Holds what was judged to the architecture that comes with the standards.

    Raises Trouble where there is no standard or no architecture to hold it to.
    """

    def __init__(self, workshop: Workshop) -> None:
        repository, day = workshop.repository, workshop.plan.as_of
        self._requirement = repository.requirement(_REQUIREMENT, day)
        head = repository.architecture / "model.yaml"
        document = load(head, spoken(head))
        self._supplies = repository.supplies(day)
        self._survey = Survey(self._supplies.model(document), document, self._supplies)

    def hold(self, judged: Sequence[Judgement], gathered: Gathered) -> list[Judgement]:
        """The judgements, those of tied artefacts with one verdict more."""
        told = zip(judged, gathered.tasks, gathered.names, gathered.manifests, strict=True)
        return [self._held(one, task, _interface(manifest, name), manifest) for one, task, name, manifest in told]

    def _held(self, one: Judgement, task: Task, interface: str, manifest: Manifest | None) -> Judgement:
        if manifest is None or not interface or one.trouble or task.path is None:
            return one
        tree = Tree(task.root)
        try:
            document = load(task.path, task.name, tree)
        except Trouble:  # it went between judging and now; what was judged stands
            return one
        tie = _Tie(self._survey, interface, manifest.agency)
        checks = Checks(lambda _: tie, self._supplies)
        found = judge(document, (self._requirement,), checks, tree.document)
        citation = f"{self._requirement.standard}@{self._requirement.version}"
        return one._replace(
            standards=(*one.standards, citation),
            verdicts=(*one.verdicts, *found.verdicts),
            findings=(*one.findings, *found.findings),
            cut=one.cut + found.cut,
            used=tuple(sorted({*one.used, *tree.used})),
        )


def _interface(manifest: Manifest | None, name: str) -> str:
    """The id of the interface that the manifest ties an artefact to."""
    systems = manifest.systems if manifest else ()
    return next((tied for system in systems for tied, file in system.interfaces if file == name), "")


class _Tie:
    """A kind of check and its check: one description against one interface."""

    FORMS = frozenset({"json", "yaml", "xml"})
    PARAMETERS: Mapping[str, Any] = {}
    MESSAGES: Mapping[str, Text] = descriptions.MESSAGES

    def __init__(self, survey: Survey, interface: str, agency: str) -> None:
        self._survey = survey
        self._interface = interface
        self._agency = agency
        self._name = _REQUIREMENT

    def prepare(self, requirements: Sequence[Requirement], supplies: Supplies) -> Check:  # noqa: ARG002 - the contract
        """There is one requirement, and it is known."""
        return self

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """All: a description is no stream."""
        return range(len(values))

    def __call__(self, document: Document) -> Iterator[Outcry]:
        """Yield what differs, where it stands in the description."""
        interface = self._survey.model.by_id.get(self._interface)
        if interface is None or interface.type != "ApplicationInterface":
            yield Fault(self._name, "architecture.interface-unknown", "", {"interface": self._interface})
        elif (said := described(document)) is None:
            yield Inapplicable(self._name)
        else:
            for code, values, at in reality.disagreements(self._survey, interface, said, self._agency):
                file = "" if at.source.name == document.name else at.source.name
                yield Fault(self._name, code, at.pointer, values, file)

"""Laying out what was judged as a report."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from checker import __version__, loaders
from checker.audit import messages as audit_messages
from checker.audit.asking import asked
from checker.audit.binding import Binding, upcoming
from checker.audit.gathering import Gathered
from checker.audit.manifests import all_walked
from checker.audit.request import Request
from checker.audit.waivers import Waivers
from checker.kernel.level import Level
from checker.kernel.messages import as_value
from checker.kernel.place import Place
from checker.kernel.report import Judgement, Notice, Report, alike
from checker.kernel.standard import Requirement, Standard
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kernel.verdict import Outcome, Reason
from checker.runners.bench import Task
from checker.runners.plan import Workshop
from checker.runners.sentences import sentences
from checker.settings import Manifest


def report(
    request: Request, workshop: Workshop, gathered: Gathered, judged: Sequence[Judgement], manifests: Sequence[Manifest]
) -> Report:
    """Sort judgements, lay waivers over them, settle which versions bind, and gather what they name."""
    judged = [_told(task, one) for task, one in zip(gathered.tasks, judged, strict=True)]
    recognised = [number for number, one in enumerate(judged) if one.standards or one.trouble is not None]
    standards, requirements = _named(workshop, [judged[number] for number in recognised])
    binding = Binding(workshop.plan, standards, requirements)
    waivers = {one.file: Waivers(one.waivers, request.as_of, whole=_whole(request, one)) for one in manifests}
    final = []
    for number in recognised:
        manifest = gathered.manifests[number]
        one = judged[number]
        waived = waivers[manifest.file].lay_over(one, gathered.names[number]) if manifest else one
        final.append(binding.settle(waived, gathered.tasks[number].selection))
    broken = workshop.repository.troubles
    notices = [
        *[_of_repository(trouble) for trouble in broken],
        *gathered.notices,
        *_unread(judged),
        *(workshop.ruleset.notices if workshop.ruleset else ()),
        *([] if final else [Notice("run.nothing-to-judge")]),
        *_nothing_in_force(request, final),
        *[notice for one in waivers.values() for notice in one.notices()],
        *upcoming(final, request.as_of),
    ]
    return Report(
        tool_version=__version__,
        made=datetime.now(UTC).replace(microsecond=0),
        as_of=request.as_of,
        edition=request.edition or (manifests[0].edition if len(manifests) == 1 else ""),
        agency=manifests[0].agency_name if len(manifests) == 1 else None,
        judgements=tuple(final),
        unrecognised=tuple([one.artefact for one in judged if not one.standards and one.trouble is None]),
        notices=tuple(notices),
        standards=standards,
        requirements=requirements,
        messages={**_sentences(_speaking(final, requirements)), **{trouble.code: trouble.text for trouble in broken}},
        fail_on=request.fail_on,
        asked=asked(request, manifests),
    )


def _whole(request: Request, manifest: Manifest) -> bool:
    """Whether all that a manifest speaks of is judged, by all that binds."""
    narrowed = request.standards or request.edition or request.level is not Level.MAY
    return not narrowed and all_walked(manifest, request.paths)


def _told(task: Task, judgement: Judgement) -> Judgement:
    """A file that was named itself and that no standard recognises was not checked, and says so."""
    if judgement.standards or judgement.trouble is not None or not task.named or task.system:
        return judgement
    return judgement._replace(trouble=Reason("run.not-recognised", {"name": judgement.artefact.name}))


def _nothing_in_force(request: Request, final: Sequence[Judgement]) -> Iterable[Notice]:
    """A run by which nothing binds yet, or any more, concludes nothing."""
    verdicts = [verdict for judgements in alike(final) for verdict in judgements[0].verdicts]
    if verdicts and all(verdict.outcome is Outcome.NOT_IN_FORCE for verdict in verdicts):
        yield Notice("run.nothing-in-force", {"day": request.as_of.isoformat()}, grave=True)


def _unread(judged: Iterable[Judgement]) -> Iterable[Notice]:
    for one in judged:
        if one.unread is not None:
            yield Notice("run.unread", {"name": one.artefact.name, "why": _read_out(one.unread)}, one.place)


def _read_out(reason: Reason) -> Mapping[str, str]:
    """A reason of the loaders as a value of another sentence."""
    return as_value(loaders.MESSAGES[reason.code], reason.values)


def _of_repository(trouble: Trouble) -> Notice:
    """A standard with a mistake in it: what it should have held was not judged."""
    return Notice(trouble.code, trouble.values, trouble.place or Place(""), grave=True)


def _named(
    workshop: Workshop, judged: Iterable[Judgement]
) -> tuple[dict[str, Standard], dict[tuple[str, str], Requirement]]:
    """The standards and requirements that judgements name."""
    standards: dict[str, Standard] = {}
    for judgement in judged:
        for citation in judgement.standards:
            if citation not in standards:
                standards[citation] = _standard(workshop, citation, judgement.artefact.name)
    requirements = {(one.name, one.version): one for standard in standards.values() for one in standard.requirements}
    return standards, requirements


def _standard(workshop: Workshop, citation: str, artefact: str) -> Standard:
    if workshop.ruleset is not None:
        own = workshop.ruleset.for_file(artefact)
        if own.citation == citation:
            return own
    return workshop.repository.whole(workshop.repository.head(citation))


def _speaking(
    judged: Iterable[Judgement], requirements: Mapping[tuple[str, str], Requirement]
) -> Iterable[Requirement]:
    """The requirements of which something is said: a kind whose requirements all passed need not be imported."""
    named = {(finding.requirement, finding.version) for one in judged for finding in one.findings}
    named.update(
        (one.requirement, one.version)
        for judgements in alike(judged)
        for one in judgements[0].verdicts
        if one.reason is not None and one.reason.code not in audit_messages.MESSAGES
    )
    coming = [one.finding for each in judged for one in each.upcoming]
    named.update((one.requirement, one.version) for one in coming)
    return [requirements[name] for name in named]


def _sentences(requirements: Iterable[Requirement]) -> Mapping[str, Text]:
    """Every sentence that a verdict or a finding may need: those of the kinds that judged, and the house's own."""
    return {**sentences({one.check.kind for one in requirements}), **audit_messages.MESSAGES}

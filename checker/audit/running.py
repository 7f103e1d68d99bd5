"""Running: from a request to its report."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from checker.audit import editions, gathering, manifests, reporting
from checker.audit.choosing import Choice
from checker.audit.gathering import Gathered
from checker.audit.keeping import Keys, still_holds, worth_keeping
from checker.audit.request import Request
from checker.kernel.report import Judgement, Report
from checker.kernel.trouble import Misconfigured, Trouble
from checker.repository import Repository, roots
from checker.runners.bench import Task
from checker.runners.plan import Plan, Workshop
from checker.runners.pool import judge_all
from checker.settings import Manifest

if TYPE_CHECKING:
    from checker.audit.reality import Reality
    from checker.runners.cache import Cache

Tell = Callable[[int, int], None]
"""Told (done, total) as the run goes on."""


def run(request: Request, tell: Tell) -> Report:
    """Judge all that the request asks for. Raises Misconfigured where it cannot begin."""
    try:
        found = manifests.read(request.paths)
        further = [folder for manifest in found.all for folder in manifest.standards]
        repository = Repository.open(roots([*further, *request.roots]))
        manifests.hold(found, repository)
        editions.hold(request, found, repository)
        choice = Choice(request, repository)
        gathered = gathering.gather(request, found, choice)
        plan = Plan(repository.roots, request.as_of, choice.specs, request.ruleset)
        workshop = Workshop(plan, repository)
        reality = _reality(found.all, workshop)
        _ = workshop.ruleset  # a mistake in it is told before anything is judged
    except Trouble as trouble:
        raise Misconfigured((trouble,)) from None
    judgements = _judge(gathered, workshop, request, tell)
    judgements = reality.hold(judgements, gathered) if reality else judgements
    made = reporting.report(request, workshop, gathered, judgements, found.all)
    if request.baseline is None:
        return made
    told: Report = import_module("checker.audit.known").set_aside(made, request.baseline)
    return told


def _reality(manifests: Sequence[Manifest], workshop: Workshop) -> Reality | None:
    """What holds descriptions to the architecture; imported where a manifest ties one to it."""
    if not any(system.interfaces for manifest in manifests for system in manifest.systems):
        return None
    made: Reality = import_module("checker.audit.reality").Reality(workshop)
    return made


def _judge(gathered: Gathered, workshop: Workshop, request: Request, tell: Tell) -> list[Judgement]:
    """The judgements of all tasks in their order: kept ones where they hold, else made now."""
    if request.cache is None:
        return _made(gathered.tasks, workshop, request, tell)
    with _cache(request.cache) as cache:
        keys = Keys(workshop)
        by_task = [keys.key(task) for task in gathered.tasks]
        kept = cache.find([key for key in by_task if key])
        known = [kept.get(key) if key else None for key in by_task]
        final = [one if one is not None and still_holds(one) else None for one in known]
        missing = [number for number, one in enumerate(final) if one is None]
        made = _made([gathered.tasks[number] for number in missing], workshop, request, tell)
        fresh = dict(zip(missing, made, strict=True))
        cache.keep([(key, one) for number, one in fresh.items() if (key := by_task[number]) and worth_keeping(one)])
        return [fresh[number] if one is None else one for number, one in enumerate(final)]


def _cache(file: Path) -> Cache:
    """The kept judgements; SQLite is imported where they are asked for."""
    cache: Cache = import_module("checker.runners.cache").Cache(file)
    return cache


def _made(tasks: Sequence[Task], workshop: Workshop, request: Request, tell: Tell) -> list[Judgement]:
    judged: dict[int, Judgement] = {}
    for number, judgement in judge_all(tasks, workshop, request.jobs):
        judged[number] = judgement
        tell(len(judged), len(tasks))
    return [judged[number] for number in range(len(tasks))]

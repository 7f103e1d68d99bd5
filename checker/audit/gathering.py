"""From paths to tasks: what is to be judged, where its references may lead, and what could not be entered."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from checker import settings
from checker.audit.choosing import Choice
from checker.audit.manifests import Manifests, all_walked
from checker.audit.request import STDIN, Request
from checker.kernel.place import Place, spoken
from checker.kernel.report import Notice
from checker.loaders.walk import Found, walk
from checker.runners.bench import Task
from checker.settings import NAME, Manifest


class Gathered(NamedTuple):
    """`tasks` in the order of the report; `names` are the tasks' names as their manifest sees them."""

    tasks: tuple[Task, ...]
    names: tuple[str, ...]
    manifests: tuple[Manifest | None, ...]
    notices: tuple[Notice, ...]


def gather(request: Request, manifests: Manifests, choice: Choice) -> Gathered:
    """Walk the paths. A file reached twice is judged once."""
    notices: list[Notice] = []
    rows: list[tuple[Task, str, Manifest | None]] = []
    seen: set[str] = set()
    own = {os.path.realpath(file) for file in _own(request)}
    for path in request.paths:
        manifest = manifests.of.get(path)
        if str(path) == STDIN:
            rows.append(_stdin(request, manifest, choice))
            continue
        root = _root(path, manifest)
        for found in walk([path], request.paths):
            if found.why:
                notices.extend(_not_entered(found, manifest))
            elif found.real not in seen and found.path.name != NAME and (found.named or found.real not in own):
                seen.add(found.real)
                rows.extend(_row(found, root, manifest, choice))
    notices.extend(_empty_systems(request, manifests, rows))
    return Gathered(
        tuple([row[0] for row in rows]),
        tuple([row[1] for row in rows]),
        tuple([row[2] for row in rows]),
        tuple(notices),
    )


def _empty_systems(
    request: Request, manifests: Manifests, rows: Sequence[tuple[Task, str, Manifest | None]]
) -> Iterator[Notice]:
    """Systems whose patterns meet no file, where all that their manifest speaks of was walked: nothing of such a system
    was judged, and that is no conformance."""
    for manifest in manifests.all:
        if not all_walked(manifest, request.paths):
            continue
        met = {task.system for task, _, of in rows if of is not None and of.file == manifest.file}
        for system in manifest.systems:
            if system.id not in met:
                values = {"system": system.id, "patterns": list(system.artefacts)}
                yield Notice("manifest.no-artefacts", values, system.place, grave=True)


def _own(request: Request) -> Iterator[Path]:
    """Files that the run itself is told by: in a folder they are no artefacts, as its manifest is none."""
    if request.baseline:
        yield request.baseline.file
    if request.ruleset:
        yield request.ruleset


def _row(
    found: Found, root: Path, manifest: Manifest | None, choice: Choice
) -> Iterator[tuple[Task, str, Manifest | None]]:
    name, system = "", None
    if manifest is not None:
        name = settings.relative(manifest, found.path)
        if settings.excluded(manifest, name) and not found.named:
            return
        system = settings.system_of(manifest, name)
    task = Task(
        spoken(found.path.absolute()),
        found.path,
        root,
        found.size,
        selection=choice.number(manifest, system),
        system=system.id if system else "",
        named=found.named or system is not None,
    )
    yield task, name, manifest


def _root(path: Path, manifest: Manifest | None) -> Path:
    """References may reach what the agency keeps together: the manifest's folder, or where the run was started."""
    if manifest is not None:
        return manifest.folder
    here, absolute = Path.cwd(), path.absolute()
    if absolute.is_relative_to(here):
        return here
    return absolute if absolute.is_dir() else absolute.parent


def _stdin(request: Request, manifest: Manifest | None, choice: Choice) -> tuple[Task, str, Manifest | None]:
    raw, name, system, told = request.stdin or b"", "", None, STDIN
    if request.stdin_name is not None:
        told = spoken(request.stdin_name.absolute())
        name = settings.relative(manifest, request.stdin_name) if manifest else ""
        system = settings.system_of(manifest, name) if manifest else None
    selection, of = choice.number(manifest, system), system.id if system else ""
    return Task(told, None, Path.cwd(), len(raw), raw, selection, of, named=True), name, manifest


def _not_entered(found: Found, manifest: Manifest | None) -> Iterator[Notice]:
    """What is left unjudged; a manifest may say that it need not be judged."""
    if manifest is not None and settings.excluded(manifest, settings.relative(manifest, found.path)):
        return
    name = spoken(found.path.absolute())
    code, values = ("run.leads-out", {}) if found.outside else ("run.not-entered", {"why": found.why})
    yield Notice(code, {"name": name, **values}, Place(name), grave=True)

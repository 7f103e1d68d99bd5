"""What a run was asked, for its report; and from that the request to make it again."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from checker.audit.messages import MESSAGES
from checker.audit.request import STDIN, Request, baseline_of
from checker.kernel.asked import Asked, Use, Used
from checker.kernel.level import Level
from checker.kernel.place import spoken
from checker.kernel.trouble import Trouble
from checker.loaders.loading import digest
from checker.settings import Manifest


def asked(request: Request, manifests: Sequence[Manifest]) -> Asked:
    """The question that `request` puts."""
    return Asked(
        tuple([spoken(path) for path in request.paths]),
        request.level.value,
        request.standards,
        request.edition,
        used=tuple(_used(request, manifests)),
    )


def _used(request: Request, manifests: Sequence[Manifest]) -> Iterator[Used]:
    files = [(Use.MANIFEST, manifest.file) for manifest in manifests]
    files.extend((Use.STANDARDS, root) for manifest in manifests for root in manifest.standards)
    files.extend((Use.STANDARDS, root) for root in request.roots)
    if request.baseline:
        files.append((Use.BASELINE, request.baseline.file))
    if request.ruleset:
        files.append((Use.RULESET, request.ruleset))
    for use, path in files:
        yield Used(use, spoken(path), digest(path, spoken(path)) if path.is_file() else "")


def read_asked(told: Mapping[str, Any]) -> Asked:
    """The question as a report or a statement tells it."""
    return Asked(
        tuple(told["paths"]),
        told["level"],
        tuple(told["standards"]),
        told["edition"] or "",
        told["comparedWith"] or "",
        tuple([Used(Use(one["use"]), one["name"], one["digest"] or "") for one in told["used"]]),
    )


def request_again(question: Asked, day: date, fail_on: str, roots: tuple[Path, ...] = ()) -> Request:
    """The request that puts `question` once more; `roots` take the place of the standards it was put with.

    Raises Trouble where it cannot be put again: what it rests on is gone, or it was put to standard input.
    """
    if STDIN in question.paths:
        raise Trouble("statement.standard-input", MESSAGES["statement.standard-input"])
    needed = [one for one in question.used if one.use is not Use.MANIFEST and not (roots and one.use is Use.STANDARDS)]
    for one in needed:
        if not Path(one.name).exists():
            raise Trouble("statement.needs", MESSAGES["statement.needs"], {"file": one.name})
    baseline = question.of(Use.BASELINE)
    ruleset = question.of(Use.RULESET)
    return Request(
        paths=tuple([Path(name) for name in question.paths if os.path.lexists(name)]),
        as_of=day,
        standards=question.standards,
        roots=roots or tuple(map(Path, question.of(Use.STANDARDS))),
        level=Level(question.level),
        fail_on=fail_on,
        ruleset=Path(ruleset[0]) if ruleset else None,
        baseline=baseline_of(Path(baseline[0])) if baseline else None,
        edition=question.edition,
    )

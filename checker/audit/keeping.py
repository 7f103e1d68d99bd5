"""What a kept judgement may be used for: the same bytes under the same name, held against the same requirements."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from checker import __version__
from checker.kernel.report import Judgement
from checker.kernel.standard import Standard
from checker.kernel.trouble import Trouble
from checker.loaders.listing import listing_digest
from checker.loaders.loading import digest
from checker.runners.bench import Task
from checker.runners.plan import Spec, Workshop

_NOT_UTF8 = re.compile("[\ud800-\udfff]")


class Keys:
    """Makes the cache's keys for the tasks of one run."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._specs = [self._digest(spec) for spec in workshop.plan.specs]

    def key(self, task: Task) -> bytes | None:
        """The key of a task; None where its bytes cannot be had or its name is not UTF-8, as what is kept must be."""
        if not task.name.isascii() and _NOT_UTF8.search(task.name):
            return None
        try:
            content = _of_task(task)
        except Trouble:
            return None
        told = (self._specs[task.selection], task.name, str(task.root), task.system, str(task.named), content)
        return hashlib.sha256("\0".join(told).encode("utf-8", "surrogateescape")).digest()

    def _digest(self, spec: Spec) -> str:
        """Of all that the verdicts of a selection rest on."""
        workshop = self._workshop
        judged = [workshop.repository.head(name) for name in spec.judged]
        waiting = [workshop.repository.head(name) for name in spec.waiting]
        coming = [workshop.repository.head(name) for name in spec.coming]
        parts = [
            __version__,
            workshop.repository.digest,
            workshop.repository.names_digest,
            workshop.plan.as_of.isoformat(),
            spec.level.value,
        ]
        if spec.ruleset and workshop.ruleset is not None:
            parts.append(workshop.ruleset.digest)
        parts.extend(self._of(judged))
        parts.extend(f"{name} {raised.level.value}" for name, raised in spec.levels)
        parts.extend(["waiting", *self._of(waiting), "coming", *self._of(coming)])
        return hashlib.sha256("\0".join(parts).encode()).hexdigest()

    def _of(self, standards: Iterable[Standard]) -> list[str]:
        return [
            f"{one.citation} {one.digest}" for standard in standards for one in self._workshop.requirements(standard)
        ]


def still_holds(judgement: Judgement) -> bool:
    """Whether the other files that a kept judgement was made with are what they were."""
    return all(_digest(name) == digest for name, digest in judgement.used)


def _digest(name: str) -> str:
    path = Path(name)
    if name.endswith("/"):
        return listing_digest(path)
    try:
        return digest(path, name)
    except Trouble:
        return ""


def _of_task(task: Task) -> str:
    """The digest of a task's bytes. Raises Trouble where they cannot be had."""
    if task.raw is not None or task.path is None:
        return hashlib.sha256(task.raw or b"").hexdigest()
    return digest(task.path, task.name)


def worth_keeping(judgement: Judgement) -> bool:
    """A breakdown of the checker itself is not kept: the next run tries again."""
    if judgement.trouble and judgement.trouble.code in ("run.worker-died", "load.unreadable", "load.not-a-file"):
        return False
    return not any(one.reason is not None and one.reason.code == "run.crashed" for one in judgement.verdicts)

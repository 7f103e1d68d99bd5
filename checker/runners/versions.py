"""Judging one artefact by several versions of a standard: what they say alike is judged once."""

from __future__ import annotations

from collections.abc import Callable

from checker.kernel.report import Finding
from checker.kernel.standard import Requirement
from checker.runners.checks import Requirements
from checker.runners.judge import Judged

Judge = Callable[[Requirements], Judged]


def add(judged: Judged, known: Requirements, wanted: Requirements, judge: Judge) -> Judged:
    """`judged` and the verdicts of `wanted`, the requirements of a further version.

    What `known`, the requirements judged so far, decide by the very same check is taken over.
    """
    twins = {_same(one): one for one in known}
    new = tuple([one for one in wanted if _same(one) not in twins])
    fresh = judge(new) if new else Judged((), (), 0)
    taken = [(one, twins[_same(one)]) for one in wanted if _same(one) in twins]
    verdicts = {(verdict.requirement, verdict.version): verdict for verdict in judged.verdicts}
    findings: dict[tuple[str, str], list[Finding]] = {}
    for finding in judged.findings:
        findings.setdefault((finding.requirement, finding.version), []).append(finding)
    copied = [verdicts[twin.name, twin.version]._replace(version=one.version) for one, twin in taken]
    told = [
        finding._replace(version=one.version)
        for one, twin in taken
        for finding in findings.get((twin.name, twin.version), ())
    ]
    cut = sum(verdict.faults for verdict in copied) - len(told)
    return Judged(
        (*judged.verdicts, *fresh.verdicts, *copied),
        (*judged.findings, *fresh.findings, *told),
        judged.cut + fresh.cut + cut,
    )


def _same(requirement: Requirement) -> tuple[str, str]:
    """Equal of requirements that judge alike; what has no such digest, as a ruleset's rule, is like nothing else."""
    return requirement.name, requirement.judges or requirement.version

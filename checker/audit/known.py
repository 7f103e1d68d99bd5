"""Setting aside what is known: findings of a baseline, or of a run by another edition, do not decide."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from checker.kernel.level import Level
from checker.kernel.report import Finding, Judgement, Notice, Report
from checker.kernel.verdict import Outcome, Reason, Verdict
from checker.settings.baseline import Baseline, Known

_HOLDS = "baseline.holds"


def baseline_of(report: Report, file: Path) -> Baseline:
    """What failed in a report, as the baseline `file`; what waivers cover is not in it."""
    empty = Baseline(file, report.as_of)
    findings: Counter[tuple[Known, Level]] = Counter()
    unlisted: Counter[tuple[str, str]] = Counter()
    for judgement in report.judgements:
        artefact = empty.artefact(judgement.artefact.name)
        failed = {_key(one): one for one in judgement.verdicts if one.outcome is Outcome.FAILED}
        listed = Counter[tuple[str, str]]()
        for finding in judgement.findings:
            if _key(finding) in failed:
                findings[_known(finding, artefact), report.requirement(judgement, finding).level] += 1
                listed[_key(finding)] += 1
        for key, verdict in failed.items():
            if more := verdict.faults - listed[key]:
                unlisted[verdict.requirement, artefact] += more
    return replace(empty, findings=findings, unlisted=unlisted)


def set_aside(report: Report, baseline: Baseline, *, code: str = _HOLDS) -> Report:
    """The report without what the baseline knows: a requirement all of whose faults are known is waived.

    Where only some of its faults are known, it fails for the others. A fault known at a less binding level than it
    has now is new. `code` is the reason that is given.
    """
    left = Counter(baseline.findings)
    judgements = [_lay_over(report, one, baseline, left, code) for one in report.judgements]
    judged = {baseline.artefact(one.artefact.name) for one in report.judgements if one.trouble is None}
    mended = sum(times for (known, _), times in left.items() if known.artefact in judged)
    notices = list(report.notices)
    if code == _HOLDS:
        covered = sum(baseline.findings.values()) - sum(left.values())
        notices.extend(_notices(baseline, covered, mended))
    return replace(report, judgements=tuple(judgements), notices=tuple(notices))


def _notices(baseline: Baseline, covered: int, mended: int) -> Iterator[Notice]:
    values = {"file": baseline.name, "made": baseline.made.isoformat()}
    if covered:
        yield Notice("baseline.covered", {**values, "count": covered})
    if mended:
        yield Notice("baseline.mended", {**values, "count": mended})


def _lay_over(
    report: Report, judgement: Judgement, baseline: Baseline, left: Counter[tuple[Known, Level]], code: str
) -> Judgement:
    artefact = baseline.artefact(judgement.artefact.name)
    failed = {_key(one) for one in judgement.verdicts if one.outcome is Outcome.FAILED}
    old: Counter[tuple[str, str]] = Counter()
    new: list[Finding] = []
    known: dict[tuple[str, str], list[Finding]] = {}
    for finding in judgement.findings:
        key = _key(finding)
        level = report.requirement(judgement, finding).level
        if key in failed and _take(left, _known(finding, artefact), level):
            old[key] += 1
            known.setdefault(key, []).append(finding)
        else:
            new.append(finding)
    if not old:
        return judgement
    fresh = Counter([_key(one) for one in new])
    reason = Reason(code, {"file": baseline.name, "made": baseline.made.isoformat()})
    verdicts: list[Verdict] = []
    for verdict in judgement.verdicts:
        key = _key(verdict)
        if verdict.outcome is not Outcome.FAILED or not old[key]:
            verdicts.append(verdict)
            continue
        unlisted = verdict.faults - old[key] - fresh[key]
        more = min(unlisted, baseline.unlisted.get((verdict.requirement, artefact), 0))
        rest = verdict.faults - old[key] - more
        if rest:
            verdicts.append(verdict._replace(faults=rest))
        else:
            verdicts.append(verdict._replace(outcome=Outcome.WAIVED, reason=reason))
            new.extend(known[key])
    counted = (Outcome.FAILED, Outcome.WAIVED)
    cut = sum(one.faults for one in verdicts if one.outcome in counted) - len(new)
    return judgement._replace(verdicts=tuple(verdicts), findings=tuple(new), cut=max(0, cut))


def _take(left: Counter[tuple[Known, Level]], known: Known, level: Level) -> bool:
    """Whether the finding is known at its level or a more binding one; each is known only as often as it was there."""
    for one in Level:
        if one.at_least(level) and left[known, one]:
            left[known, one] -= 1
            return True
    return False


def _known(finding: Finding, artefact: str) -> Known:
    return Known(finding.requirement, artefact, finding.code, finding.pointer)


def _key(one: Verdict | Finding) -> tuple[str, str]:
    return one.requirement, one.version

"""Code Quality report of GitLab (its form of the Code Climate specification): one JSON array.

Severity: what could not be read is `blocker`, as nothing of it was judged; a MUST is `critical`, a SHOULD `major`,
a MAY `minor`; a requirement that could not be checked weighs as much as if it had failed; a notice of the run is
`info`. Waived faults are left out: the merge request should show what is to be done.
GitLab tells new from old by `fingerprint`, so it rests on what is wrong and not on the line it stands in.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any, NamedTuple

from checker.kernel.level import Level
from checker.kernel.place import Place
from checker.kernel.printable import encodable
from checker.kernel.report import Finding, Judgement, Notice, Report
from checker.kernel.text import Language, Text
from checker.kernel.verdict import Outcome, Verdict
from checker.reporters.grouping import groups
from checker.reporters.options import Options
from checker.reporters.places import beyond_lines
from checker.reporters.sentences import sentence
from checker.reporters.unchecked import by_reason
from checker.reporters.words import LEVELS, NO_REASON, OUTCOMES
from checker.reporters.writing import plain, unsteering

SUFFIX = ".json"

_SEVERITIES = {Level.MUST: "critical", Level.SHOULD: "major", Level.MAY: "minor"}
_WHOLE_RUN = "."


class Issue(NamedTuple):
    """One entry. `identity` is what the fingerprint rests on; equal ones are told apart by their order."""

    description: str
    check: str
    severity: str
    place: Place
    identity: tuple[Any, ...]


def render(report: Report, language: Language, options: Options) -> str:  # noqa: ARG001 - nothing in it is optional
    """Write the array, the issues of an artefact together, most binding first."""
    issues = [issue for judgement in report.judgements for issue in _of_artefact(report, judgement, language)]
    issues += [_of_run(report, notice, language) for notice in report.notices]
    met: Counter[str] = Counter()
    entries = []
    for issue in issues:
        identity = json.dumps(plain(issue.identity), sort_keys=True)
        met[identity] += 1
        entries.append(_entry(issue, f"{identity}#{met[identity]}"))
    return unsteering(json.dumps(entries, ensure_ascii=False, indent=1)) + "\n"


def _of_artefact(report: Report, judgement: Judgement, language: Language) -> Iterator[Issue]:
    name = judgement.artefact.name
    if judgement.trouble:
        said = sentence(report, judgement.trouble, language)
        place = judgement.place or Place(name)
        yield Issue(said, judgement.trouble.code, "blocker", place, ("trouble", name, judgement.trouble.code))
    for group in groups(report, judgement, Outcome.FAILED):
        requirement = group.requirement
        for finding in group.findings:
            yield Issue(
                f"{_head(requirement.level, requirement.title, language)}: {_said(report, finding, language)}",
                requirement.name,
                _SEVERITIES[requirement.level],
                finding.place,
                ("finding", requirement.name, finding.code, *_what(judgement, finding)),
            )
    for untold in by_reason(judgement):
        if judgement.trouble is None or untold.reason != judgement.trouble:
            yield from [_not_checked(report, judgement, verdict, language) for verdict in untold.verdicts]


def _not_checked(report: Report, judgement: Judgement, verdict: Verdict, language: Language) -> Issue:
    requirement, name = report.requirement(judgement, verdict), judgement.artefact.name
    why = sentence(report, verdict.reason, language) if verdict.reason else NO_REASON.read(language)
    outcome = OUTCOMES[Outcome.NOT_CHECKED].read(language)
    said = f"{_head(requirement.level, requirement.title, language)}: {outcome}: {why}"
    identity = ("not-checked", requirement.name, name)
    return Issue(said, requirement.name, _SEVERITIES[requirement.level], Place(name), identity)


def _head(level: Level, title: Text, language: Language) -> str:
    return f"{LEVELS[level].read(language)} · {title.read(language)}"


def _said(report: Report, finding: Finding, language: Language) -> str:
    """The sentence, with the page or row where the viewer, which knows lines only, would not show it."""
    beyond = "" if finding.place.line else beyond_lines(finding.place, language)
    said = sentence(report, finding, language)
    return f"{said} ({beyond})" if beyond else said


def _what(judgement: Judgement, finding: Finding) -> tuple[Any, ...]:
    """What is wrong, said without line numbers: in a text a pointer counts lines, so the line itself stands for it."""
    where = finding.excerpt.strip() if judgement.artefact.form == "text" else finding.pointer
    return finding.place.file, where, dict(finding.values)


def _of_run(report: Report, notice: Notice, language: Language) -> Issue:
    place = notice.place or Place(_WHOLE_RUN)
    identity = ("notice", notice.code, place.file, dict(notice.values))
    return Issue(sentence(report, notice, language), notice.code, "info", place, identity)


def _entry(issue: Issue, identity: str) -> dict[str, Any]:
    return {
        "description": encodable(issue.description),
        "check_name": encodable(issue.check),
        "fingerprint": sha256(identity.encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": issue.severity,
        "location": {"path": encodable(issue.place.file), "lines": {"begin": max(1, issue.place.line)}},
    }

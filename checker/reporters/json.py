"""The report as JSON, for programs: both languages in one, in a shape of its own (`schemas/report-1.0.json`).

The shape is a promise: what it has stays until its version changes, whatever becomes of the values within.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

from checker.kernel.asked import Asked
from checker.kernel.conclusion import conclude
from checker.kernel.place import Place
from checker.kernel.report import Artefact, Finding, Judgement, Notice, Report
from checker.kernel.standard import Requirement, Standard
from checker.kernel.text import LANGUAGES, Language, Text
from checker.kernel.verdict import Reason, Verdict
from checker.reporters.addresses import requirement_page, standard_page
from checker.reporters.concluding import conclusion_sentence
from checker.reporters.counts import Counts, count
from checker.reporters.options import Options
from checker.reporters.sentences import sentence
from checker.reporters.writing import write_json

SUFFIX = ".json"
SCHEMA = Path(__file__).with_name("schemas") / "report-1.0.json"
"""The published JSON Schema of the report."""
_Object = dict[str, Any]


def render(report: Report, language: Language, options: Options) -> str:  # noqa: ARG001 - both languages are in it
    """Write the whole report; the same in either language."""
    counts = count(report)
    asked = {"asked": _asked(report.asked)} if report.asked else {}
    return write_json(
        {
            "format": "miyar-report",
            "version": "1.0",
            "tool": {"name": "miyar", "version": report.tool_version},
            "made": report.made.isoformat(),
            "asOf": report.as_of.isoformat(),
            "edition": report.edition or None,
            "agency": _text(report.agency) if report.agency else None,
            "failOn": report.fail_on,
            **asked,
            "conclusion": _conclusion(report, counts),
            "summary": _summary(counts),
            "standards": [_standard(one, report.as_of, options.site) for one in report.standards.values()],
            "requirements": [_requirement(one, options.site) for one in report.requirements.values()],
            "artefacts": [_judgement(report, one) for one in report.judgements],
            "unrecognised": [_artefact(one) for one in report.unrecognised],
            "notices": [_said(report, one) | _at(one.place) for one in report.notices],
        }
    )


def _asked(asked: Asked) -> _Object:
    """What the run was asked."""
    return {
        "paths": list(asked.paths),
        "level": asked.level,
        "standards": list(asked.standards),
        "edition": asked.edition or None,
        "comparedWith": asked.before or None,
        "used": [{"use": one.use.value, "name": one.name, "digest": one.digest or None} for one in asked.used],
    }


def _conclusion(report: Report, counts: Counts) -> _Object:
    concluded = conclude(report)
    return {
        "word": concluded.name.lower().replace("_", "-"),
        "exitCode": int(concluded),
        "message": {language: conclusion_sentence(report, counts, language) for language in LANGUAGES},
    }


def _summary(counts: Counts) -> _Object:
    return {
        "artefacts": counts.artefacts,
        "failing": counts.failing,
        "troubled": counts.troubled,
        "unrecognised": counts.unrecognised,
        "verdicts": {outcome.value: number for outcome, number in counts.verdicts.items()},
        "findings": {level.value: number for level, number in counts.findings.items()},
        "waived": counts.waived,
        "cut": counts.cut,
        "upcoming": counts.upcoming,
    }


def _standard(standard: Standard, day: date, site: str) -> _Object:
    begin, end = standard.in_force_from, standard.in_force_until
    return {
        "citation": standard.citation,
        "id": standard.id,
        "version": standard.version,
        "title": _text(standard.title),
        "status": standard.status_on(day).value,
        "inForceFrom": begin.isoformat() if begin else None,
        "inForceUntil": end.isoformat() if end else None,
        "page": {language: standard_page(standard.id, standard.version, language, site) for language in LANGUAGES},
    }


def _requirement(requirement: Requirement, site: str) -> _Object:
    return {
        "citation": requirement.citation,
        "name": requirement.name,
        "version": requirement.version,
        "level": requirement.level.value,
        "title": _text(requirement.title),
        "statement": _text(requirement.statement),
        "why": _text(requirement.why),
        "fix": _text(requirement.fix),
        "cites": list(requirement.cites),
        "assumed": requirement.assumed,
        "page": {language: requirement_page(requirement, language, site) for language in LANGUAGES},
    }


def _judgement(report: Report, judgement: Judgement) -> _Object:
    made = _artefact(judgement.artefact) | {
        "system": judgement.system or None,
        "standards": list(judgement.standards),
        "used": [{"name": name, "digest": digest or None} for name, digest in judgement.used],
        "verdicts": [_verdict(report, judgement, one) for one in judgement.verdicts],
        "findings": [_finding(report, one) for one in judgement.findings],
        "cut": judgement.cut,
    }
    if judgement.upcoming:
        made["upcoming"] = [
            {"begins": one.begins.isoformat(), "finding": _finding(report, one.finding)} for one in judgement.upcoming
        ]
    if judgement.trouble:
        made["trouble"] = _said(report, judgement.trouble) | _at(judgement.place)
    return made


def _artefact(artefact: Artefact) -> _Object:
    return {
        "name": artefact.name,
        "digest": artefact.digest or None,
        "size": artefact.size,
        "form": artefact.form or None,
    }


def _verdict(report: Report, judgement: Judgement, verdict: Verdict) -> _Object:
    made: _Object = {
        "requirement": verdict.requirement,
        "version": verdict.version,
        "outcome": verdict.outcome.value,
        "faults": verdict.faults,
    }
    if raised := judgement.levels.get(verdict.requirement):
        made["level"] = {"level": raised.level.value, "profile": raised.profile, "reason": _text(raised.reason)}
    if verdict.reason:
        made["reason"] = _said(report, verdict.reason)
    return made


def _finding(report: Report, finding: Finding) -> _Object:
    made: _Object = {"requirement": finding.requirement, "version": finding.version, "pointer": finding.pointer}
    made |= _said(report, finding) | _at(finding.place)
    if finding.excerpt:
        made["excerpt"] = {"text": finding.excerpt, "caret": finding.caret or None}
    return made


def _said(report: Report, said: Finding | Reason | Notice) -> _Object:
    """A sentence: as code and values for programs, read out for people."""
    return {
        "code": said.code,
        "values": dict(said.values),
        "message": {language: sentence(report, said, language) for language in LANGUAGES},
    }


def _at(place: Place | None) -> _Object:
    """Numbers that are not known are left out."""
    if place is None:
        return {}
    numbers = {"line": place.line, "column": place.column, "page": place.page, "row": place.row}
    return {"place": {"file": place.file, **{name: number for name, number in numbers.items() if number}}}


def _text(text: Text) -> _Object:
    return {"ar": text.ar, "en": text.en}

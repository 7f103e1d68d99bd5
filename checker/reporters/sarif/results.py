"""Findings as SARIF results (3.27)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import Any

from checker.kernel.printable import encodable
from checker.kernel.report import Finding, Judgement, Notice, Report
from checker.kernel.text import Language
from checker.kernel.verdict import Outcome, Reason, Verdict
from checker.reporters.sarif.locations import location
from checker.reporters.sarif.rules import LEVELS, Rules
from checker.reporters.sentences import sentence

MOST = 25_000
"""GitHub code scanning refuses a run with more results than this."""
_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")
_Object = dict[str, Any]


def make_results(report: Report, language: Language, rules: Rules) -> tuple[list[_Object], int]:
    """The results, and how many findings had to be left out; the most binding are kept."""
    if sum(len(judgement.findings) for judgement in report.judgements) <= MOST:
        return [result for result, _ in _results(report, language, rules)], 0
    ranked = sorted(_results(report, language, rules), key=lambda ranked: ranked[1])
    return [result for result, _ in ranked[:MOST]], len(ranked) - MOST


def message(report: Report, said: Finding | Reason | Notice, language: Language) -> _Object:
    """A plain-text message (3.11). A value of the document that reads as a link is kept from being one (3.11.6)."""
    text = sentence(report, said, language, isolate=language == "ar")
    return {"text": _LINK.sub(r"\\[", text)}


def _results(report: Report, language: Language, rules: Rules) -> Iterator[tuple[_Object, int]]:
    for judgement in report.judgements:
        verdicts = {(verdict.requirement, verdict.version): verdict for verdict in judgement.verdicts}
        for finding, fingerprint in _fingerprinted(judgement):
            level = report.requirement(judgement, finding).level
            made = {
                "ruleId": finding.requirement,
                "ruleIndex": rules.index(finding.requirement),
                "level": LEVELS[level],
                "message": message(report, finding, language),
                "locations": [location(finding.place, finding.pointer)],
                # The name by which code scanning knows a finding again; ours holds where lines move.
                "partialFingerprints": {"primaryLocationLineHash": fingerprint, "miyar/v1": fingerprint},
                "properties": {"code": finding.code, "version": finding.version},
            }
            verdict = verdicts.get((finding.requirement, finding.version))
            if verdict and verdict.outcome is Outcome.WAIVED:
                made["suppressions"] = [_suppression(report, verdict, language)]
            yield made, level.rank


def _fingerprinted(judgement: Judgement) -> Iterator[tuple[Finding, str]]:
    """Each finding with a name that does not depend on lines; those alike in all of it are told apart by number."""
    alike: Counter[str] = Counter()
    for finding in judgement.findings:
        known = encodable("\0".join((finding.requirement, finding.code, finding.pointer, finding.place.file)))
        alike[known] += 1
        yield finding, f"{sha256(known.encode()).hexdigest()[:32]}:{alike[known]}"


def _suppression(report: Report, verdict: Verdict, language: Language) -> _Object:
    made: _Object = {"kind": "external", "status": "accepted"}
    if verdict.reason:
        made["justification"] = sentence(report, verdict.reason, language, isolate=language == "ar")
    return made

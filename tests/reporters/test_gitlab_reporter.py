"""Code Quality: GitLab's form, and fingerprints that outlive an edit elsewhere in the file."""

from __future__ import annotations

import json
from types import ModuleType
from typing import Any

import pytest

from checker.kernel.place import Place
from checker.kernel.report import Judgement, Report
from checker.kernel.text import Language
from checker.reporters.gitlab import render
from checker.reporters.options import Options

OPTIONS = Options()
FORM = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "additionalProperties": False,
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "minLength": 1},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""The fields that GitLab's documentation of the Code Quality report format asks for."""


def issues(report: Report, language: Language = "en") -> list[dict[str, Any]]:
    value = json.loads(render(report, language, OPTIONS))
    assert isinstance(value, list)
    return value


def moved(judgement: Judgement, lines: int) -> Judgement:
    """The judgement of the same file with `lines` more lines at its top."""
    findings = tuple(one._replace(place=one.place._replace(line=one.place.line + lines)) for one in judgement.findings)
    return judgement._replace(findings=findings)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_form(sample: Report, samples: ModuleType, language: Language) -> None:
    jsonschema = pytest.importorskip("jsonschema")
    for report in (sample, samples.report(), samples.report(bare=True)):
        jsonschema.validate(issues(report, language), FORM)
    assert issues(samples.report(bare=True)) == []


def test_severities_and_what_is_told(sample: Report) -> None:
    found = issues(sample)
    by_severity: dict[str, list[str]] = {}
    for issue in found:
        by_severity.setdefault(issue["severity"], []).append(issue["check_name"])
    assert by_severity["blocker"] == ["json.broken", "file.unreadable"]
    assert len(by_severity["critical"]) == 18
    assert "ict-baseline/no-bidi-controls" in by_severity["critical"]
    assert by_severity["major"] == ["rest-api/kebab-paths"] * 2
    assert by_severity["minor"] == ["rest-api/contact"]
    assert by_severity["info"] == ["waiver.unused", "run.no-system"]
    assert "rest-api/security" not in {issue["check_name"] for issue in found}


def test_places_and_words(sample: Report) -> None:
    problem = next(one for one in issues(sample) if one["location"]["path"] == "apis/shared components.yaml")
    assert problem["location"]["lines"]["begin"] == 12
    assert problem["description"] == (
        "MUST · Errors use problem details: The field application/problem+json is missing."
    )
    assert any(issue["description"].startswith("إلزامي · ") for issue in issues(sample, "ar"))


def test_fingerprints_are_unique_and_outlive_moves_and_language(sample: Report, samples: ModuleType) -> None:
    prints = [issue["fingerprint"] for issue in issues(sample)]
    assert len(set(prints)) == len(prints)
    assert [issue["fingerprint"] for issue in issues(sample, "ar")] == prints
    before = issues(samples.report(samples.people(), bare=True))
    after = issues(samples.report(moved(samples.people(), 30), bare=True))
    assert [one["fingerprint"] for one in before] == [one["fingerprint"] for one in after]
    assert [one["location"] for one in before] != [one["location"] for one in after]


def test_equal_findings_have_their_own_fingerprints(samples: ModuleType) -> None:
    judgement = samples.arabic()
    same = judgement._replace(findings=tuple(one._replace(pointer="") for one in judgement.findings))
    prints = {issue["fingerprint"] for issue in issues(samples.report(same, bare=True))}
    assert len(prints) == 15


def test_in_a_text_the_line_itself_is_the_identity(samples: ModuleType) -> None:
    judgement = samples.arabic()
    text = judgement._replace(
        artefact=judgement.artefact._replace(form="text"),
        findings=(judgement.findings[0]._replace(pointer="/3"),),
    )
    lower = text._replace(findings=(text.findings[0]._replace(pointer="/9", place=Place("x", 9)),))
    higher = text._replace(findings=(text.findings[0]._replace(place=Place("x", 3)),))
    one, other = (issues(samples.report(judged, bare=True))[0] for judged in (lower, higher))
    assert one["fingerprint"] == other["fingerprint"]


def test_lone_surrogates_can_be_written(samples: ModuleType) -> None:
    judgement = samples.people()
    evil = judgement._replace(
        findings=tuple(one._replace(values={"field": "\ud800"}, place=Place("\udcff", 0)) for one in judgement.findings)
    )
    text = render(samples.report(evil), "en", OPTIONS)
    assert text.encode()
    assert {issue["location"]["path"] for issue in json.loads(text)} >= {"\ufffd"}

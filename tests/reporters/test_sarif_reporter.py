"""The SARIF report keeps to SARIF 2.1.0 (OASIS, errata 01) and to what GitHub code scanning takes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from types import ModuleType
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from jsonschema import Draft202012Validator

from checker import reporters
from checker.kernel.place import Place
from checker.kernel.report import Report
from checker.kernel.text import Text
from checker.reporters.options import Options
from checker.reporters.sarif import results

LEVEL = {"enum": ["none", "note", "warning", "error"]}
TEXT = {"type": "string", "minLength": 1}
COUNT = {"type": "integer", "minimum": 0}
FROM_ONE = {"type": "integer", "minimum": 1}
BAG = {"type": "object", "properties": {"tags": {"type": "array", "uniqueItems": True, "maxItems": 20, "items": TEXT}}}


def closed(required: dict[str, Any], optional: dict[str, Any] | None = None) -> dict[str, Any]:
    """An object of SARIF: none of them takes a property that the standard does not name."""
    return {
        "type": "object",
        "required": list(required),
        "additionalProperties": False,
        "properties": {**required, **(optional or {}), "properties": BAG},
    }


def many(items: dict[str, Any], **limits: int) -> dict[str, Any]:
    return {"type": "array", "items": items, **limits}


# The objects that the reporter uses, by their sections in the standard; limits of 1,024 and 255 are GitHub's.
MESSAGE = closed({"text": TEXT}, {"markdown": TEXT})  # 3.11
SHORT = closed({"text": {**TEXT, "maxLength": 1024}})
ARTIFACT_LOCATION = closed({"uri": {"type": "string"}}, {"uriBaseId": TEXT, "index": COUNT})  # 3.4
REGION = closed({"startLine": FROM_ONE}, {"startColumn": FROM_ONE, "endLine": FROM_ONE, "endColumn": FROM_ONE})  # 3.30
LOCATION = closed(  # 3.28
    {"physicalLocation": closed({"artifactLocation": ARTIFACT_LOCATION, "region": REGION})},
    {"logicalLocations": many(closed({"fullyQualifiedName": TEXT}, {"name": {"type": "string"}, "kind": TEXT}))},
)
REFERENCE = closed({"id": TEXT}, {"index": COUNT})  # 3.52
DESCRIPTOR = closed(  # 3.49
    {
        "id": {**TEXT, "maxLength": 255},
        "name": {**TEXT, "maxLength": 255},
        "shortDescription": SHORT,
        "fullDescription": SHORT,
        "help": closed({"text": TEXT, "markdown": TEXT}),
        "helpUri": {"type": "string", "pattern": "^https://[!-~]+$"},
        "defaultConfiguration": closed({"level": LEVEL}),
    }
)
SUPPRESSION = closed(  # 3.35
    {"kind": {"enum": ["inSource", "external"]}},
    {"status": {"enum": ["accepted", "underReview", "rejected"]}, "justification": TEXT},
)
RESULT = closed(  # 3.27
    {
        "ruleId": TEXT,
        "ruleIndex": COUNT,
        "level": LEVEL,
        "message": MESSAGE,
        "locations": many(LOCATION, minItems=1, maxItems=1000),
        "partialFingerprints": {"type": "object", "additionalProperties": TEXT},
    },
    {"suppressions": many(SUPPRESSION)},
)
ARTIFACT = closed(  # 3.24
    {"location": ARTIFACT_LOCATION},
    {
        "length": {"type": "integer", "minimum": -1},
        "hashes": {"type": "object", "additionalProperties": {"type": "string", "pattern": "^[0-9a-f]{64}$"}},
        "roles": many({"enum": ["analysisTarget"]}),
    },
)
NOTIFICATION = closed(  # 3.58
    {"descriptor": REFERENCE, "level": LEVEL, "message": MESSAGE},
    {"locations": many(LOCATION), "associatedRule": REFERENCE},
)
INVOCATION = closed(  # 3.20
    {"executionSuccessful": {"type": "boolean"}},
    {
        "exitCode": {"type": "integer"},
        "endTimeUtc": {"type": "string", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$"},
        "toolExecutionNotifications": many(NOTIFICATION),
    },
)
LANGUAGE = {"type": "string", "pattern": "^[a-zA-Z]{2}(-[a-zA-Z]{2})?$"}
DRIVER = closed(  # 3.19
    {
        "name": TEXT,
        "version": TEXT,
        "informationUri": TEXT,
        "language": LANGUAGE,
        "rules": many(DESCRIPTOR, maxItems=25000),
    }
)
RUN = closed(  # 3.14
    {
        "tool": closed({"driver": DRIVER}),
        "language": LANGUAGE,
        "columnKind": {"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
        "invocations": many(INVOCATION, minItems=1),
        "artifacts": many(ARTIFACT),
        "results": many(RESULT, maxItems=25000),
    }
)
LOG = closed({"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": many(RUN, minItems=1, maxItems=20)})  # 3.13


def run(report: Report, language: Any = "en") -> dict[str, Any]:
    log = json.loads(reporters.find("sarif").render(report, language, Options()))
    Draft202012Validator(LOG).validate(log)
    (only,) = log["runs"]
    assert isinstance(only, dict)
    return only


def locations(value: Any) -> list[dict[str, Any]]:
    """All artifactLocations in `value`."""
    if isinstance(value, dict):
        own = [value] if "uri" in value else []
        return own + [one for child in value.values() for one in locations(child)]
    return [one for child in value for one in locations(child)] if isinstance(value, list) else []


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("names", ["people arabic broken unreadable conforming", "hostile", "", "unreadable"])
def test_keeps_to_the_standard(language: str, names: str, samples: ModuleType) -> None:
    made = run(samples.report(*[getattr(samples, name)() for name in names.split()]), language)
    rules = [rule["id"] for rule in made["tool"]["driver"]["rules"]]
    assert len(set(rules)) == len(rules)
    for result in made["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
    for notification in made["invocations"][0]["toolExecutionNotifications"]:
        if rule := notification.get("associatedRule"):
            assert rules[rule["index"]] == rule["id"]
    for location in locations(made):
        parts = urlsplit(location["uri"])
        assert re.fullmatch(r"(%[0-9A-F]{2}|[A-Za-z0-9\-._~!$&'()*+,;=@/])*", parts.path)
        assert {parts.query, parts.fragment, parts.netloc} == {""}
        assert (parts.scheme == "file") != ("uriBaseId" in location)
    files = [one["location"]["uri"] for one in made["artifacts"]]
    assert len(set(files)) == len(files)
    assert made["language"] == made["tool"]["driver"]["language"] == language


def test_levels_follow_the_requirements(sample: Report) -> None:
    made = run(sample)
    levels = {rule["id"]: rule["defaultConfiguration"]["level"] for rule in made["tool"]["driver"]["rules"]}
    assert levels["rest-api/problem-details"] == "error"
    assert levels["rest-api/kebab-paths"] == "warning"
    assert levels["rest-api/contact"] == "note"
    assert all(result["level"] == levels[result["ruleId"]] for result in made["results"])


def test_a_result_says_where_and_what(sample: Report) -> None:
    made = run(sample, "ar")
    result = made["results"][0]
    assert result["ruleId"] == "rest-api/kebab-paths"
    assert result["message"]["text"].startswith("الاسم \u2068/People x\u2069")
    (location,) = result["locations"]
    assert location["physicalLocation"]["region"] == {"startLine": 41, "startColumn": 3}
    assert location["logicalLocations"] == [{"name": "/People%20x", "fullyQualifiedName": "/paths/~1People%20x"}]
    arabic = made["results"][6]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert arabic.isascii()
    assert unquote(arabic) == "واجهات/السجل المدني.json"
    whole = made["results"][4]["locations"][0]
    assert whole["physicalLocation"]["region"] == {"startLine": 1}
    assert "logicalLocations" not in whole


def test_waived_findings_are_suppressed_with_their_reason(sample: Report) -> None:
    waived = [result for result in run(sample)["results"] if "suppressions" in result]
    assert [result["ruleId"] for result in waived] == ["rest-api/security"]
    (suppression,) = waived[0]["suppressions"]
    assert (suppression["kind"], suppression["status"]) == ("external", "accepted")
    assert suppression["justification"].startswith("Waived until 2027-03-01")


def test_a_fingerprint_outlives_moved_lines_and_is_of_one_finding(samples: ModuleType) -> None:
    people = samples.people()
    moved = people._replace(
        findings=tuple(one._replace(place=one.place._replace(line=one.place.line + 7)) for one in people.findings)
    )
    before, after = (run(samples.report(one))["results"] for one in (people, moved))
    prints = [result["partialFingerprints"] for result in before]
    assert prints == [result["partialFingerprints"] for result in after]
    assert len({one["primaryLocationLineHash"] for one in prints}) == len(prints)
    twice = people._replace(findings=(people.findings[0], people.findings[0]._replace(values={"name": "other"})))
    first, second = (result["partialFingerprints"] for result in run(samples.report(twice))["results"])
    assert first == prints[0]
    assert first != second


def test_what_could_not_be_checked_is_told(samples: ModuleType, sample: Report) -> None:
    (invocation,) = run(sample)["invocations"]
    assert invocation["executionSuccessful"] is False
    assert invocation["exitCode"] == 1
    told = {one["descriptor"]["id"]: one for one in invocation["toolExecutionNotifications"]}
    assert told["run.crashed"]["associatedRule"]["id"] == "ict-baseline/no-bidi-controls"
    assert told["run.crashed"]["level"] == "warning"
    assert told["json.broken"]["level"] == "error"
    assert told["json.broken"]["locations"][0]["physicalLocation"]["region"] == {"startLine": 3, "startColumn": 7}
    assert told["file.unreadable"]["message"]["text"] == "file.unreadable (why=EACCES)"
    assert told["miyar/cut"]["message"]["text"].endswith(": 5.")
    assert told["waiver.unused"]["level"] == "note"
    (good,) = run(samples.report(samples.conforming()))["invocations"]
    assert good["executionSuccessful"] is True
    assert good["exitCode"] == 0


def test_files_have_their_digests(sample: Report) -> None:
    files = {one["location"]["uri"]: one for one in run(sample)["artifacts"]}
    assert files["apis/people.yaml"]["hashes"] == {"sha-256": "11" * 32}
    assert files["apis/people.yaml"]["length"] == 2048
    assert files["apis/shared%20components.yaml"]["hashes"] == {"sha-256": "33" * 32}
    assert "hashes" not in files["apis/locked.json"]
    assert "apis/missing.yaml" not in files


def test_no_value_of_a_document_becomes_a_link(samples: ModuleType) -> None:
    people = samples.people()
    values = {"field": "[click](https://evil.example) and [1]"}
    report = samples.report(people._replace(findings=(people.findings[2]._replace(values=values),)))
    (result,) = run(report)["results"]
    assert "\\[click](https://evil.example) and [1]" in result["message"]["text"]


def test_long_texts_are_cut_to_what_code_scanning_takes(samples: ModuleType) -> None:
    long = replace(samples.CONTACT, statement=Text("طويل " * 400, "long " * 400))
    report = replace(samples.report(), requirements={(long.name, long.version): long})
    (rule,) = run(report, "ar")["tool"]["driver"]["rules"]
    assert len(rule["fullDescription"]["text"]) == 1024
    assert rule["fullDescription"]["text"].endswith("…")
    assert len(rule["help"]["text"]) > 1024


def test_two_versions_of_a_requirement_are_one_rule(samples: ModuleType) -> None:
    newer = replace(samples.CONTACT, version="1.1", level=samples.PROBLEM.level)
    report = samples.report(samples.people())
    report = replace(report, requirements={**report.requirements, (newer.name, "1.1"): newer})
    rules = [rule for rule in run(report)["tool"]["driver"]["rules"] if rule["id"] == newer.name]
    assert [rule["properties"]["citation"] for rule in rules] == ["rest-api@1.1/contact"]
    contact = next(result for result in run(report)["results"] if result["ruleId"] == newer.name)
    assert contact["level"] == "note"


def test_more_results_than_code_scanning_takes_keep_the_binding_ones(
    samples: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(results, "MOST", 3)
    made = run(samples.sample())
    assert [result["level"] for result in made["results"]] == ["error"] * 3
    told = [one["message"]["text"] for one in made["invocations"][0]["toolExecutionNotifications"]]
    assert any("left out: 18." in one for one in told)


def test_pages_and_rows_are_kept(samples: ModuleType) -> None:
    people = samples.people()
    finding = people.findings[0]._replace(place=Place("scan.pdf", page=3))
    (result,) = run(samples.report(people._replace(findings=(finding,))))["results"]
    assert result["locations"][0]["properties"] == {"page": 3}

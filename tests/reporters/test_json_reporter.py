"""The JSON report keeps to its published schema, and the schema is strict."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import jsonschema_rs
import pytest
from jsonschema import Draft202012Validator, FormatChecker

import checker.reporters
from checker import reporters
from checker.kernel.report import Report
from checker.reporters.options import Options

SCHEMA = json.loads(
    (Path(checker.reporters.__file__).parent / "schemas" / "report-1.0.json").read_text(encoding="utf-8")
)
VALID = jsonschema_rs.Draft202012Validator(SCHEMA, validate_formats=True)


def written(report: Report, language: Any = "ar", **options: Any) -> dict[str, Any]:
    value = json.loads(reporters.find("json").render(report, language, Options(**options)))
    assert isinstance(value, dict)
    return value


def test_the_schema_is_a_schema_closed_and_described_in_both_languages() -> None:
    Draft202012Validator.check_schema(SCHEMA)
    for where, part in parts(SCHEMA):
        if part.get("type") == "object" and where != "/$defs/values":
            assert part["additionalProperties"] is False, where
        for name, child in part.get("properties", {}).items():
            described = child if "description" in child else SCHEMA["$defs"][child["$ref"].rsplit("/", 1)[-1]]
            arabic, _, english = described["description"].rpartition(". ")
            assert arabic or english, (where, name)
            assert any("\u0600" <= letter <= "\u06ff" for letter in described["description"]), (where, name)
            assert any("a" <= letter <= "z" for letter in english.lower()), (where, name)


def parts(schema: dict[str, Any], where: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    yield where, schema
    for key, value in schema.items():
        if key in ("properties", "$defs"):
            for name, child in value.items():
                yield from parts(child, f"{where}/{key}/{name}")
        elif key == "items":
            yield from parts(value, f"{where}/items")
        elif key == "anyOf":
            for number, child in enumerate(value):
                yield from parts(child, f"{where}/anyOf/{number}")


@pytest.mark.parametrize("judgements", [(), ("hostile",), ("unreadable",), ("people", "arabic"), ("conforming",)])
@pytest.mark.parametrize("bare", [True, False])
def test_reports_keep_to_the_schema_by_two_validators(
    samples: ModuleType, judgements: tuple[str, ...], bare: bool
) -> None:
    report = samples.report(*[getattr(samples, name)() for name in judgements], bare=bare)
    value = written(report)
    VALID.validate(value)
    Draft202012Validator(SCHEMA, format_checker=FormatChecker()).validate(value)


def test_the_whole_is_in_it_in_both_languages(sample: Report) -> None:
    value = written(sample)
    VALID.validate(value)
    assert value == written(sample, "en", verbose=True, width=40)
    assert value["conclusion"]["word"] == "does-not-conform"
    assert value["conclusion"]["exitCode"] == 1
    assert value["agency"] == {"ar": "وزارة الداخلية", "en": "Ministry of Interior"}
    people, arabic, broken, unreadable, _ = value["artefacts"]
    assert people["system"] == "people-register"
    assert people["used"][1] == {"name": "apis/missing.yaml", "digest": None}
    assert {one["outcome"] for one in people["verdicts"]} == set(value["summary"]["verdicts"])
    assert people["findings"][0]["message"] == {
        "ar": "الاسم /People x ليس على النمط كلمات بينها شرطات؛ المسموح a-z، 0-9، -.",
        "en": "The name /People x does not follow the style kebab-case; allowed are a-z, 0-9, -.",
    }
    assert people["findings"][0]["values"]["style"] == {"ar": "كلمات بينها شرطات", "en": "kebab-case"}
    assert people["findings"][0]["place"] == {"file": "apis/people.yaml", "line": 41, "column": 3}
    assert people["findings"][0]["excerpt"] == {"text": "  /People x:", "caret": 3}
    assert (arabic["name"], arabic["cut"], len(arabic["findings"])) == ("واجهات/السجل المدني.json", 5, 15)
    assert broken["trouble"]["place"] == {"file": "apis/broken.json", "line": 3, "column": 7}
    assert unreadable["digest"] is None
    assert unreadable["trouble"]["code"] == "file.unreadable"
    assert value["notices"][0]["message"]["ar"] == "لا حاجة إلى الإعفاء من المتطلب rest-api/gone."
    assert value["requirements"][0]["page"]["en"].endswith("/en/standards/rest-api/1.0/#problem-details")


def test_the_summary_agrees_with_what_is_listed(sample: Report) -> None:
    value = written(sample)
    verdicts = [one for artefact in value["artefacts"] for one in artefact["verdicts"]]
    listed = sum(len(artefact["findings"]) for artefact in value["artefacts"])
    summary = value["summary"]
    assert sum(summary["verdicts"].values()) == len(verdicts)
    assert sum(summary["findings"].values()) + summary["waived"] == listed + summary["cut"]
    known = {(one["name"], one["version"]) for one in value["requirements"]}
    assert {(one["requirement"], one["version"]) for one in verdicts} <= known


def test_what_json_has_no_form_for_is_written_as_text(samples: ModuleType) -> None:
    (artefact,) = written(samples.report(samples.hostile()))["artefacts"]
    (finding,) = artefact["findings"]
    assert artefact["name"] == "a\ufffd\x1b[31m\u202ecod.yaml"
    assert finding["values"]["style"] == "1" + "0" * 30
    assert finding["values"]["name"] == "\ufffd\x00\x08\n]]>"
    assert finding["values"]["allowed"][1] is None


Change = Callable[[dict[str, Any]], object]
WRONG: dict[str, Change] = {
    "another format": lambda report: report.update(format="sarif"),
    "another version": lambda report: report.update(version="2.0"),
    "a field nobody knows": lambda report: report.update(extra=1),
    "no artefacts": lambda report: report.pop("artefacts"),
    "made is no time": lambda report: report.update(made="yesterday"),
    "as of no day": lambda report: report.update(asOf="2026-13-45"),
    "exit code 2": lambda report: report["conclusion"].update(exitCode=2),
    "an outcome nobody knows": lambda report: report["artefacts"][0]["verdicts"][0].update(outcome="fine"),
    "a message in one language": lambda report: report["artefacts"][0]["findings"][0]["message"].pop("ar"),
    "line 0": lambda report: report["artefacts"][0]["findings"][0]["place"].update(line=0),
    "a digest too short": lambda report: report["artefacts"][0].update(digest="11"),
    "a count below nought": lambda report: report["summary"]["verdicts"].update(passed=-1),
    "an outcome not counted": lambda report: report["summary"]["verdicts"].pop("waived"),
    "a requirement without its standard": lambda report: report["requirements"][0].update(name="problem-details"),
    "a level nobody knows": lambda report: report["requirements"][0].update(level="shall"),
    "a notice without a code": lambda report: report["notices"][0].pop("code"),
    "a caret at 0": lambda report: report["artefacts"][0]["findings"][0]["excerpt"].update(caret=0),
    "an agency in one word": lambda report: report.update(agency="وزارة"),
}


@pytest.mark.parametrize("name", WRONG)
def test_the_schema_rejects(name: str, sample: Report) -> None:
    value = written(sample)
    wrong = copy.deepcopy(value)
    WRONG[name](wrong)
    assert wrong != value
    assert not VALID.is_valid(wrong)

"""`miyar check --ruleset FILE`: an agency's ruleset runs as it is, file by file."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

EXAMPLE = Path(__file__).parents[3] / "examples" / "ruleset"
RULE = "{severity: error, given: $, then: {function: truthy, field: name}}"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(EXAMPLE, tmp_path / "agency"))


def findings(report: Any) -> set[tuple[str, str, str]]:
    """(file, rule, pointer)."""
    return {
        (artefact["name"].removeprefix("agency/"), one["requirement"].removeprefix("ruleset/"), one["pointer"])
        for artefact in report["artefacts"]
        for one in artefact["findings"]
    }


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_example(miyar: Any, folder: Path, jobs: str) -> None:
    ended = miyar("check", "agency", "--ruleset", folder / ".spectral.yaml", "--format", "json", "--jobs", jobs)
    assert ended.exit_code == 1
    report = json.loads(ended.stdout)
    assert findings(report) == {
        ("registry.yaml", "agency-operation-id-case", "/paths/~1people~1{number}/get/operationId"),
        ("registry.yaml", "agency-parameter-example", "/paths/~1people~1{number}/get/parameters/0"),
        ("legacy/births.yaml", "agency-operation-id-case", "/paths/~1births/get/operationId"),
    }
    told = {(one["name"], one["version"]): one["level"] for one in report["requirements"]}
    levels = {level for (name, _), level in told.items() if name == "ruleset/agency-operation-id-case"}
    assert levels == {"must", "should"}, "the older system is given time"


def test_a_program_is_told_as_not_checked(miyar: Any, folder: Path) -> None:
    ended = miyar("check", folder / "registry.yaml", "--ruleset", folder / ".spectral.yaml", "--format", "json")
    verdicts = [
        (one["requirement"], one["outcome"])
        for artefact in json.loads(ended.stdout)["artefacts"]
        for one in artefact["verdicts"]
        if one["outcome"] == "not-checked"
    ]
    assert verdicts == [("ruleset/agency-owner-exists", "not-checked")]


def test_what_could_not_be_checked_is_no_conformance(miyar: Any, tmp_path: Path) -> None:
    rule = "{severity: error, given: $, then: {function: mine}}"
    (tmp_path / "r.yaml").write_text(f"functions: [mine]\nrules: {{a: {rule}, b: {RULE}}}\n")
    (tmp_path / "a.json").write_text('{"name": "x"}')
    assert miyar("check", "a.json", "--ruleset", "r.yaml").exit_code == 3


def test_a_changed_ruleset_is_judged_anew(miyar: Any, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"name": "x"}')
    (tmp_path / "r.yaml").write_text(f"rules: {{a: {RULE}}}\n")
    assert miyar("check", "a.json", "--ruleset", "r.yaml").exit_code == 0
    (tmp_path / "r.yaml").write_text(f"rules: {{a: {RULE.replace('name', 'title')}}}\n")
    assert miyar("check", "a.json", "--ruleset", "r.yaml").exit_code == 1


@pytest.mark.parametrize(
    ("text", "line", "said"),
    [
        ("rules:\n  a:\n    given: $\n    then: {function: truty}\n", 4, "truthy"),
        ("extends: spectral:oas\nrules:\n  info-contract: off\n", 3, "info-contact"),
        ("rules: {}\nextend: x\n", 2, "extends"),
    ],
)
def test_a_mistake_stops_the_run(miyar: Any, tmp_path: Path, text: str, line: int, said: str) -> None:
    (tmp_path / "r.yaml").write_text(text)
    (tmp_path / "a.json").write_text("{}")
    ended = miyar("check", "a.json", "--ruleset", "r.yaml")
    assert ended.exit_code == 2
    assert f"r.yaml:{line}:" in ended.stderr
    assert said in ended.stderr

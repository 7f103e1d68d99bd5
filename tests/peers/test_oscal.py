"""Our OSCAL documents, read by compliance-trestle, the reference implementation in Python."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from checker.repository import Repository

ROOT = Path(__file__).parents[2]

pytestmark = pytest.mark.skipif(find_spec("trestle") is None, reason="compliance-trestle is not installed")

READ = """
import sys, warnings
warnings.simplefilter("ignore")
from pathlib import Path
from trestle.oscal.{module} import {model}
found = {model}.oscal_read(Path(sys.argv[1]))
assert found is not None
print(found.oscal_serialize_json())
"""
MODELS = {"catalog": "Catalog", "profile": "Profile", "assessment-results": "AssessmentResults"}


def read_by_trestle(document: str, kind: str, folder: Path) -> dict[str, Any]:
    """Load it in a process of its own; what trestle does not know, it refuses."""
    file = folder / f"{kind}.json"
    file.write_text(document, "utf-8")
    program = READ.format(module=kind.replace("-", "_"), model=MODELS[kind])
    ended = subprocess.run([sys.executable, "-c", program, file], capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    found: dict[str, Any] = json.loads(ended.stdout)[kind]
    return found


def run(*words: str | Path, code: int = 0) -> str:
    program = "import sys; from checker.cli import main; sys.argv[0] = 'miyar'; main()"
    ended = subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, check=False, cwd=ROOT
    )
    assert ended.returncode == code, ended.stderr
    return ended.stdout


@pytest.mark.parametrize("citation", [head.citation for head in Repository.open().standards()])
def test_every_standard_is_a_catalog(citation: str, tmp_path: Path) -> None:
    document = run("oscal", "catalog", citation)
    assert run("oscal", "catalog", citation) == document, "the same standard is the same document"
    found = read_by_trestle(document, "catalog", tmp_path)
    standard = Repository.open().standard(citation)
    (group,) = found["groups"]
    assert len(group["controls"]) == len(standard.requirements)
    first = standard.requirements[0]
    assert group["controls"][0]["id"] == f"{first.standard}.{first.id}"
    prose = {
        part["id"].rpartition(".")[2]: part["prose"]
        for part in group["controls"][0]["parts"]
        if part["name"] == "statement"
    }
    assert prose == {"ar": first.statement.ar, "en": first.statement.en}


def test_an_edition_with_its_profiles(tmp_path: Path) -> None:
    edition = "2026.1"
    whole = read_by_trestle(run("oscal", "profile", edition), "profile", tmp_path)
    assert {one["href"] for one in whole["imports"]} >= {"rest-api@1.0.json"}
    for name in Repository.open().profiles:
        found = read_by_trestle(run("oscal", "profile", edition, name, "--lang", "ar"), "profile", tmp_path)
        assert found["imports"]
    holder = read_by_trestle(run("oscal", "profile", edition, "register-holder"), "profile", tmp_path)
    altered = {one["control-id"]: one["adds"][0]["props"][0]["value"] for one in holder["modify"]["alters"]}
    assert altered["rest-api.pagination"] == "must"


@pytest.mark.parametrize(("agency", "code"), [("conforming", 0), ("nonconforming", 1)])
def test_a_report_is_assessment_results(agency: str, code: int, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    words = ("check", f"examples/{agency}", "--no-cache", "--as-of", "2026-12-01", "--format", "json")
    run(*words, "--output", report, code=code)
    found = read_by_trestle(run("oscal", "results", report), "assessment-results", tmp_path)
    (result,) = found["results"]
    states = {one["target"]["target-id"]: one["target"]["status"]["state"] for one in result["findings"]}
    told = json.loads(report.read_text("utf-8"))
    failed = {
        verdict["requirement"].replace("/", ".")
        for artefact in told["artefacts"]
        for verdict in artefact["verdicts"]
        if verdict["outcome"] in {"failed", "waived"}
    }
    assert {name for name, state in states.items() if state == "not-satisfied"} == failed
    known = {one["uuid"] for one in result["observations"]}
    assert all(one["observation-uuid"] in known for each in result["findings"] for one in each["related-observations"])
    assert len(result["local-definitions"]["inventory-items"]) == len(told["artefacts"])

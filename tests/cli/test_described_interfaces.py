"""A manifest ties the description of an interface to the unified architecture: `miyar check` holds both together."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CONFORMING = Path(__file__).parents[2] / "examples" / "conforming"
NAME = "unified-architecture/described-interfaces"


@pytest.fixture
def agency(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The conforming agency's description of its interface and its manifest, in a folder of their own."""
    (tmp_path / "vehicle-licences").mkdir()
    shutil.copy(CONFORMING / "vehicle-licences" / "openapi.yaml", tmp_path / "vehicle-licences")
    write(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, agency: str = "land-transport", interface: str = "vehicles-register-api") -> None:
    (folder / "miyar.yaml").write_text(
        f"""\
agency: {{id: {agency}, name: {{ar: جهة, en: Body}}}}
systems:
  - id: licences
    name: {{ar: رخص, en: Licences}}
    standards: [rest-api]
    artefacts: [vehicle-licences/]
    interfaces: {{{interface}: ./vehicle-licences/openapi.yaml}}
""",
        encoding="utf-8",
    )


def change(folder: Path, right: str, wrong: str) -> None:
    file = folder / "vehicle-licences" / "openapi.yaml"
    text = file.read_text("utf-8")
    assert right in text
    file.write_text(text.replace(right, wrong), encoding="utf-8")


@pytest.fixture
def judged(miyar: Callable[..., Any], agency: Path) -> Callable[[], tuple[str, list[tuple[str, int]]]]:
    """The outcome of the requirement, and (code, line) of its findings."""

    def judge() -> tuple[str, list[tuple[str, int]]]:
        run = miyar("check", agency, "--format", "json")
        artefact = json.loads(run.out)["artefacts"][0]
        outcome = next(one["outcome"] for one in artefact["verdicts"] if one["requirement"] == NAME)
        findings = [one for one in artefact["findings"] if one["requirement"] == NAME]
        return outcome, [(one["code"].removeprefix("architecture."), one["place"]["line"]) for one in findings]

    return judge


Judged = Callable[[], tuple[str, list[tuple[str, int]]]]


def test_what_agrees_passes(judged: Judged) -> None:
    assert judged() == ("passed", [])


def test_an_operation_renamed(judged: Judged, agency: Path) -> None:
    assert judged()[0] == "passed"  # and is kept; what was kept must not hide what changes below
    change(agency, "operationId: readLicence", "operationId: getLicence")
    outcome, findings = judged()
    assert outcome == "failed"
    assert dict(findings) == {"operation-undescribed": 1, "operation-unmodelled": 73}


def test_a_new_version(judged: Judged, agency: Path) -> None:
    change(agency, "version: 1.2.0", "version: 2.0.0")
    assert judged() == ("failed", [("version-differs", 1)])


def test_another_body(judged: Judged, agency: Path) -> None:
    write(agency, agency="civil-affairs")
    assert judged() == ("failed", [("body-differs", 1)])


def test_an_interface_there_is_not(judged: Judged, agency: Path) -> None:
    write(agency, interface="vehicles-register-apis")
    assert judged() == ("failed", [("interface-unknown", 1)])


def test_a_file_there_is_not(miyar: Callable[..., Any], agency: Path) -> None:
    (agency / "vehicle-licences" / "openapi.yaml").unlink()
    run = miyar("check", agency)
    assert run.code == 2
    assert "./vehicle-licences/openapi.yaml" in run.err

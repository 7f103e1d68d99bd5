"""`miyar check` on models of the architecture: the real one, one of Archi's, and a folder that changes."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
SAMPLES = ROOT / "standards" / "unified-architecture" / "1.0" / "samples"
STRAY = """\
elements:
  - {id: stray, type: BusinessService, name: {ar: خدمة شاردة, en: Stray service}}
"""


@pytest.fixture(autouse=True)
def kept_apart(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def test_the_unified_architecture_conforms(miyar: Callable[..., Any], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    run = miyar("check", "architecture", "--level", "should", "--format", "json")
    told = json.loads(run.out)
    assert (run.code, told["summary"]["findings"]["must"], told["summary"]["findings"]["should"]) == (0, 0, 0)
    head = next(one for one in told["artefacts"] if one["name"] == "architecture/model.yaml")
    assert not [one for one in head["verdicts"] if one["outcome"] not in ("passed", "not-applicable")]
    assert sum(one["outcome"] == "passed" for one in head["verdicts"]) >= 35


def test_a_kept_judgement_does_not_outlive_a_file_that_comes_or_changes(
    miyar: Callable[..., Any], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    folder = tmp_path / "architecture"
    shutil.copytree(ROOT / "architecture", folder)
    monkeypatch.chdir(tmp_path)

    def run() -> Any:
        return miyar("check", "architecture/model.yaml", "--level", "must")

    assert [run().code, run().code] == [0, 0]
    stray = folder / "services" / "stray.yaml"
    stray.write_text(STRAY, encoding="utf-8")
    found = run()
    assert found.code == 1
    assert "architecture/services/stray.yaml:2:5" in found.out
    stray.write_text("elements: []\n", encoding="utf-8")
    assert run().code == 0


def test_a_model_of_archis_is_known_by_its_name_and_root(miyar: Callable[..., Any], tmp_path: Path) -> None:
    model = tmp_path / "of-an-agency.archimate"
    model.write_text(
        '<archimate:model xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" '
        'xmlns:archimate="http://www.archimatetool.com/archimate" name="M" id="m" version="5.0.0">'
        '<folder name="Business" id="f" type="business">'
        '<element xsi:type="archimate:BusinessActr" id="a" name="A"/></folder></archimate:model>',
        encoding="utf-8",
    )
    run = miyar("check", model, "--lang", "ar")
    assert run.code == 1
    assert "BusinessActor" in run.out
    assert "unified-architecture" in run.out


def test_a_bomb_in_a_model_is_told_and_not_expanded(miyar: Callable[..., Any], tmp_path: Path) -> None:
    model = tmp_path / "bomb.xml"
    model.write_text(
        '<!DOCTYPE model [<!ENTITY a "aaaa">]>'
        '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/"><name>&a;</name></model>',
        encoding="utf-8",
    )
    run = miyar("check", model)
    assert run.code == 3
    assert "entit" in run.out + run.err

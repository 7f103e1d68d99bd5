"""The built-in OpenAPI set: every rule whole, in both languages, and able to run or told as not."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from checker import kinds
from checker.engines.schema import compile_schema
from checker.kinds.rules import formats as kind_formats
from checker.loaders import load_bytes
from checker.repository.ruleset import builtin, functions
from checker.repository.ruleset.formats import FORMATS, canonical
from checker.repository.ruleset.ruleset import read_ruleset
from checker.repository.ruleset.severity import ALLOWED

FILES = sorted(builtin.FOLDER.iterdir())


def test_the_formats_are_those_of_the_kind() -> None:
    assert set(FORMATS) == set(kind_formats.FORMATS)
    assert frozenset(canonical(kind_formats.NAMES)) == kind_formats.canonical(kind_formats.NAMES)


def test_the_rules_agencies_name_are_there() -> None:
    rules = builtin.rules()
    assert len(rules) == 57
    assert {"info-contact", "no-$ref-siblings", "oas3-server-not-example.com", "operation-tag-defined"} <= rules.keys()


@pytest.mark.parametrize("file", FILES, ids=lambda path: path.stem)
def test_a_rule(file: Path) -> None:
    told = load_bytes(file.read_bytes(), file.name).data
    keys = {"severity", "recommended", "formats", "title", "why", "fix", "check", "unrun"}
    assert told.keys() <= keys
    assert ("check" in told) != ("unrun" in told)
    assert told.get("severity", "warn") in ALLOWED
    assert set(told.get("formats", ())) <= set(FORMATS)
    for key in ("title", "why", "fix"):
        assert told[key].keys() == {"ar", "en"}
        assert re.search("[\u0621-\u064a]", told[key]["ar"])
        assert not re.search("[\u0621-\u064a]", told[key]["en"])
    rule = builtin.rules()[file.stem]
    for act in rule.then:
        assert list(functions.mistakes(act, ())) == []


@pytest.mark.parametrize("rule", builtin.rules().values(), ids=lambda rule: rule.id)
def test_its_parameters_are_those_of_the_kind(rule: object, tmp_path: Path) -> None:
    (tmp_path / "r.yaml").write_text("extends: [[spectral:oas, all]]\n")
    standard = read_ruleset(tmp_path / "r.yaml").standard
    rule_id = getattr(rule, "id", "")
    found = [one for one in standard.requirements if one.id == rule_id]
    assert len(found) == 1
    kind = kinds.kind(found[0].check.kind)
    assert kind is not None
    assert [one.code for one in compile_schema(kind.PARAMETERS).faults(found[0].check.parameters)] == []

"""Kind `foreign`: what cannot be run is told by name, and never passes."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.engines.schema import compile_schema
from checker.kernel.fault import Unchecked
from checker.kernel.kind import Kind
from checker.kernel.messages import fields
from checker.kinds import foreign
from checker.loaders import load_bytes
from checker.repository.ruleset.ruleset import read_ruleset


def test_it_keeps_the_contract() -> None:
    kind: Kind = foreign
    assert {"json", "yaml"} == kind.FORMS


def test_each_requirement_is_told_with_its_reason(tmp_path: Path) -> None:
    (tmp_path / "r.yaml").write_text(
        "functions: [mine]\nrules: {a: {given: $, then: {function: mine}}}\nextends: 'https://x.example/r.yaml'\n"
    )
    requirements = read_ruleset(tmp_path / "r.yaml").standard.requirements
    check = foreign.prepare(requirements, None)  # type: ignore[arg-type]  # it asks for nothing
    assert list(check(load_bytes(b"{}", "a.json"))) == [
        Unchecked("ruleset/https://x.example/r.yaml", "foreign.needs", {"needs": "https://x.example/r.yaml"}),
        Unchecked("ruleset/a", "foreign.needs", {"needs": "mine"}),
    ]
    assert check.doubtful([{}])
    for one in requirements:
        assert compile_schema(foreign.PARAMETERS).is_valid(one.check.parameters)


@pytest.mark.parametrize("parameters", [{}, {"needs": ""}, {"needs": 1}, {"needs": "a", "whole": "b"}, [], None])
def test_wrong_parameters(parameters: object) -> None:
    assert not compile_schema(foreign.PARAMETERS).is_valid(parameters)


def test_every_sentence_has_its_value() -> None:
    assert {code: fields(text.en) for code, text in foreign.MESSAGES.items()} == {
        "foreign.needs": {"needs"},
        "foreign.whole": {"whole"},
    }

"""Every mistake in a ruleset is told with its file, its line, and what is allowed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker import kinds
from checker.kernel.messages import fields
from checker.kernel.standard import Requirement
from checker.kernel.trouble import Trouble
from checker.repository.ruleset.ruleset import read_ruleset

RULE = "{given: $, then: {function: truthy}}"

MISTAKES = {
    "nothing": ("description: x\n", "ruleset.nothing", 1),
    "no mapping": ("- a\n", "jsonschema.type", 1),
    "unknown key": ("rules: {}\nrule: {}\n", "form.unknown-key-near", 2),
    "unknown key of a rule": (
        "rules:\n  a:\n    gven: $\n    then: {function: truthy}\n",
        "form.unknown-key-near",
        3,
    ),
    "key twice": (f"rules:\n  a: {RULE}\n  a: {RULE}\n", "ruleset.key-twice", 3),
    "severity": ("extends: spectral:oas\nrules:\n  info-contact: fatal\n", "ruleset.severity", 3),
    "severity number": ("extends: spectral:oas\nrules:\n  info-contact: 7\n", "ruleset.severity", 3),
    "severity of a rule": (
        "rules:\n  a: {severity: true, given: $, then: {function: truthy}}\n",
        "ruleset.severity",
        2,
    ),
    "unknown rule": ("extends: spectral:oas\nrules:\n  zzzz: error\n", "ruleset.unknown-rule", 3),
    "unknown rule, near": ("extends: spectral:oas\nrules:\n  info-contract: error\n", "ruleset.unknown-rule-near", 3),
    "no then": ("rules:\n  a: {given: $}\n", "ruleset.incomplete-rule", 2),
    "no given": ("rules:\n  a: {then: {function: truthy}}\n", "ruleset.incomplete-rule", 2),
    "no function": ("rules:\n  a:\n    given: $\n    then: {field: x}\n", "form.missing-key", 4),
    "unknown function": ("rules:\n  a:\n    given: $\n    then:\n      function: truty\n", "form.unknown-name-near", 5),
    "unknown option": (
        "rules:\n  a:\n    given: $\n    then:\n      function: length\n      functionOptions: {mix: 1}\n",
        "jsonschema.additional-properties-near",
        6,
    ),
    "missing options": ("rules:\n  a:\n    given: $\n    then: {function: pattern}\n", "form.missing-key", 4),
    "options of none": (
        "rules:\n  a:\n    given: $\n    then:\n      function: truthy\n      functionOptions: {a: 1}\n",
        "ruleset.no-options",
        6,
    ),
    "option of a kind": (
        "rules:\n  a:\n    given: $\n    then:\n      function: casing\n      functionOptions:\n        type: camels\n",
        "jsonschema.enum-near",
        7,
    ),
    "pattern": (
        "rules:\n  a:\n    given: $\n    then:\n      function: pattern\n      functionOptions:\n        match: '('\n",
        "pattern.wrong",
        7,
    ),
    "path": ("rules:\n  a:\n    given: paths\n    then: {function: truthy}\n", "ruleset.given", 3),
    "no aliases": ("rules:\n  a:\n    given: '#Op'\n    then: {function: truthy}\n", "ruleset.no-aliases", 3),
    "unknown alias": (
        "aliases: {Ops: [$.x]}\nrules:\n  a:\n    given: '#Op'\n    then: {function: truthy}\n",
        "form.unknown-name-near",
        4,
    ),
    "alias circle": (
        f"aliases:\n  A: ['#B.x']\n  B: ['#C']\n  C: ['#B']\nrules:\n  a: {RULE}\n",
        "ruleset.alias-circle",
        3,
    ),
    "alias of itself in a rule": (
        "aliases:\n  A: ['#A']\nrules:\n  a: {given: '#A', then: {function: truthy}}\n",
        "ruleset.alias-circle",
        2,
    ),
    "alias in targets": (
        f"aliases:\n  A:\n    targets:\n      - formats: [oas3]\n        given: ['#B']\nrules:\n  a: {RULE}\n",
        "form.unknown-name",
        5,
    ),
    "format": (f"formats: [oas4]\nrules:\n  a: {RULE}\n", "form.unknown-name-near", 1),
    "no such file": ("extends:\n  - ./none.yaml\n", "ruleset.no-such-file", 2),
    "mode": ("extends:\n  - [spectral:oas, some]\n", "form.unknown-name", 2),
    "set": ("extends: spectral:oass\n", "form.unknown-name-near", 1),
    "nothing extended": ("extends: ''\n", "form.empty", 1),
    "nothing extended in a list": ("extends:\n  - ['', all]\n", "form.empty", 2),
    "cycle": ("extends:\n  - .spectral.yaml\n", "ruleset.cycle", 2),
    "override without files": ("overrides:\n  - rules: {}\n", "form.missing-key", 2),
    "override of nothing": (
        "overrides:\n  - files: ['*.yaml']\n    rules:\n      a: off\n",
        "ruleset.unknown-rule",
        4,
    ),
    "pointer override of a definition": (
        f"overrides:\n  - files: ['a.yaml#/x']\n    rules:\n      a: {RULE}\n",
        "ruleset.pointer-rules",
        4,
    ),
    "pointer": (
        f"rules: {{a: {RULE}}}\noverrides:\n  - files: ['a.yaml#x']\n    rules: {{a: off}}\n",
        "ruleset.pointer",
        3,
    ),
    "bad alias name": (f"aliases:\n  1a: [$.x]\nrules:\n  a: {RULE}\n", "jsonschema.", 2),
}


@pytest.mark.parametrize(("text", "code", "line"), MISTAKES.values(), ids=MISTAKES)
def test_a_mistake_is_told(tmp_path: Path, text: str, code: str, line: int) -> None:
    file = tmp_path / ".spectral.yaml"
    file.write_text(text)
    with pytest.raises(Trouble) as told:
        read_ruleset(file)
    trouble = told.value
    assert trouble.code.startswith(code)
    assert trouble.place is not None
    assert trouble.place.file.endswith(".spectral.yaml")
    assert trouble.place.line == line
    assert fields(trouble.text.en) <= trouble.values.keys()


def test_a_mistake_in_an_extended_file_is_told_there(tmp_path: Path) -> None:
    (tmp_path / "base.yaml").write_text("rules:\n  a: {given: x, then: {function: truthy}}\n")
    (tmp_path / ".spectral.yaml").write_text("extends: base.yaml\n")
    with pytest.raises(Trouble) as told:
        read_ruleset(tmp_path / ".spectral.yaml")
    assert told.value.place is not None
    assert told.value.place.file.endswith("base.yaml")
    assert told.value.place.line == 2


def test_a_circle_of_files_names_them(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("extends: b.yaml\n")
    (tmp_path / "b.yaml").write_text("extends: [[a.yaml, all]]\n")
    with pytest.raises(Trouble) as told:
        read_ruleset(tmp_path / "a.yaml")
    assert told.value.code == "ruleset.cycle"
    assert [part.rpartition("/")[2] for part in told.value.values["chain"].split(" → ")] == [
        "a.yaml",
        "b.yaml",
        "a.yaml",
    ]


def test_a_long_row_of_files_ends(tmp_path: Path) -> None:
    for number in range(2_000):
        (tmp_path / f"{number}.yaml").write_text(f"extends: {number + 1}.yaml\n")
    with pytest.raises(Trouble) as told:
        read_ruleset(tmp_path / "0.yaml")
    assert told.value.code == "ruleset.deep"


def test_files_that_double_are_read_once(tmp_path: Path) -> None:
    for number in range(40):
        (tmp_path / f"{number}.yaml").write_text(f"extends: [{number + 1}.yaml, {number + 1}.yaml]\n")
    (tmp_path / "40.yaml").write_text(f"rules: {{a: {RULE}}}\n")
    assert len(read_ruleset(tmp_path / "0.yaml").standard.requirements) == 1


def test_aliases_that_double_are_told(tmp_path: Path) -> None:
    doubling = "\n".join(f"  A{number}: ['#A{number + 1}.x', '#A{number + 1}.y']" for number in range(30))
    text = f"aliases:\n{doubling}\n  A30: [$]\nrules:\n  a: {{given: '#A0', then: {{function: truthy}}}}\n"
    (tmp_path / "a.yaml").write_text(text)
    with pytest.raises(Trouble) as told:
        read_ruleset(tmp_path / "a.yaml")
    assert told.value.code == "ruleset.alias-many"


@pytest.mark.parametrize("raw", [b"", b"\x00\xff\xfe\x01", b"{", b"null", b"42", b"rules: [", "نص".encode()])
def test_what_is_no_ruleset_is_trouble(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.yaml").write_bytes(raw)
    with pytest.raises(Trouble):
        read_ruleset(tmp_path / "a.yaml")


def test_deep_nesting_is_no_crash(tmp_path: Path) -> None:
    act = {"function": "schema", "functionOptions": {"schema": {"enum": "DEEP"}}}
    told = json.dumps({"rules": {"a": {"given": "$", "then": act}}})
    (tmp_path / "a.json").write_text(told.replace('"DEEP"', "[" * 10_000 + "]" * 10_000))
    with pytest.raises(Trouble):
        read_ruleset(tmp_path / "a.json")


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("{given: '$.x[', then: {function: truthy}}", "rules.path-wrong"),
        ("{given: '$.x[?(@.y.', then: {function: truthy}}", "rules.path-wrong"),
        ("{given: $, then: {function: schema, functionOptions: {schema: {type: 7}}}}", "jsonschema.schema-invalid"),
        ("{given: '$.x[?(@.y.normalize())]', then: {function: truthy}}", None),
        (RULE, None),
    ],
)
def test_what_only_the_kind_can_see_is_told_where_the_rule_stands(tmp_path: Path, rule: str, code: str | None) -> None:
    def prove(requirement: Requirement) -> object:
        kind = kinds.kind(requirement.check.kind)
        assert kind is not None
        return kind.prepare((requirement,), None)  # type: ignore[arg-type]  # rules ask for no supplies

    (tmp_path / "a.yaml").write_text(f"rules:\n  good: {RULE}\n  bad: {rule}\n")
    if code is None:
        assert read_ruleset(tmp_path / "a.yaml", prove).standard.requirements
        return
    with pytest.raises(Trouble) as told:
        read_ruleset(tmp_path / "a.yaml", prove)
    assert told.value.code == code
    assert told.value.place is not None
    assert (Path(told.value.place.file).name, told.value.place.line) == ("a.yaml", 3)


def test_no_file(tmp_path: Path) -> None:
    with pytest.raises(Trouble, match=r"ruleset\.unreadable"):
        read_ruleset(tmp_path / "none.yaml")

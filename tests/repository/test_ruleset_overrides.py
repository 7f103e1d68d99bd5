"""What a ruleset says differently of some files, or of parts of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.kernel.standard import Requirement, Standard
from checker.repository.ruleset.globs import matches
from checker.repository.ruleset.ruleset import read_ruleset

RULE = "{given: $, then: {function: truthy}}"
TEXT = """
rules:
  a: {given: $, then: {function: truthy}}
  b: {severity: error, given: $, then: {function: truthy}}
aliases:
  P: [$.base]
overrides:
  - files: ["legacy/**/*.yaml"]
    rules: {a: error, b: off}
  - files: ["**/old/*.yaml"]
    aliases: {P: [$.old]}
    rules:
      a: hint
      c: {given: "#P", then: {function: truthy}}
  - files: ["one.yaml#/paths", "*.json#"]
    rules: {b: info}
  - files: ["one.yaml#/paths/~1x/"]
    rules: {b: off}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def levels(standard: Standard) -> dict[str, str]:
    return {one.id: one.level.value for one in standard.requirements}


def by_id(standard: Standard) -> dict[str, Requirement]:
    return {one.id: one for one in standard.requirements}


def test_files(folder: Path) -> None:
    (folder / "rules.yaml").write_text(TEXT)
    ruleset = read_ruleset(folder / "rules.yaml")
    assert levels(ruleset.for_file("other.yaml")) == {"a": "should", "b": "must"}
    assert levels(ruleset.for_file("legacy/deep/in.yaml")) == {"a": "must"}
    assert levels(ruleset.for_file("old/x.yaml")) == {"a": "may", "b": "must", "c": "should"}
    assert levels(ruleset.for_file("legacy/old/x.yaml")) == {"a": "may", "c": "should"}
    assert levels(ruleset.for_file("-")) == levels(ruleset.standard)


def test_an_alias_of_an_override_stands_before_that_of_the_file(folder: Path) -> None:
    (folder / "rules.yaml").write_text(TEXT)
    rule = by_id(read_ruleset(folder / "rules.yaml").for_file("old/x.yaml"))["c"]
    assert rule.check.parameters["given"] == ["$.old"]


def test_files_that_the_same_overrides_concern_share_a_version(folder: Path) -> None:
    (folder / "rules.yaml").write_text(TEXT)
    ruleset, again = read_ruleset(folder / "rules.yaml"), read_ruleset(folder / "rules.yaml")
    assert ruleset.for_file("a.yaml").version == ruleset.standard.version == "0.0"
    assert ruleset.for_file("legacy/a.yaml") is ruleset.for_file(str(folder / "legacy" / "b.yaml"))
    assert ruleset.for_file("legacy/a.yaml").version == again.for_file("legacy/a.yaml").version != "0.0"
    assert ruleset.for_file("legacy/a.yaml").version != ruleset.for_file("old/a.yaml").version


def test_paths_start_at_the_folder_of_the_ruleset(folder: Path) -> None:
    (folder / "house").mkdir()
    (folder / "house" / "rules.yaml").write_text(TEXT)
    ruleset = read_ruleset(Path("house/rules.yaml"))
    assert levels(ruleset.for_file("house/legacy/x.yaml")) == {"a": "must"}
    assert levels(ruleset.for_file("legacy/x.yaml")) == {"a": "should", "b": "must"}


def test_pointers(folder: Path) -> None:
    (folder / "rules.yaml").write_text(TEXT)
    rules = by_id(read_ruleset(folder / "rules.yaml").for_file("one.yaml"))
    assert {name: one.level.value for name, one in rules.items()} == {"a": "should", "b": "must", "b#info": "may"}
    assert rules["b"].check.parameters["parts"] == {
        "elsewhere": True,
        "pointers": {"/paths": False, "/paths/~1x": False},
    }
    assert rules["b#info"].check.parameters["parts"] == {
        "elsewhere": False,
        "pointers": {"/paths": True, "/paths/~1x": False},
    }


def test_a_pointer_to_the_whole(folder: Path) -> None:
    (folder / "rules.yaml").write_text(TEXT)
    rules = by_id(read_ruleset(folder / "rules.yaml").for_file("some.json"))
    assert rules["b#info"].check.parameters["parts"] == {"elsewhere": False, "pointers": {"": True}}


def test_a_check_that_judges_files_whole_is_not_asked_of_a_part(folder: Path) -> None:
    (folder / "r.yaml").write_text(
        "extends: spectral:oas\noverrides:\n  - files: ['a.yaml#/paths']\n    rules: {path-params: off}\n"
    )
    ruleset = read_ruleset(folder / "r.yaml")
    assert by_id(ruleset.for_file("a.yaml"))["path-params"].check.parameters == {"whole": "openapi"}
    assert by_id(ruleset.for_file("b.yaml"))["path-params"].check.kind == "openapi"


def test_an_override_extends(folder: Path) -> None:
    (folder / "strict.yaml").write_text(f"rules: {{a: {RULE}, s: {RULE}}}\n")
    (folder / "r.yaml").write_text(
        "rules: {a: {severity: error, given: $, then: {function: truthy}}}\n"
        "overrides:\n  - files: ['new/*']\n    extends: strict.yaml\n    rules: {s: hint}\n"
    )
    ruleset = read_ruleset(folder / "r.yaml")
    assert levels(ruleset.standard) == {"a": "must"}
    assert levels(ruleset.for_file("new/x.json")) == {"a": "must", "s": "may"}


def test_except(folder: Path) -> None:
    (folder / "r.yaml").write_text(f"rules: {{a: {RULE}, b: {RULE}}}\nexcept: {{one.yaml: [a], 'two.yaml#/x': [b]}}\n")
    ruleset = read_ruleset(folder / "r.yaml")
    assert levels(ruleset.for_file("one.yaml")) == {"b": "should"}
    assert by_id(ruleset.for_file("two.yaml"))["b"].check.parameters["parts"]["pointers"] == {"/x": False}


GLOBS = [
    ("*.yaml", "a.yaml", True),
    ("*.yaml", "deep/er/a.yaml", True),
    ("*.yaml", ".hidden.yaml", False),
    ("./*.yaml", "a.yaml", True),
    ("./*.yaml", "deep/a.yaml", False),
    ("v1/*.yaml", "v1/a.yaml", True),
    ("v1/*.yaml", "v1/b/a.yaml", False),
    ("v1/**", "v1/b/a.yaml", True),
    ("v1/**/*.yaml", "v1/a.yaml", True),
    ("v1/**/*.yaml", "v1/b/c/a.yaml", True),
    ("**/v1/*", "x/v1/a", True),
    ("**/*", "x/.v1/a", False),
    ("**", "x/y.yaml", True),
    ("a?c.yaml", "abc.yaml", True),
    ("a?c.yaml", "a/c.yaml", False),
    ("[ab].yaml", "b.yaml", True),
    ("[!ab].yaml", "b.yaml", False),
    ("[!ab].yaml", "c.yaml", True),
    ("x/{a,b{1,2}}.yaml", "x/b2.yaml", True),
    ("x/{a,b{1,2}}.yaml", "x/b3.yaml", False),
    ("!*.json", "a.yaml", True),
    ("!*.json", "a.json", False),
    ("a.yaml", "axyaml", False),
    ("a+(b).yaml", "a+(b).yaml", True),
    ("وثائق/*.yaml", "وثائق/واجهة.yaml", True),
    ("../other/*.yaml", "../other/a.yaml", True),
    ("", "a.yaml", False),
    ("{" * 50 + "," * 50, "a.yaml", False),
    ("{a,b}" * 20, "a" * 20, False),
]


@pytest.mark.parametrize(("glob", "name", "expected"), GLOBS)
def test_globs(glob: str, name: str, expected: bool) -> None:
    assert matches(glob, name) is expected

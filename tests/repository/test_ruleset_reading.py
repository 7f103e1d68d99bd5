"""A ruleset as a standard: what is taken over, redefined, switched and told."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from checker.kernel.level import Level
from checker.kernel.standard import Requirement, Standard
from checker.repository.ruleset.ruleset import Ruleset, read_ruleset

EXAMPLE = Path(__file__).parents[2] / "examples" / "ruleset" / ".spectral.yaml"
RULE = "{given: $, then: {function: truthy}}"

Read = Callable[..., Ruleset]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Write the given files (name → text) beside a ruleset and read it."""

    def write_and_read(text: str, **beside: str) -> Ruleset:
        for name, content in beside.items():
            (tmp_path / f"{name}.yaml").write_text(content, "utf-8")
        (tmp_path / ".spectral.yaml").write_text(text, "utf-8")
        return read_ruleset(tmp_path / ".spectral.yaml")

    return write_and_read


def by_id(standard: Standard) -> dict[str, Requirement]:
    found = {one.id: one for one in standard.requirements}
    assert len(found) == len(standard.requirements)
    return found


def levels(ruleset: Ruleset) -> dict[str, str]:
    return {one.id: one.level.value for one in ruleset.standard.requirements}


def test_the_example_becomes_a_standard() -> None:
    standard = read_ruleset(EXAMPLE).standard
    rules = by_id(standard)
    case = rules["agency-operation-id-case"]
    assert case.name == "ruleset/agency-operation-id-case"
    assert case.level is Level.MUST
    assert case.check.kind == "rules"
    assert case.check.parameters == {
        "given": ["$.paths[*][get,put,post,delete,patch].operationId"],
        "then": [{"function": "casing", "functionOptions": {"type": "camel"}}],
        "resolved": True,
        "formats": ["oas2", "oas3"],
    }
    assert case.cites[0].endswith("examples/ruleset/.spectral.yaml:29")
    assert case.title.ar == case.title.en == "An operationId is written in camelCase."
    assert "«القيمة» is not written in camelCase" in case.fix.ar
    assert "‹value› is not written in camelCase" in case.fix.en


def test_the_example_takes_over_what_it_extends() -> None:
    rules = by_id(read_ruleset(EXAMPLE).standard)
    assert rules["operation-operationId"].level is Level.MUST
    assert rules["operation-description"].level is Level.MAY
    assert "operation-tags" not in rules
    assert "oas3-server-not-example.com" in rules
    assert "info-license" not in rules, "not recommended, and nobody switched it on"
    assert "agency-summary-length" in rules, "not recommended, but base.yaml is extended with all its rules"


def test_a_function_that_is_a_program_is_told_by_name() -> None:
    rules = by_id(read_ruleset(EXAMPLE).standard)
    assert rules["agency-owner-exists"].check.kind == "foreign"
    assert rules["agency-owner-exists"].check.parameters == {"needs": "ownerExists"}


@pytest.mark.parametrize(
    ("told", "level"),
    [
        ("error", "must"), ("warn", "should"), ("info", "may"), ("hint", "may"), ("off", None),
        ("0", "must"), ("1", "should"), ("2", "may"), ("3", "may"), ("-1", None), ("true", "should"), ("false", None),
    ],
)  # fmt: skip
def test_a_severity_alone(read: Read, told: str, level: str | None) -> None:
    ruleset = read(f"{{extends: base.yaml, rules: {{a: {told}}}}}", base=f"rules: {{a: {RULE}, b: {RULE}}}")
    assert levels(ruleset).get("a") == level
    assert levels(ruleset)["b"] == "should"


@pytest.mark.parametrize(
    ("mode", "expected"),
    [
        ("", {"usual"}),
        # As in Spectral: whoever says a mode says it of all the rules there, whatever the file itself switched.
        ("recommended", {"usual", "switched"}),
        ("all", {"usual", "extra", "switched"}),
        ("off", set()),
    ],
)
def test_how_a_file_is_extended(read: Read, mode: str, expected: set[str]) -> None:
    extends = f"[[./base.yaml, {mode}]]" if mode else "./base.yaml"
    extra = "{recommended: false, given: $, then: {function: truthy}}"
    base = f"rules: {{usual: {RULE}, extra: {extra}, switched: false}}"
    ruleset = read(f"extends: {extends}", base=f"extends: deep.yaml\n{base}", deep=f"rules: {{switched: {RULE}}}")
    assert set(levels(ruleset)) == expected


def test_off_and_then_one_on(read: Read) -> None:
    ruleset = read("{extends: [[base.yaml, off]], rules: {b: error}}", base=f"rules: {{a: {RULE}, b: {RULE}}}")
    assert levels(ruleset) == {"b": "must"}


def test_the_built_in_set_all_of_it(read: Read) -> None:
    recommended, whole = read("extends: spectral:oas"), read("extends: [[spectral:oas, all]]")
    assert "contact-properties" not in levels(recommended)
    assert "contact-properties" in levels(whole)
    assert set(levels(recommended)) < set(levels(whole))


def test_a_redefinition_keeps_what_it_does_not_say(read: Read) -> None:
    base = "rules: {a: {description: first, severity: error, recommended: false, given: $.x, then: {function: truthy}}}"
    ruleset = read("{extends: base.yaml, rules: {a: {given: $.y, then: {function: falsy}}}}", base=base)
    rule = by_id(ruleset.standard)["a"]
    assert rule.level is Level.MUST
    assert rule.title.en == "first"
    assert rule.check.parameters["given"] == ["$.y"]
    assert rule.check.parameters["then"] == [{"function": "falsy"}]


def test_formats_are_those_of_the_file_that_defines_the_rule(read: Read) -> None:
    base = f"formats: [oas3_1]\nrules: {{a: {RULE}, b: {{formats: [oas2], given: $, then: {{function: truthy}}}}}}"
    standard = read(f"{{extends: base.yaml, formats: [aas2], rules: {{a: error, c: {RULE}}}}}", base=base).standard
    rules = by_id(standard)
    assert {name: rules[name].check.parameters["formats"] for name in "abc"} == {
        "a": ["oas3.1"], "b": ["oas2"], "c": ["asyncapi2"],
    }  # fmt: skip
    assert [scope.name for scope in standard.scopes] == ["oas2", "oas3.1", "asyncapi2"]
    assert rules["a"].applies_to == ("oas3.1",)


def test_a_rule_without_formats_is_for_every_document(read: Read) -> None:
    standard = read(f"rules: {{a: {RULE}}}").standard
    assert [scope.name for scope in standard.scopes] == ["any"]
    assert by_id(standard)["a"].applies_to == ()


def test_documentation(read: Read) -> None:
    own = "{documentationUrl: https://b.example, given: $, then: {function: truthy}}"
    rules = by_id(read(f"documentationUrl: https://a.example/rules\nrules: {{a: {RULE}, b: {own}}}").standard)
    assert rules["a"].cites[1] == "https://a.example/rules#a"
    assert rules["b"].cites[1] == "https://b.example"
    assert "https://a.example/rules#a" in rules["a"].fix.ar


ALIASES = """
aliases:
  Path: ["$.paths[*]"]
  Op: ["#Path[get,put]", "#Path.post"]
  Response:
    targets:
      - {formats: [oas3], given: ["#Op.responses[*]", "$.components.responses[*]"]}
      - {formats: [oas3.1], given: ["$.webhooks[*]", "#Path"]}
rules:
  plain: {given: "#Op.tags", then: {function: truthy}}
  scoped: {given: ["#Response.description", $.info], then: {function: truthy}}
"""


def test_aliases(read: Read) -> None:
    rules = by_id(read(ALIASES).standard)
    assert rules["plain"].check.parameters["given"] == ["$.paths[*][get,put].tags", "$.paths[*].post.tags"]
    assert rules["scoped"].check.parameters["cases"] == [
        {
            "formats": ["oas3.1"],
            "given": ["$.webhooks[*].description", "$.paths[*].description", "$.info"],
        },
        {
            "formats": ["oas3"],
            "given": [
                "$.paths[*][get,put].responses[*].description",
                "$.paths[*].post.responses[*].description",
                "$.components.responses[*].description",
                "$.info",
            ],
        },
    ]


def test_a_redefined_path_uses_the_aliases_beside_it(read: Read) -> None:
    rule = '{given: "#A", then: {function: truthy}}'
    base = f"aliases: {{A: [$.old]}}\nrules: {{a: {rule}, b: {rule}}}"
    text = '{extends: base.yaml, aliases: {A: [$.new]}, rules: {a: {given: "#A"}, b: error}}'
    rules = by_id(read(text, base=base).standard)
    assert rules["a"].check.parameters["given"] == ["$.new"]
    assert rules["b"].check.parameters["given"] == ["$.old"]


@pytest.mark.parametrize(
    ("name", "formats"),
    [
        ("spectral:asyncapi", ("asyncapi2", "asyncapi3")),
        ("spectral:arazzo", ("arazzo1.0",)),
        ("https://rules.example/ruleset.yaml", ()),
        ("@agency/rules", ()),
        ("./rules.js", ()),
        ("a\0.yaml", ()),
    ],
)
def test_what_is_not_read_is_told_by_name(read: Read, name: str, formats: tuple[str, ...]) -> None:
    rules = by_id(read(f"extends: [{json.dumps(name)}]\nrules: {{mine: {RULE}, theirs: error, other: off}}").standard)
    assert set(rules) == {name, "mine", "theirs"}
    assert rules[name].check.parameters == rules["theirs"].check.parameters == {"needs": name}
    assert rules[name].applies_to == formats
    assert rules["theirs"].level is Level.MUST


def test_parser_options_are_told(read: Read) -> None:
    (notice,) = read(f"rules: {{a: {RULE}}}\nparserOptions: {{duplicateKeys: error}}").notices
    assert notice.code == "ruleset.ignored-key"
    assert notice.place is not None
    assert notice.place.line == 2


def test_a_message_that_only_repeats_the_finding_says_nothing(read: Read) -> None:
    then = "given: $, then: {function: truthy}"
    first = f'{{description: d, message: "{{{{error}}}}", {then}}}'
    second = f'{{description: it, message: "{{{{property}}}} of {{{{description}}}}", {then}}}'
    rules = by_id(read(f"rules: {{a: {first}, b: {second}}}").standard)
    assert rules["a"].fix.en == "Change that place until the rule holds."
    assert rules["b"].fix.en == "Change that place until the rule holds: ‹property› of it"


def test_what_stands_under_then(read: Read) -> None:
    then = "[{field: 200, function: truthy, note: ours}, {function: length, functionOptions: {max: 1}}]"
    rules = by_id(read(f"rules: {{a: {{given: $, then: {then}}}}}").standard)
    assert rules["a"].check.parameters["then"] == [
        {"field": "200", "function": "truthy"},
        {"function": "length", "functionOptions": {"max": 1}},
    ]


def test_json(tmp_path: Path) -> None:
    file = tmp_path / ".spectral.json"
    file.write_text('{"rules": {"a": {"given": "$", "then": {"function": "truthy"}}}}')
    assert levels(read_ruleset(file)) == {"a": "should"}


def test_a_change_in_an_extended_file_changes_the_digest(read: Read) -> None:
    before = read("extends: base.yaml", base=f"rules: {{a: {RULE}}}").standard.requirements[0].digest
    after = read("extends: base.yaml", base=f"rules: {{a: {RULE}}} # changed").standard.requirements[0].digest
    assert before != after

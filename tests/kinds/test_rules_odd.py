"""Kind `rules` on odd, deep and endless things, and on rules that are wrong."""

from __future__ import annotations

import time
from typing import Any

import pytest
from rules_bench import NoSupplies, faults, outcries, requirement, rule

from checker.engines.schema import compile_schema
from checker.kernel.fault import Fault, Unchecked
from checker.kernel.trouble import Trouble
from checker.kinds import rules as kind
from checker.kinds.rules.part import Part


def test_one_part_of_a_stream() -> None:
    check = kind.prepare([requirement("r", rule("$.items[*]", "truthy", "id"))], NoSupplies())
    assert not check.doubtful([{"items": [{"id": 1}]}])
    assert not check.doubtful([{"other": 1}])
    assert not check.doubtful(["text"])
    assert check.doubtful([{"items": [{"id": 1}, {}]}])
    assert check.doubtful([{"items": [{"$ref": "#/x"}], "x": {"id": 1}}])
    unresolved = kind.prepare([requirement("r", rule("$.a", "truthy", "$ref", resolved=False))], NoSupplies())
    assert not unresolved.doubtful([{"a": {"$ref": "#/x"}}])


@pytest.mark.parametrize("nested", ["list", "object"])
def test_ten_thousand_levels(nested: str) -> None:
    value: Any = {"v": 0}
    for _ in range(10_000):
        value = [value] if nested == "list" else {"a": value}
    for resolved in (True, False):
        told = rule("$..v", "truthy", resolved=resolved)
        assert len(faults(Part(value), told)) == 1
    (judged,) = outcries(Part({"x": value}), rule("$", "schema", None, {"schema": {"const": {"x": []}}}))
    assert isinstance(judged, Fault | Unchecked)


def test_odd_values_everywhere_crash_nothing() -> None:
    odd = [None, True, 0, -1.5, 10**30, "", "a", [], {}, [[None]], {"": {}}, {"$ref": 1}, {"$ref": None}, {"$ref": []}]
    options = {
        "casing": {"type": "camel"},
        "enumeration": {"values": [1]},
        "length": {"min": 1},
        "or": {"properties": ["a", "b"]},
        "pattern": {"match": "a"},
        "schema": {"schema": {"type": "object"}},
        "unreferencedReusableObject": {"reusableObjectsLocation": "#/a"},
        "xor": {"properties": ["a", "b"]},
    }
    from checker.kinds.rules.functions import names  # noqa: PLC0415 - only here

    told = [
        rule(given, name, field, options.get(name))
        for name in names()
        for given in ("$", "$..*", "$.a[*]~")
        for field in (None, "@key", "a", "a.b[0]", "$..a")
    ]
    check = kind.prepare([requirement(f"r{number}", one) for number, one in enumerate(told)], NoSupplies())
    for value in odd:
        for document in (value, {"a": value}, [value, {"openapi": value, "swagger": value, "type": value}]):
            assert not [one for one in check(Part(document)) if isinstance(one, Unchecked)]


def test_patterns_that_would_backtrack_for_ever() -> None:
    document = Part({"a": "a" * 5_000 + "!"})
    begun = time.perf_counter()
    found = faults(document, rule("$.a", "pattern", None, {"match": "^(a+)+$"}))
    assert found == [("/a", "pattern-match")]
    assert time.perf_counter() - begun < 2


def test_a_pattern_that_is_given_up_is_unchecked() -> None:
    document = Part({"a": "a" * 400 + "!"})
    (found,) = outcries(document, rule("$.a", "pattern", None, {"match": r"^(?:(a|aa)+)(?!\1)$"}))
    assert isinstance(found, Unchecked)
    assert found.code == "pattern.given-up"


@pytest.mark.parametrize(
    ("parameters", "good"),
    [
        (rule("$.a", "truthy"), True),
        (rule(["$.a", "$.b"], "truthy", "x"), True),
        ({"given": "$", "then": [{"function": "truthy"}, {"function": "length", "functionOptions": {"min": 1}}]}, True),
        ({"cases": [{"formats": ["oas2"], "given": []}], "then": {"function": "truthy"}}, True),
        ({"given": "$", "then": []}, False),
        ({"given": [], "then": {"function": "truthy"}}, False),
        ({"then": {"function": "truthy"}}, False),
        (rule("$", "truthish"), False),
        (rule("$", "pattern"), False),
        (rule("$", "length", None, {"min": "a"}), False),
        (rule("$", "truthy", formats=["oas4"]), False),
        (rule("$", "truthy", severity="warn"), False),
        ({"given": "$", "then": {"function": "truthy", "message": "x"}}, False),
    ],
)
def test_parameters(parameters: Any, good: bool) -> None:
    assert compile_schema(kind.PARAMETERS).is_valid(parameters) is good


@pytest.mark.parametrize(
    ("parameters", "code"),
    [
        (rule("paths", "truthy"), "rules.path-wrong"),
        (rule("$", "truthy", "$["), "rules.path-wrong"),
        (rule("$", "nothing"), "rules.function-unknown"),
        (rule("$", "pattern", None, {"match": "["}), "pattern.wrong"),
    ],
)
def test_mistakes_are_told_when_rules_are_made_ready(parameters: Any, code: str) -> None:
    with pytest.raises(Trouble) as caught:
        kind.prepare([requirement("r", parameters)], NoSupplies())
    assert caught.value.code == code

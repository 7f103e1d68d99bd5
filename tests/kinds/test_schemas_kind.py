"""Kind `schemas`, by the requirements of the standard schema-design: what each rule tells, where, and odd schemas."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engines.rule_folder import rules_of
from checker.kernel.fault import Fault, Inapplicable, Unchecked
from checker.kernel.messages import fields, fill
from checker.kernel.standard import Requirement
from checker.kinds import schemas as kind
from checker.kinds.schemas import rules
from checker.loaders import load, load_bytes
from checker.loaders.tree import Tree
from checker.repository import Repository

REPOSITORY = Repository.open()
STANDARD = REPOSITORY.standard("schema-design@1.0")
SUPPLIES = REPOSITORY.supplies(date(2026, 11, 26))
OURS: Mapping[str, Requirement] = {one.id: one for one in STANDARD.requirements if one.check.kind == "schemas"}
SAMPLES = STANDARD.folder / "samples"
CHECK = kind.prepare(list(OURS.values()), SUPPLIES)
NEW = "https://json-schema.org/draft/2020-12/schema"


def outcries(text: str | bytes, name: str) -> list[Any]:
    raw = text.encode() if isinstance(text, str) else text
    told = list(CHECK(load_bytes(raw, name)))
    for one in told:
        if not isinstance(one, Inapplicable):
            sentence = kind.MESSAGES[one.code]
            for language in ("ar", "en"):
                assert fields(sentence.read(language)) <= one.values.keys()
                assert "{" not in fill(sentence, one.values, language) or "{" in str(one.values)
    return told


def faults(requirement: str, schema: Any) -> list[tuple[str, str]]:
    """(code, pointer) of the faults of one requirement; a dict is a JSON Schema, a text the inside of an XSD."""
    if isinstance(schema, str):
        head = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:x:1" targetNamespace="urn:x:1">'
        told = outcries(f"{head}{schema}</xs:schema>", "x.xsd")
    else:
        told = outcries(json.dumps({"$schema": NEW, **schema}), "x.json")
    found = [one for one in told if isinstance(one, Fault) and one.requirement == f"schema-design/{requirement}"]
    return [(one.code.removeprefix("schemas."), one.pointer.replace("/xs:schema[1]", "")) for one in found]


def properties(**named: Any) -> dict[str, Any]:
    return {"type": "object", "properties": named}


def simple(inside: str, base: str = "xs:string") -> str:
    return f'<xs:simpleType name="T"><xs:restriction base="{base}">{inside}</xs:restriction></xs:simpleType>'


def holding(content: str, name: str = "B") -> str:
    return f'<xs:element name="{name}"><xs:complexType>{content}</xs:complexType></xs:element>'


WITH_CURRENCY = '<xs:extension base="xs:decimal"><xs:attribute name="currency" type="xs:token"/></xs:extension>'
XML_XSD = 'namespace="http://www.w3.org/XML/1998/namespace" schemaLocation="http://www.w3.org/2001/xml.xsd"'


def national(name: str, kind: str) -> str:
    return f'<xs:element name="{name}" xmlns:n="https://standards.egov.example/national-types/1.0" type="n:{kind}"/>'


def listed(*values: str) -> str:
    return simple("".join(f'<xs:enumeration value="{value}"/>' for value in values))


def test_every_rule_has_a_requirement_and_every_sample_one_that_it_breaks() -> None:
    assert {one.check.parameters["rule"] for one in OURS.values()} == set(rules_of(rules))
    used = {example.path for one in STANDARD.requirements for example in one.examples}
    assert used == set(SAMPLES.iterdir())


@pytest.mark.parametrize("name", ["conforming.xsd", "conforming.json"])
def test_the_conforming_samples_break_nothing(name: str) -> None:
    assert [one for one in outcries((SAMPLES / name).read_bytes(), name) if not isinstance(one, Inapplicable)] == []


@pytest.mark.parametrize(
    ("requirement", "schema", "expected"),
    [
        ("type-names", {"$defs": {"a": {}, "B": {}}}, [("type-name", "/$defs/a")]),
        ("member-names", '<xs:attribute name="A" type="xs:int"/>', [("attribute-name", "/xs:attribute[1]/@name")]),
        ("member-names", properties(**{"$ref": {}, "@id": {}, "x-a": {}}), []),
        ("dictionary-names", properties(NationalNumber={}), [("dictionary-name", "/properties/NationalNumber")]),
        ("dictionary-names", properties(national={}), []),
        ("dictionary-names", '<xs:element name="birthDate" type="xs:date"/>', []),
        (
            "dictionary-types",
            '<xs:element name="birthDate" type="xs:int"/>',
            [("element-base", "/xs:element[1]/@type")],
        ),
        ("member-names", holding("") + holding("", "A") + holding("", "c"), [("element-case", "/xs:element[3]/@name")]),
        ("closed-content", holding('<xs:sequence><xs:any namespace="urn:y urn:z"/></xs:sequence>'), []),
        ("dictionary-types", properties(birthDate={"type": "string"}), [("element-format", "/properties/birthDate")]),
        ("dictionary-types", properties(sex={"const": "1"}, iban=True), []),
        ("dictionary-types", properties(sex={"enum": ["1", "7"]}), [("element-code", "/properties/sex/enum/1")]),
        ("dictionary-types", properties(sex={"type": "string"}), [("element-codes", "/properties/sex")]),
        (
            "dictionary-types",
            properties(nationalNumber={"type": "string", "pattern": "^[0-9]+$"}),
            [("element-pattern-accepts", "/properties/nationalNumber")],
        ),
        ("dictionary-types", properties(nationalNumber={"type": "string", "pattern": "^\\d{11}$"}), []),
        (
            "dictionary-types",
            simple('<xs:pattern value="\\d{10}"/>') + '<xs:element name="NationalNumber" type="T"/>',
            [("element-pattern-refuses", "/xs:element[1]/@type")],
        ),
        (
            "dictionary-types",
            simple('<xs:pattern value="[0-9]{11}"/>') + '<xs:element name="NationalNumber" type="T"/>',
            [],
        ),
        (
            "dictionary-types",
            '<xs:element name="Sex" type="xs:string"/><xs:attribute name="sex" type="xs:int"/>',
            [("element-enumeration", "/xs:element[1]/@type"), ("element-base", "/xs:attribute[1]/@type")],
        ),
        (
            "dictionary-types",
            national("Iban", "TaxNumber") + national("Amount", "Amount"),
            [("element-national-type", "/xs:element[1]/@type")],
        ),
        (
            "dictionary-types",
            '<xs:element name="Iban"><xs:complexType><xs:sequence/></xs:complexType></xs:element>',
            [("element-complex", "/xs:element[1]")],
        ),
        ("code-lists", {"enum": ["SYP", "USD", "EUR", "XYZ"]}, [("code-beyond", "/enum/3")]),
        ("code-lists", {"enum": ["SYP", "USD"]}, []),
        ("code-lists", {"enum": ["open", "closed", "lost"]}, []),
        ("code-lists", {"enum": ["male", "Female"]}, [("codes-named", "/enum/0")]),
        (
            "code-lists",
            listed("ذكر", "أنثى"),
            [("codes-named", "/xs:simpleType[1]/xs:restriction[1]/xs:enumeration[1]/@value")],
        ),
        ("no-any-type", '<xs:attribute name="a"/>', [("untyped-declaration", "/xs:attribute[1]")]),
        ("no-any-type", properties(a=True, b=False, extensions={}), [("untyped-schema", "/properties/a")]),
        ("no-any-type", properties(a={"type": "array"}), [("untyped-items", "/properties/a")]),
        ("no-any-type", {"not": properties(a={}), "then": properties(b={})}, []),
        ("closed-content", {"allOf": [properties(a={})], "unevaluatedProperties": False}, []),
        (
            "closed-content",
            {"allOf": [{"$ref": "#/$defs/A"}], "unevaluatedProperties": False, "$defs": {"A": properties()}},
            [],
        ),
        (
            "closed-content",
            {**properties(a={"$ref": "#/$defs/A"}), "additionalProperties": False, "$defs": {"A": properties()}},
            [("open-object", "/$defs/A")],
        ),
        (
            "closed-content",
            properties(a={"type": "object", "additionalProperties": {"type": "string"}}),
            [("open-object", "")],
        ),
        (
            "closed-content",
            '<xs:complexType name="Extensions"><xs:sequence><xs:any/></xs:sequence></xs:complexType>',
            [("wildcard-own", "/xs:complexType[1]/xs:sequence[1]/xs:any[1]")],
        ),
        ("one-message", {"$ref": "#/$defs/A", "$defs": {"A": {"type": "object"}}}, []),
        ("one-message", {"type": "array"}, [("message-no-object", "/type")]),
        (
            "parts-are-types",
            '<xs:element name="A"/>' + holding('<xs:sequence><xs:element ref="A"/></xs:sequence>'),
            [("part-is-message", "/xs:element[1]/@name")],
        ),
        ("versioned-namespace", {"$id": "licence.json"}, [("identity-form", "/$id")]),
        ("versioned-namespace", {"$id": "https://x.example/v2/licence.json"}, []),
        ("versioned-namespace", {}, [("no-identity", "")]),
        ("versions-agree", {"$id": "https://x.example/1.0/y.json"}, [("file-name", "/$id")]),
        ("versions-agree", {"$id": "https://x.example/1.0/x.json"}, []),
        ("bounded-texts", properties(a={"allOf": [{"type": "string"}, {"maxLength": 3}]}), []),
        ("bounded-texts", simple("") + '<xs:attribute name="a" type="T"/>', [("unbounded-text", "/xs:simpleType[1]")]),
        (
            "bounded-numbers",
            simple('<xs:minInclusive value="1"/>', "xs:integer"),
            [("unbounded-number", "/xs:simpleType[1]")],
        ),
        ("bounded-numbers", simple('<xs:maxInclusive value="1"/>', "xs:nonNegativeInteger"), []),
        ("bounded-numbers", '<xs:element name="A" type="xs:int"/>', []),
        ("bounded-lists", properties(a={"type": "array", "prefixItems": [True], "items": False}), []),
        ("dates", properties(paidAt={"type": "integer"}), [("date-json-type", "/properties/paidAt")]),
        ("dates", properties(update={"type": "string"}, candidate={"type": "string"}), []),
        ("dates", '<xs:element name="PaidAt" type="xs:date"/>', [("date-type", "/xs:element[1]/@type")]),
        (
            "exact-amounts",
            properties(coffee={"type": "number"}, netPrice={"type": "number"}),
            [("amount-number", "/properties/netPrice")],
        ),
        ("amount-currency", properties(amount={"type": "string"}, currency={}), []),
        ("amount-currency", holding(f"<xs:simpleContent>{WITH_CURRENCY}</xs:simpleContent>", "Amount"), []),
        ("booleans", {"enum": [0, 1]}, [("boolean-words", "/enum")]),
        ("booleans", {"enum": [True, False]}, []),
        ("booleans", {"enum": ["yes", "no", "unknown"]}, []),
        ("null-or-absent", {**properties(a={"type": ["string", "null"]}), "required": ["a"]}, []),
        (
            "null-or-absent",
            properties(a={"anyOf": [{"type": "null"}, {"type": "string"}]}),
            [("null-optional", "/properties/a")],
        ),
        ("no-default-values", '<xs:attribute name="a" type="xs:int" use="required" fixed="1"/>', []),
        ("pattern-syntax", {"patternProperties": {"^(?i)x": {}}}, [("pattern-syntax", "/patternProperties/^(?i)x")]),
        (
            "no-runaway-patterns",
            {"propertyNames": {"pattern": "^(x+x+)+y$"}},
            [("pattern-explodes", "/propertyNames/pattern")],
        ),
        (
            "whole-value-patterns",
            simple('<xs:pattern value="a|^b"/>'),
            [("pattern-anchors", "/xs:simpleType[1]/xs:restriction[1]/xs:pattern[1]/@value")],
        ),
        ("whole-value-patterns", simple('<xs:pattern value="[^a]x"/>'), []),
        (
            "used-definitions",
            {"type": "object", "$defs": {"A": properties(a={"$ref": "#/$defs/A"})}},
            [("unused", "/$defs/A")],
        ),
        ("used-definitions", {"$ref": "#/$defs/A/properties/a", "$defs": {"A": properties(a={})}}, []),
        ("used-definitions", {"$defs": {"A": {}}}, []),
        (
            "distinct-names",
            {"$defs": {"Ab": {}, "AB": {}}, "definitions": {}},
            [("names-alike", "/$defs/AB"), ("two-places", "/definitions")],
        ),
        ("required-described", {"required": ["a"], "allOf": [properties(a={})]}, []),
        ("required-described", {**properties(name={}), "required": ["nmae"]}, [("required-near", "/required/0")]),
        (
            "known-keywords",
            {"definitions": {}, "id": "x", "requird": [], "x-y": 1, "nullable": True},
            [("keyword-other-draft", "/id"), ("keyword-near", "/requird"), ("keyword-unknown", "/nullable")],
        ),
        (
            "consistent-bounds",
            {"minLength": 3, "maxLength": 2, "minimum": True, "maximum": "x"},
            [("bounds-crossed", "/minLength")],
        ),
        (
            "values-valid",
            properties(a={"type": "string", "enum": ["x", 1], "default": 2}),
            [
                ("jsonschema.type", "/properties/a/default"),
                ("jsonschema.enum", "/properties/a/default"),
                ("jsonschema.type", "/properties/a/enum/1"),
            ],
        ),
        ("no-remote-references", {"$ref": "https://json-schema.org/draft/2020-12/schema"}, []),
        ("no-remote-references", f"<xs:import {XML_XSD}/>", []),
        (
            "references-resolve",
            {"$id": "https://x.example/a", "$ref": "https://x.example/a#/$defs/B", "$defs": {"B": {}}},
            [],
        ),
        ("valid-schema", {"type": "object", "required": "a"}, [("jsonschema.type", "/required")]),
    ],
)
def test_rules(requirement: str, schema: Any, expected: list[tuple[str, str]]) -> None:
    assert faults(requirement, schema) == expected


def test_an_old_draft_passes_over_what_stands_beside_a_reference() -> None:
    old = {"$schema": "http://json-schema.org/draft-07/schema#", "definitions": {"A": {}}}
    beside = {"a": {"$ref": "#/definitions/A", "maxLength": 3}, "b": {"$ref": "#/definitions/A", "title": "B"}}
    told = outcries(json.dumps({**old, "properties": beside}), "x.json")
    found = [
        one.pointer for one in told if isinstance(one, Fault) and one.requirement.endswith("no-reference-siblings")
    ]
    assert found == ["/properties/a"]


def test_types_of_included_files_count(tmp_path: Path) -> None:
    head = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:x:1" targetNamespace="urn:x:1">'
    (tmp_path / "types.xsd").write_text(
        head + simple("", "xs:double") + '<xs:include schemaLocation="a.xsd"/></xs:schema>'
    )
    main = head + '<xs:include schemaLocation="types.xsd"/><xs:element name="Amount" type="T"/></xs:schema>'
    (tmp_path / "a.xsd").write_text(main)
    document = load(tmp_path / "a.xsd", "a.xsd", Tree(tmp_path))
    found = [one.code for one in CHECK(document) if isinstance(one, Fault) and "exact-amounts" in one.requirement]
    assert found == ["schemas.amount-type"]


def test_types_of_other_files_count(tmp_path: Path) -> None:
    (tmp_path / "types.json").write_text(json.dumps({"$schema": NEW, "$defs": {"N": {"type": "integer"}}}))
    main = {"$schema": NEW, **properties(nationalNumber={"$ref": "types.json#/$defs/N"})}
    (tmp_path / "a.json").write_text(json.dumps(main))
    document = load(tmp_path / "a.json", "a.json", Tree(tmp_path))
    found = [one.code for one in CHECK(document) if isinstance(one, Fault) and "dictionary-types" in one.requirement]
    assert found == ["schemas.element-type"]


def test_a_pattern_that_is_too_large_is_not_conformance() -> None:
    told = outcries(json.dumps({"$schema": NEW, "pattern": "^((a{900}b){9}c){9}$"}), "x.json")
    assert [one.code for one in told if isinstance(one, Unchecked)] == ["schemas.pattern-too-large"]


def test_what_is_no_schema_has_nothing_to_judge() -> None:
    for text, name in (("<a/>", "a.xml"), ("[1]", "a.json"), ("3", "a.yaml")):
        assert all(isinstance(one, Inapplicable) for one in outcries(text, name))


@pytest.mark.parametrize(
    "schema",
    [
        {"$ref": "#"},
        {"$ref": "#/$defs/A", "$defs": {"A": {"$ref": "#/$defs/B"}, "B": {"allOf": [{"$ref": "#/$defs/A"}]}}},
        {"properties": {"a": 5, "b": None, "c": [], "amount": {"type": 7, "properties": 5}}, "required": [1, {}, "a"]},
        {"$defs": [], "allOf": {}, "items": 3, "enum": "x", "pattern": 3, "x-i18n": [], "title": 3, "$id": 4},
        {"type": ["object", 3, None], "minLength": "a", "maxLength": None, "const": {"a": [None]}},
        {
            "properties": {
                "sex": {"enum": [[], {}, None, 1.5]},
                "nationalNumber": {"type": "string", "pattern": "(", "maxLength": "x"},
            }
        },
        {"$schema": "https://json-schema.org/draft/1/schema", "properties": {"a": {}}},
        {"oneOf": [{"$ref": "#/oneOf/0"}]},
        {"type": "object", "allOf": [{"$ref": "#"}] * 3, "anyOf": [{"$ref": "#"}] * 3},
    ],
)
def test_odd_json_schemas_are_told_of_or_passed_over(schema: Any) -> None:
    outcries(json.dumps({"$schema": NEW, **schema}), "odd.json")


@pytest.mark.parametrize(
    "inside",
    [
        simple("", "T") + '<xs:element name="Amount" type="T"/>',
        '<xs:simpleType/><xs:simpleType name="A"><xs:restriction/></xs:simpleType><xs:element/><xs:complexType/>',
        '<xs:element name="Sex" type="no:where"/><xs:element name="Iban" type=""/>',
        '<xs:simpleType name="A"><xs:list itemType="xs:int"/></xs:simpleType><xs:element name="Amount" type="A"/>',
        simple('<xs:pattern value="("/><xs:maxLength value="many"/>') + '<xs:element name="NationalNumber" type="T"/>',
        '<xs:include/><xs:include schemaLocation=""/><xs:import schemaLocation="../../etc"/>',
        "<xs:annotation><xs:appinfo><xs:element name='x_y'/></xs:appinfo></xs:annotation>",
    ],
)
def test_odd_xml_schemas_are_told_of_or_passed_over(inside: str) -> None:
    faults("compiles", inside)


def test_deep_schemas_end() -> None:
    deep: Any = {"type": "string"}
    for _ in range(90):
        deep = {"type": "object", "properties": {"a": deep}}
    outcries(json.dumps({"$schema": NEW, **deep}), "deep.json")


WORDS = (
    "$ref type properties required items allOf oneOf enum const pattern $defs format additionalProperties not if then"
    " title x-i18n maxLength minimum amount sex default"
)
KEYS = st.sampled_from(WORDS.split())
LEAVES = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-3, 3),
    st.sampled_from(["#", "#/$defs/sex", "string", "object", "^(a+)+$", "é"]),
)
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(KEYS, inner, max_size=4)),
    max_leaves=15,
)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(KEYS, VALUES, max_size=5))
def test_no_json_schema_breaks_a_rule(schema: dict[str, Any]) -> None:
    outcries(json.dumps({"$schema": NEW, **schema}), "any.json")

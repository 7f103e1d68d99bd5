"""`miyar elements schema`: national types as JSON Schema and XML Schema, which say the same."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from checker.engines.schema import Schema, Setting, compile_schema
from checker.pages import elements
from checker.repository import Repository

DAY = date(2026, 11, 26)
REPOSITORY = Repository.open()
DICTIONARY = REPOSITORY.supplies(DAY).elements()
JSON: dict[str, Any] = json.loads(elements.schema(REPOSITORY, (), "json", DAY))
XSD = etree.fromstring(elements.schema(REPOSITORY, (), "xsd", DAY).encode())
XS = "{http://www.w3.org/2001/XMLSchema}"
_COMPILED: dict[str, tuple[Schema, etree.XMLSchema]] = {}


def compiled(name: str) -> tuple[Schema, etree.XMLSchema]:
    """The type of an element in both languages."""
    if name not in _COMPILED:
        told = compile_schema({"$ref": f"{JSON['$id']}#/$defs/{name}"}, Setting(retrieve=lambda _: JSON))
        whole = etree.fromstring(etree.tostring(XSD))
        etree.SubElement(whole, f"{XS}element", name="Value", type=name)
        _COMPILED[name] = told, etree.XMLSchema(whole)
    return _COMPILED[name]


def verdicts(name: str, text: str) -> tuple[bool, bool]:
    by_json, by_xsd = compiled(name)
    element = etree.Element(f"{{{JSON['$id']}}}Value")
    element.text = text
    return by_json.is_valid(text), bool(by_xsd.validate(element))


@pytest.mark.parametrize("identifier", DICTIONARY)
def test_both_accept_the_good_and_refuse_the_bad_values_of_the_dictionary(identifier: str) -> None:
    entry = DICTIONARY[identifier]
    for value in entry["examples"]["good"]:
        assert verdicts(entry["xml-name"], value) == (True, True), value
    for value in entry["examples"]["bad"]:
        if isinstance(value, str):  # XML has text only: a number is told from a text in JSON alone
            assert verdicts(entry["xml-name"], value) == (False, False), value


TEXTUAL = [
    one["xml-name"] for one in DICTIONARY.values() if one["type"] in ("string", "code", "decimal", "uuid", "date")
]
GOOD = [(one["xml-name"], value) for one in DICTIONARY.values() for value in one["examples"]["good"]]


@settings(max_examples=600, deadline=None)
@given(
    st.sampled_from([pair for pair in GOOD if pair[0] in TEXTUAL]),
    st.integers(0, 40),
    st.sampled_from(["", "0", "9", "A", "z", "-", "/", ".", "ء", "ي", "٣", "é", "00"]),
    st.booleans(),
)
def test_both_judge_a_value_with_a_change_alike(pair: tuple[str, str], at: int, put: str, over: bool) -> None:
    name, value = pair
    at = min(at, len(value))
    one, other = verdicts(name, value[:at] + put + value[at + over :])
    assert one is other


def test_each_has_all_elements_and_both_languages() -> None:
    names = [DICTIONARY[one]["xml-name"] for one in sorted(DICTIONARY)]
    assert list(JSON["$defs"]) == names == [one.get("name") for one in XSD.iterchildren(f"{XS}simpleType")]
    assert JSON["$id"] == XSD.get("targetNamespace") == "https://standards.egov.example/national-types/1.0"
    assert all(told["x-i18n"].keys() == {"ar", "en"} for told in JSON["$defs"].values())


def test_what_is_written_keeps_the_standard_of_schemas(miyar: Callable[..., Any], tmp_path: Path) -> None:
    for form in ("json", "xsd"):
        assert miyar("elements", "schema", "--format", form, "--output", tmp_path / f"elements.{form}").code == 0
    ended = miyar("check", tmp_path, "--standard", "schema-design", "--format", "json")
    told = json.loads(ended.out)
    assert ended.code == 0
    assert len(told["artefacts"]) == 2
    assert [finding for one in told["artefacts"] for finding in one["findings"]] == []


def test_elements_are_named_as_in_the_dictionary_or_in_messages(miyar: Callable[..., Any]) -> None:
    told = json.loads(miyar("elements", "schema", "national-number", "birthDate", "Sex").out)
    assert set(told["$defs"]) == {"NationalNumber", "BirthDate", "Sex"}
    assert "<xs:enumeration" in miyar("elements", "schema", "sex", "--format", "xsd").out


def test_codes_are_those_of_the_day(miyar: Callable[..., Any]) -> None:
    told = json.loads(miyar("elements", "schema", "governorate", "--as-of", "2009-01-01").out)
    assert told["$defs"]["Governorate"]["enum"] == []


def test_an_element_that_there_is_not_is_told(miyar: Callable[..., Any]) -> None:
    ended = miyar("elements", "schema", "national-numbr", "xyzzy")
    assert (ended.code, ended.out) == (2, "")
    assert "did you mean “national-number”" in ended.err
    assert "no element “xyzzy”" in ended.err


ODD = """element: odd
name: {ar: غريب, en: Odd}
definition: {ar: عنصر غريب النمط, en: An element of an odd pattern}
type: string
json-name: odd
xml-name: Odd
constraints: {pattern: '^(?!a).*$'}
"""


def test_a_pattern_that_xml_schema_cannot_say_is_told(miyar: Callable[..., Any], tmp_path: Path) -> None:
    version = tmp_path / "data-elements" / "9.0"
    (version / "elements").mkdir(parents=True)
    (version / "standard.yaml").write_text(
        "title: {ar: قاموس, en: D}\nsummary: {ar: قاموس, en: D}\nstatus: draft\nscope: {e: {keys: {element: ''}}}\n"
        "changelog: [{ar: الأول, en: First}]\n"
    )
    (version / "elements" / "odd.yaml").write_text(ODD)
    (version / "elements" / "empty.yaml").write_text("element: empty\n")
    ended = miyar("elements", "schema", "odd", "--format", "xsd", "--standards", tmp_path)
    assert ended.code != 0
    assert "cannot be written in XML Schema" in ended.err
    ended = miyar("elements", "schema", "empty", "--standards", tmp_path)
    assert ended.code != 0
    assert "lacks in the dictionary" in ended.err

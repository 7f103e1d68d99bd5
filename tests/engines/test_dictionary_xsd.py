"""The dictionary as an XML Schema: the file that the standard ships, and what its types accept."""

from __future__ import annotations

from datetime import date

import pytest
from lxml import etree

from checker.engines.dictionary_xsd import national_schema
from checker.repository import Repository, shipped

NAMESPACE = "https://standards.egov.example/national-types/1.0"
SUPPLIES = Repository.open().supplies(date(2026, 12, 1))
MADE = national_schema(SUPPLIES.elements(), SUPPLIES.code_lists(), NAMESPACE)


def test_the_file_of_the_standard_is_what_the_dictionary_says() -> None:
    file = shipped("standards") / "soap-services" / "1.0" / "schemas" / "national-types.xsd"
    assert file.read_text("utf-8") == MADE


@pytest.mark.parametrize("name", sorted(SUPPLIES.elements()))
def test_good_values_are_accepted_and_bad_ones_refused(name: str) -> None:
    element = SUPPLIES.elements()[name]
    declared = f'<xs:element xmlns:n="{NAMESPACE}" name="value" type="n:{element["xml-name"]}"/></xs:schema>'
    schema = etree.XMLSchema(etree.fromstring(MADE.replace("</xs:schema>", declared).encode()))
    for which, expected in (("good", True), ("bad", False)):
        values = [one for one in element["examples"][which] if isinstance(one, str)]
        assert values
        for value in values:
            root = etree.Element(f"{{{NAMESPACE}}}value")
            root.text = value
            assert schema.validate(root) == expected, value


def test_types_that_no_element_has_yet() -> None:
    name = {"ar": "قيمة", "en": "Value"}
    kinds = {"integer": "5", "number": "1.5", "boolean": "true", "time": "10:00:00Z", "duration": "P1D", "uri": "urn:a"}
    elements = {
        kind: {"xml-name": kind.title(), "type": kind, "name": name, "definition": name, "constraints": {}}
        for kind in kinds
    }
    elements["integer"]["constraints"] = {"minimum": 1, "maximum": 9}
    text = national_schema(elements, {}, NAMESPACE)
    for kind, good in kinds.items():
        declared = f'<xs:element xmlns:n="{NAMESPACE}" name="value" type="n:{kind.title()}"/></xs:schema>'
        schema = etree.XMLSchema(etree.fromstring(text.replace("</xs:schema>", declared).encode()))
        root = etree.Element(f"{{{NAMESPACE}}}value")
        root.text = good
        assert schema.validate(root), kind
        root.text = "" if kind != "integer" else "10"
        assert not schema.validate(root), kind

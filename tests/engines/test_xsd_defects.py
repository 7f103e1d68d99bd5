"""Schemas that do not compile: each reason has a code and a sentence of ours, in both languages."""
# ruff: noqa: E501 - schemas are easier to read unbroken

from __future__ import annotations

import pytest

from checker.engines.xsd import MESSAGES, Defect, defects, gather
from checker.kernel.document import Broken
from checker.kernel.messages import fill

HEAD = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:x" xmlns:x="urn:x">'


def simple(name: str, base: str, *facets: str) -> str:
    told = "".join([f'<xs:{one.partition("=")[0]} value="{one.partition("=")[2]}"/>' for one in facets])
    return f'<xs:simpleType name="{name}"><xs:restriction base="{base}">{told}</xs:restriction></xs:simpleType>'


def kind(content: str, name: str = "t") -> str:
    return f'<xs:complexType name="{name}">{content}</xs:complexType>'


def derived(how: str, base: str, inside: str, *, content: str = "complex") -> str:
    body = f'<xs:{how} base="{base}">{inside}</xs:{how}>'
    return kind(f"<xs:{content}Content>{body}</xs:{content}Content>", "d")


ELEMENT = "<xs:sequence><xs:element {}/></xs:sequence>"
KEY = '<xs:key name="k"><xs:selector xpath="b"/><xs:field xpath="@c"/></xs:key>'
REASONS = [
    ('<xs:element name="a" type="xs:int" default="z"/>', "value", {"element": "element", "value": "z"}),
    (simple("a", "xs:int", "minInclusive=z"), "value", {"element": "minInclusive", "value": "z"}),
    (simple("a", "xs:int", "enumeration=z"), "value", {"element": "enumeration", "value": "z"}),
    ('<xs:element name="a b"/>', "value", {"element": "element", "value": "a b"}),
    (kind(ELEMENT.format('name="a" maxOccurs="many"')), "value", {"value": "many"}),
    (kind('<xs:attribute name="a" use="maybe"/>'), "value", {"value": "maybe"}),
    (kind('<xs:sequence><xs:any namespace="##nope"/></xs:sequence>'), "value", {"value": "##nope"}),
    ('<xs:element name="a"><xs:key name="k"><xs:selector xpath="b["/><xs:field xpath="@c"/></xs:key></xs:element>', "value", {"value": "b["}),
    (simple("a", "xs:string", "pattern=[a-"), "pattern", {"pattern": "[a-"}),
    (simple("a", "xs:int", "minInclusive=9", "maxInclusive=1"), "facet", {"element": "maxInclusive"}),
    (simple("a", "xs:int", "length=1"), "facet", {"element": "a"}),
    (simple("a", "xs:string", "maxLength=5") + simple("b", "x:a", "maxLength=9"), "facet", {"element": "maxLength"}),
    (simple("a", "xs:decimal", "totalDigits=2", "fractionDigits=3"), "facet", {"element": "fractionDigits"}),
    (simple("a", "x:b") + simple("b", "x:a"), "circular", {"element": "a"}),
    ('<xs:group name="g"><xs:sequence><xs:group ref="x:g"/></xs:sequence></xs:group>', "circular", {}),
    ('<xs:attributeGroup name="g"><xs:attributeGroup ref="x:g"/></xs:attributeGroup>', "circular", {}),
    ('<xs:element name="a" substitutionGroup="x:b"/><xs:element name="b" substitutionGroup="x:a"/>', "circular", {}),
    (kind(ELEMENT.format('name="a" minOccurs="3" maxOccurs="2"')), "occurs", {}),
    (kind('<xs:all><xs:element name="a" maxOccurs="2"/></xs:all>'), "all", {}),
    ('<xs:group name="g"><xs:all/></xs:group>' + kind('<xs:sequence><xs:group ref="x:g"/></xs:sequence>'), "all", {}),
    ('<xs:element name="b"/>' + kind(ELEMENT.format('ref="x:b" type="xs:int"')), "contradiction", {"element": "element"}),
    ('<xs:element name="a" default="1" fixed="2"/>', "contradiction", {}),
    (kind('<xs:attribute name="a" use="required" default="1"/>'), "contradiction", {"element": "attribute"}),
    (kind(ELEMENT.format('type="xs:int"')), "attribute-missing", {"name": "name"}),
    (kind('<xs:attribute name="a" colour="1"/>'), "attribute", {"name": "colour"}),
    (kind('<xs:attribute name="a"/><xs:attribute name="a"/>'), "attribute-uses", {"element": "t"}),
    (kind('<xs:attribute name="a" type="xs:ID"/><xs:attribute name="b" type="xs:ID"/>'), "attribute-uses", {}),
    (kind('<xs:attribute name="a" type="xs:ID" default="q"/>'), "default", {"element": "a"}),
    (kind("", "b") + derived("restriction", "x:b", '<xs:attribute name="n"/>'), "derivation", {"element": "d"}),
    ('<xs:complexType name="b" final="extension"/>' + derived("extension", "x:b", ""), "derivation", {}),
    (kind("<xs:sequence/>", "b") + derived("extension", "x:b", "", content="simple"), "derivation", {}),
    (derived("extension", "xs:int", ""), "derivation", {}),
    ('<xs:element name="h" type="xs:int"/><xs:element name="m" type="xs:date" substitutionGroup="x:h"/>', "substitution", {"element": "m"}),
    (f'<xs:element name="a">{KEY}<xs:keyref name="r" refer="x:k"><xs:selector xpath="b"/><xs:field xpath="@c"/><xs:field xpath="@d"/></xs:keyref></xs:element>', "key-fields", {"element": "r"}),
    ('<xs:attribute name="xmlns"/>', "reserved", {}),
    (kind("<xs:bogus/>"), "content", {"element": "complexType"}),
    (kind(ELEMENT.format('name="a" minOccurs="0"').replace("</xs:seq", '<xs:element name="a"/></xs:seq')), "ambiguous", {}),
    ('<xs:import namespace="urn:x"/>', "namespace", {"element": "import"}),
    ('<xs:element name="a" type="x:none"/>', "unresolved", {"name": "none"}),
    ('<xs:element xmlns:q="urn:q" name="a" type="q:t"/>', "not-imported", {"namespace": "urn:q"}),
    ('<xs:element xmlns="" name="a" type="t"/>', "not-imported-bare", {}),
    ('<xs:element name="a"/><xs:element name="a"/>', "twice", {"name": "a"}),
]  # fmt: skip


def nowhere(location: str, _: str) -> Broken:
    return Broken("reference.no-file", {"reference": location, "file": location})


@pytest.mark.parametrize(("inside", "code", "values"), REASONS)
def test_each_reason_has_its_code(inside: str, code: str, values: dict[str, str]) -> None:
    found = defects(gather("m.xsd", f"{HEAD}\n{inside}</xs:schema>".encode(), nowhere))
    assert found
    first = found[0]
    assert (first.code, first.file, first.line) == (f"xsd.schema-{code}", "m.xsd", 2)
    assert values.items() <= first.values.items()
    spoken = said(first)
    assert all("{" not in one for one in spoken)
    assert all("urn:x" not in one for one in spoken)


def test_no_reason_is_left_with_the_rule_alone() -> None:
    codes = {
        defects(gather("m.xsd", f"{HEAD}{inside}</xs:schema>".encode(), nowhere))[0].code for inside, _, _ in REASONS
    }
    assert "xsd.schema-other" not in codes
    assert {code for code in MESSAGES if code.startswith("xsd.schema-")} - codes == {
        "xsd.schema-newer",  # of XML Schema 1.1
        "xsd.schema-no-schema",
        "xsd.schema-other",
        "xsd.schema-redefine",
        "xsd.schema-reference",
    }


def said(defect: Defect) -> list[str]:
    values = {**defect.values, "file": defect.file, "line": defect.line}
    return [fill(MESSAGES[defect.code], values, "ar"), fill(MESSAGES[defect.code], values, "en")]

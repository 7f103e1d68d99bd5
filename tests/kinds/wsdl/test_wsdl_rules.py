"""Each rule of the kind `wsdl`: what the samples of the standard do not show."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from checker.kinds import wsdl as kind
from checker.repository import Repository

Pairs = list[tuple[str, str]]
Row = tuple[str, Mapping[str, Any], Pairs, list[tuple[str, str]]]
IN = '<wsdl:input><soap:body use="literal"/></wsdl:input>'
FAULT = '<wsdl:fault name="RecordFault"><soap:fault name="RecordFault" use="literal"/></wsdl:fault>'
DECLARED = '      <wsdl:fault name="RecordFault" message="tns:RecordFault"/>\n'
ANSWER = '      <wsdl:output message="tns:FindRecordResponse"/>\n'
PART = '<wsdl:part name="fault" element="tns:RecordFault"/>'
ACTION = '<soap:operation soapAction="https://civil.example/records/v1/FindRecord"/>'
USED = '    <wsp:PolicyReference URI="#signed"/>\n'
BOUND = '<wsdl:operation name="FindRecord">\n      <soap:operation'
NUMBER = '<xsd:element name="NationalNumber" type="nat:NationalNumber"/>'
ASKED = '<xsd:element name="FindRecord">\n        <xsd:complexType>'
ANSWERED = '<xsd:element name="FindRecordResponse">\n        <xsd:complexType>'
LAST = '<xsd:element name="RecordFault">'
ADDRESS = 'location="https://api.civil.example/soap/records/v1"'
SOAP = '<soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>'
ARABIC = '<h:p xml:lang="ar">خدمة قيود السجل المدني.</h:p>'
SERVICE = {"languages": ["ar", "en"], "of": ["service"]}
SIGNED = {"assertions": ["AsymmetricBinding"]}
NATIONAL = {"namespace": "https://standards.egov.example/national-types/1.0", "file": "schemas/national-types.xsd"}

OPERATION = "/wsdl:binding[1]/wsdl:operation[1]"
BODY = f"{OPERATION}/wsdl:input[1]/soap:body[1]"
HEADER = f"{OPERATION}/wsdl:input[1]/soap:header[1]"
SCHEMA = "/wsdl:types[1]/xsd:schema[1]"
INSIDE = "xsd:complexType[1]/xsd:sequence[1]/xsd:element[1]"
LAST_PART = "/wsdl:message[3]/wsdl:part[1]"


def body(attributes: str) -> Pairs:
    return [(IN, IN.replace("use", f"{attributes} use"))]


def header(attributes: str) -> Pairs:
    return [(IN, IN.replace("</wsdl:input>", f'<soap:header use="literal" {attributes}/></wsdl:input>'))]


def number(declaration: str) -> Pairs:
    return [(NUMBER, declaration)]


def own_type(types: str) -> Pairs:
    return [(NUMBER, NUMBER.replace("nat:", "tns:")), (LAST, types + LAST)]


def restricts(name: str, base: str) -> str:
    return f'<xsd:simpleType name="{name}"><xsd:restriction base="{base}"/></xsd:simpleType>'


ROWS: list[Row] = [
    (
        "placement",
        {},
        [("  <wsdl:portType", '  <wsdl:import namespace="urn:a" location="a.wsdl"/>\n  <wsdl:portType')],
        [("import-late", "/wsdl:import[1]")],
    ),
    ("part-forms", {}, [(PART, '<wsdl:part name="fault"/>')], [("part-neither", LAST_PART)]),
    ("body-parts", {}, body('parts="parameters"'), []),
    ("body-parts", {}, body('parts=""'), []),
    ("body-parts", {}, body('parts="none"'), [("body-part-unknown", f"{BODY}/@parts")]),
    ("body-parts", {}, body('parts="a b"'), [("body-parts", f"{BODY}/@parts")]),
    ("header-parts", {}, header('message="tns:RecordFault" part="fault"'), []),
    ("header-parts", {}, header('message="tns:RecordFault"'), [("header-part", HEADER)]),
    ("header-parts", {}, header('message="tns:RecordFault" parts="fault"'), [("header-parts", f"{HEADER}/@parts")]),
    (
        "header-parts",
        {},
        header('message="tns:RecordFault" part="none"'),
        [("header-part-unknown", f"{HEADER}/@part")],
    ),
    (
        "header-parts",
        {},
        [(PART, '<wsdl:part name="fault" type="xsd:string"/>')],
        [("header-type", f"{OPERATION}/wsdl:fault[1]/soap:fault[1]")],
    ),
    (
        "document-style",
        {},
        [("<soap:operation ", '<soap:operation style="rpc" ')],
        [("style", f"{OPERATION}/soap:operation[1]/@style")],
    ),
    ("literal-use", {}, body('encodingStyle="urn:a"'), [("encoding-style", f"{BODY}/@encodingStyle")]),
    (
        "encoded-arrays",
        {},
        number('<xsd:element name="a" type="e:Array" xmlns:e="http://schemas.xmlsoap.org/soap/encoding/"/>'),
        [("soap-array", f"{SCHEMA}/xsd:element[1]/{INSIDE}/@type")],
    ),
    ("soap-binding", {}, [(SOAP, "")], [("binding-other", "/wsdl:binding[1]")]),
    ("binding-complete", {}, [(ANSWER, "")], [("direction-undeclared", f"{OPERATION}/wsdl:output[1]")]),
    ("binding-complete", {}, [(IN, "<wsdl:input/>")], [("body-missing", f"{OPERATION}/wsdl:input[1]")]),
    ("binding-complete", {}, [('type="tns:CivilRecords"', 'type="tns:None"')], []),
    ("soap-action", {}, [(ACTION, "")], [("action-missing", OPERATION)]),
    (
        "soap-action",
        {"distinct": True},
        [(ACTION, '<soap:operation soapAction="FindRecord"/>')],
        [("action-relative", f"{OPERATION}/soap:operation[1]/@soapAction")],
    ),
    (
        "soap-action",
        {"distinct": True},
        [("  </wsdl:binding>", f'  <wsdl:operation name="b">{ACTION}</wsdl:operation>\n  </wsdl:binding>')],
        [("action-twice", "/wsdl:binding[1]/wsdl:operation[2]/soap:operation[1]/@soapAction")],
    ),
    ("faults-bound", {}, [(DECLARED, "")], [("fault-undeclared", f"{OPERATION}/wsdl:fault[1]/@name")]),
    (
        "faults-bound",
        {},
        [(FAULT, '<wsdl:fault name="RecordFault"/>')],
        [("fault-no-soap", f"{OPERATION}/wsdl:fault[1]")],
    ),
    (
        "faults-bound",
        {},
        [('<soap:fault name="RecordFault"', "<soap:fault")],
        [("fault-name", f"{OPERATION}/wsdl:fault[1]/soap:fault[1]")],
    ),
    ("faults-declared", {}, [(ANSWER, ""), (DECLARED, "")], []),
    (
        "service-ports",
        {},
        [("<wsdl:service", "<!--"), ("</wsdl:service>", "-->")],
        [],
    ),
    ("service-ports", {}, [(ADDRESS, 'location=" "')], [("no-address", "/wsdl:service[1]/wsdl:port[1]")]),
    (
        "addresses",
        {"schemes": ["https"]},
        [(ADDRESS, 'location="https://"')],
        [("address-scheme", "/wsdl:service[1]/wsdl:port[1]/soap:address[1]/@location")],
    ),
    (
        "versioned-namespaces",
        {"match": "/v[0-9]+$"},
        [(' targetNamespace="https://civil.example/records/v1"\n', "\n")],
        [("no-namespace", "")],
    ),
    ("names-resolve", {}, [(PART, PART.replace("tns:", "no:"))], [("name-prefix", f"{LAST_PART}/@element")]),
    ("names-resolve", {}, [(PART, PART.replace("tns:", "tns:a:"))], [("name-prefix", f"{LAST_PART}/@element")]),
    ("names-resolve", {}, [(PART, PART.replace("tns:", "xsd:"))], [("name-unknown", f"{LAST_PART}/@element")]),
    ("names-resolve", {}, [(PART, PART.replace("tns:", "h:"))], [("name-namespace", f"{LAST_PART}/@element")]),
    ("names-resolve", {}, [(PART, PART.replace("tns:", "nat:"))], [("names-unread", "?")]),
    ("names-resolve", {}, [(PART, '<wsdl:part name="fault" type="xsd:string"/>')], []),
    (
        "names-resolve",
        {},
        [(PART, '<wsdl:part name="fault" type="tns:No"/>')],
        [("name-unknown", f"{LAST_PART}/@type")],
    ),
    (
        "names-resolve",
        {},
        [('binding="tns:CivilRecordsSoap"', 'binding="tns:None"')],
        [("name-unknown", "/wsdl:service[1]/wsdl:port[1]/@binding")],
    ),
    ("names-resolve", {}, header('message="tns:No" part="fault"'), [("name-unknown", f"{HEADER}/@message")]),
    (
        "wrapped",
        {},
        [(ANSWERED, f'{ANSWERED}<xsd:attribute name="a"/>')],
        [("wrapper-attribute", f"{SCHEMA}/xsd:element[2]")],
    ),
    (
        "wrapped",
        {},
        [("<xsd:sequence>", "<xsd:choice>"), ("</xsd:sequence>", "</xsd:choice>")],
        [("wrapper-content", f"{SCHEMA}/xsd:element[{number}]") for number in (1, 2)],
    ),
    (
        "wrapped",
        {},
        [(ASKED, f'<xsd:element name="FindRecord" type="nat:Whole"/>{ASKED.replace("FindRecord", "Other")}')],
        [("wrapper-unread", "?")],
    ),
    (
        "wrapped",
        {},
        [
            (ASKED, f'<xsd:element name="FindRecord" type="tns:Ask"/>{ASKED.replace("FindRecord", "Other")}'),
            (LAST, f'<xsd:complexType name="Ask"><xsd:sequence/></xsd:complexType>{LAST}'),
        ],
        [],
    ),
    ("documentation", SERVICE, [(ARABIC, ARABIC.replace('"ar"', '"ar-SY"'))], []),
    (
        "documentation",
        SERVICE,
        [(ARABIC, '<h:p xml:lang="ar"> </h:p>')],
        [("undocumented-language", "/wsdl:service[1]/wsdl:documentation[1]")],
    ),
    ("security-policy", SIGNED, [(USED, ""), (BOUND, BOUND.replace("<soap", f"{USED}<soap"))], []),
    (
        "security-policy",
        SIGNED,
        [(USED, ""), (BOUND, f'<wsdl:operation name="Other"/>{BOUND.replace("<soap", f"{USED}<soap")}')],
        [("policy-missing-operation", OPERATION)],
    ),
    ("security-policy", SIGNED, [(USED, ""), ("      <soap:address", f"{USED}      <soap:address")], []),
    ("security-policy", SIGNED, [(USED, ""), ("<wsdl:portType ", '<wsdl:portType wsp:PolicyURIs="#signed" ')], []),
    ("security-policy", SIGNED, [(USED, f"<wsp:Policy>{USED}</wsp:Policy>")], []),
    ("security-policy", {**SIGNED, "present": True}, [(USED, "")], []),
    ("policy-references", {}, [('wsu:Id="signed"', 'Name="urn:a"'), ('URI="#signed"', 'URI="urn:a"')], []),
    (
        "national-types",
        NATIONAL,
        number('<xsd:element name="nationalNumber"/>'),
        [("national-type", f"{SCHEMA}/xsd:element[1]/{INSIDE}")],
    ),
    (
        "national-types",
        NATIONAL,
        number(
            '<xsd:element name="NationalNumber"><xsd:simpleType><xsd:restriction base="nat:NationalNumber"/>'
            "</xsd:simpleType></xsd:element>"
        ),
        [],
    ),
    (
        "national-types",
        NATIONAL,
        number('<xsd:element name="NationalNumber" type="nat:BirthDate"/>'),
        [("national-type", f"{SCHEMA}/xsd:element[1]/{INSIDE}/@type")],
    ),
    (
        "national-types",
        NATIONAL,
        own_type(restricts("NationalNumber", "tns:B") + restricts("B", "nat:NationalNumber")),
        [],
    ),
    (
        "national-types",
        NATIONAL,
        own_type(restricts("NationalNumber", "tns:NationalNumber")),
        [("national-type", f"{SCHEMA}/xsd:element[1]/{INSIDE}/@type")],
    ),
    (
        "national-types",
        NATIONAL,
        own_type(
            '<xsd:complexType name="NationalNumber"><xsd:simpleContent><xsd:extension base="nat:NationalNumber"/>'
            "</xsd:simpleContent></xsd:complexType>"
        ),
        [],
    ),
    ("unique-names", {}, [(PART, PART * 2)], [("name-twice", "/wsdl:message[3]/wsdl:part[2]/@name")]),
]


@pytest.mark.parametrize("row", ROWS)
def test_a_rule_tells_what_is_wrong_and_where(bench: Any, changed: Callable[..., str], row: Row) -> None:
    rule, options, pairs, expected = row
    assert bench.says(rule, changed(*pairs), options) == expected


@pytest.mark.parametrize(
    ("namespace", "versioned"),
    [
        ("https://civil.example/records/v1", True),
        ("https://civil.example/records/1.2/", True),
        ("https://civil.example/records-v3#", True),
        ("http://civil.example/2026/09", True),
        ("urn:civil:records:v2", True),
        ("urn:civil:records:1.0", True),
        ("https://civil.example/records", False),
        ("https://civil.example/v1/records", False),
        ("http://10.0.0.1", False),
        ("http://civil.example:8080", False),
        ("http://civil.example/", False),
        ("urn:civil:records", False),
        ("records.v1", False),
    ],
)
def test_which_namespaces_have_a_version(
    bench: Any, changed: Callable[..., str], namespace: str, versioned: bool
) -> None:
    options = Repository.open().standard("soap-services").requirements
    (match,) = [one.check.parameters["match"] for one in options if one.id == "versioned-namespaces"]
    text = changed(("https://civil.example/records/v1", namespace))
    assert bool(bench.says("versioned-namespaces", text, {"match": match})) != versioned


def test_more_of_a_sort_than_is_compared_is_not_judged(bench: Any, changed: Callable[..., str]) -> None:
    parts = "".join([f'<wsdl:part name="p{number}" element="tns:RecordFault"/>' for number in range(1_001)])
    assert bench.says("body-parts", changed((PART, parts))) == [("too-many", "?")]
    bindings = "".join([f'  <wsdl:binding name="b{number}" type="tns:CivilRecords"/>\n' for number in range(1_000)])
    assert bench.says("one-binding", changed(("  <wsdl:service", f"{bindings}  <wsdl:service"))) == [("too-many", "?")]


def test_every_sentence_is_said_somewhere(bench: Any, told_by_samples: set[str]) -> None:
    """By the rows above, by the samples of the standard, or by the tests of imports, schemas and hostile files."""
    elsewhere = {f"reference.{name}" for name in ("network", "outside", "no-file")} | {
        f"wsdl.{name}"
        for name in (
            "link-malformed", "link-unreadable", "import-no-location", "import-no-schema", "imports-unread",
            "import-namespace-relative", "schemas-unread", "schemas-several", "national-copy", "national-unread",
            "version-2", "too-many", "policy-missing-operation",
        )
    }  # fmt: skip
    rows = {f"wsdl.{code}" for *_, expected in ROWS for code, _ in expected}
    engines = {code for code in kind.MESSAGES if code.startswith(("xsd.", "pattern."))}
    assert set(kind.MESSAGES) - engines - rows - told_by_samples - elsewhere == set()

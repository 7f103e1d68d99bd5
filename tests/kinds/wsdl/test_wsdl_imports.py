"""Imports of a description: where they lead, where they do not, and what is then said of what depends on them."""

from __future__ import annotations

from typing import Any

import pytest

SPLIT = (
    '<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"\n'
    '  xmlns:tns="https://civil.example/records/v1" targetNamespace="https://civil.example/records/v1">\n'
    '  <wsdl:import namespace="https://civil.example/records/v1" location="%s"/>\n'
    '  <wsdl:service name="S"><wsdl:port name="P" binding="tns:CivilRecordsSoap"/></wsdl:service>\n'
    "</wsdl:definitions>"
)
AT = "/wsdl:import[1]/@location"


def test_names_are_found_through_imports_of_imports(bench: Any, changed: Any) -> None:
    link = '<wsdl:import namespace="https://civil.example/records/v1" location="../base.wsdl"/>'
    bench.put({"base.wsdl": changed(), "parts/middle.wsdl": SPLIT % "../base.wsdl"})
    text = SPLIT % "parts/middle.wsdl"
    assert link not in text
    for rule in ("names-resolve", "imports-resolve", "import-namespaces", "imports-relative", "import-circles"):
        assert bench.says(rule, text) == []


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("none.wsdl", "reference.no-file"),
        ("../outside.wsdl", "reference.outside"),
        ("/etc/passwd", "reference.outside"),
        ("https://127.0.0.1:9/base.wsdl", "imports-unread"),
        ("//127.0.0.1:9/base.wsdl", "imports-unread"),
        ("file:///etc/passwd", "link-malformed"),
        ("urn:a", "link-malformed"),
        ("#part", "link-malformed"),
        ("broken.wsdl", "link-unreadable"),
        ("entities.wsdl", "link-unreadable"),
        ("notes.json", "link-unreadable"),
        ("names.xsd", "import-no-description"),
        ("", "import-no-location"),
    ],
)
def test_an_import_that_leads_nowhere(bench: Any, location: str, code: str) -> None:
    bench.put(
        {
            "broken.wsdl": '<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"><wsdl:types>',
            "entities.wsdl": '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n'
            '<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">&x;</wsdl:definitions>',
            "notes.json": "{}",
            "names.xsd": '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema"/>',
        }
    )
    where = {"imports-unread": "?", "import-no-location": "/wsdl:import[1]"}.get(code, AT)
    assert bench.says("imports-resolve", SPLIT % location) == [(code, where)]
    expected = "name-unknown" if code == "import-no-description" else "names-unread"
    found = bench.says("names-resolve", SPLIT % location)
    assert [one for one, _ in found] == [expected]


def test_a_schema_that_is_none(bench: Any) -> None:
    bench.put({"a.xml": "<a/>"})
    text = (
        '<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema">'
        '<wsdl:types><xs:schema><xs:import namespace="urn:a" schemaLocation="a.xml"/></xs:schema></wsdl:types>'
        "</wsdl:definitions>"
    )
    at = "/wsdl:types[1]/xs:schema[1]/xs:import[1]/@schemaLocation"
    assert bench.says("imports-resolve", text) == [("import-no-schema", at)]


def test_the_namespace_of_an_import_is_absolute(bench: Any, changed: Any) -> None:
    bench.put({"base.wsdl": changed()})
    text = (SPLIT % "base.wsdl").replace('import namespace="https://civil.example/records/v1"', 'import namespace="v1"')
    assert bench.says("import-namespaces", text) == [("import-namespace-relative", "/wsdl:import[1]/@namespace")]


def test_an_import_of_itself_and_a_long_round(bench: Any) -> None:
    assert bench.says("import-circles", SPLIT % "service.wsdl") == [("import-circle", AT)]
    bench.put({f"f{number}.wsdl": SPLIT % f"f{number + 1}.wsdl" for number in range(60)})
    bench.put({"f60.wsdl": SPLIT % "service.wsdl"})
    (fault,) = bench.outcries("import-circles", SPLIT % "f0.wsdl")
    assert fault.values["round"].startswith("service.wsdl → f0.wsdl → f1.wsdl")
    assert bench.says("names-resolve", SPLIT % "f0.wsdl") == [
        ("name-unknown", "/wsdl:service[1]/wsdl:port[1]/@binding")
    ]


def test_more_files_than_are_followed_are_not_judged(bench: Any) -> None:
    bench.put({f"f{number}.wsdl": SPLIT % f"f{number + 1}.wsdl" for number in range(520)})
    assert bench.says("import-circles", SPLIT % "f0.wsdl") == [("too-many", "?")]


def test_links_of_its_schema_files_are_its_own(bench: Any) -> None:
    bench.put(
        {
            "a.xsd": '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="urn:a">'
            '<xs:include schemaLocation="/srv/b.xsd"/></xs:schema>'
        }
    )
    text = (
        '<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema">'
        '<wsdl:types><xs:schema><xs:import namespace="urn:b" schemaLocation="a.xsd"/></xs:schema></wsdl:types>'
        "</wsdl:definitions>"
    )
    at = "a.xsd:/xs:schema[1]/xs:include[1]/@schemaLocation"
    assert bench.says("imports-relative", text) == [("import-absolute", at)]
    assert bench.says("imports-resolve", text) == [("reference.outside", at)]
    where = "/wsdl:types[1]/xs:schema[1]/xs:import[1]/@namespace"
    assert bench.says("import-namespaces", text) == [("import-namespace", where)]

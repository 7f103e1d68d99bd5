"""The schemas of a description: how they find each other, and where it is told that they do not compile."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

NATIONAL = {"namespace": "https://standards.egov.example/national-types/1.0", "file": "schemas/national-types.xsd"}
NATIONAL_FILE = Path(__file__).parents[3] / "standards/soap-services/1.0/schemas/national-types.xsd"
WSDL = (
    '<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xs="http://www.w3.org/2001/XMLSchema"\n'
    '  xmlns:a="urn:a" xmlns:b="urn:b" xmlns:nat="https://standards.egov.example/national-types/1.0"\n'
    '  targetNamespace="urn:w"><wsdl:types>\n%s\n</wsdl:types></wsdl:definitions>'
)
XS = '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:a="urn:a" xmlns:b="urn:b"'
IMPORT_B = '<xs:import namespace="urn:b"/>'
B = '<xs:schema targetNamespace="urn:b"><xs:simpleType name="B"><xs:restriction base="xs:int"/></xs:simpleType>'
USES_B = '<xs:schema targetNamespace="urn:a">%s<xs:element name="e" type="b:B"/></xs:schema>'
FIRST = "/wsdl:types[1]/xs:schema[1]"


def told(bench: Any, schemas: str, files: dict[str, str] | None = None) -> list[tuple[str, str]]:
    bench.put(files or {})
    found: list[tuple[str, str]] = bench.says("schemas-compile", WSDL % schemas, NATIONAL)
    return found


def test_embedded_schemas_find_each_other_without_a_place(bench: Any) -> None:
    assert told(bench, USES_B % IMPORT_B + f"{B}</xs:schema>") == []
    assert told(bench, f"{B}</xs:schema>" + USES_B % IMPORT_B) == []
    assert told(bench, USES_B % "" + f"{B}</xs:schema>") == [("xsd.schema-not-imported", f"{FIRST}/xs:element[1]")]


def test_two_embedded_schemas_of_one_namespace_are_one(bench: Any) -> None:
    other = '<xs:schema targetNamespace="urn:a"><xs:element name="f" type="a:T"/></xs:schema>'
    base = '<xs:schema targetNamespace="urn:a"><xs:complexType name="T"/></xs:schema>'
    assert told(bench, other + base) == []
    assert told(bench, other + base.replace('"T"', '"U"')) == [("xsd.schema-unresolved", f"{FIRST}/xs:element[1]")]


def test_imports_round_in_a_circle_end(bench: Any) -> None:
    back = B.replace("<xs:simple", '<xs:import namespace="urn:a"/><xs:simple', 1)
    assert told(bench, USES_B % IMPORT_B + f"{back}</xs:schema>") == []
    files = {
        "a.xsd": f'{XS} targetNamespace="urn:a"><xs:import namespace="urn:b" schemaLocation="b.xsd"/>'
        '<xs:element name="e" type="b:B"/><xs:simpleType name="A"><xs:restriction base="xs:int"/></xs:simpleType>'
        "</xs:schema>",
        "b.xsd": f'{XS} targetNamespace="urn:b"><xs:import namespace="urn:a" schemaLocation="a.xsd"/>'
        '<xs:simpleType name="B"><xs:restriction base="a:A"/></xs:simpleType></xs:schema>',
    }
    link = '<xs:schema><xs:import namespace="urn:a" schemaLocation="a.xsd"/></xs:schema>'
    assert told(bench, link, files) == []
    assert [code for code, _ in bench.says("import-circles", WSDL % link)] == ["import-circle"]


def test_files_of_any_name_chameleons_too(bench: Any) -> None:
    files = {
        "my types/مشترك.xsd": f'{XS}><xs:simpleType name="C"><xs:restriction base="xs:int"/>'
        "</xs:simpleType></xs:schema>"
    }
    schema = '<xs:schema targetNamespace="urn:a">%s<xs:element name="e" type="a:C"/></xs:schema>'
    assert told(bench, schema % '<xs:include schemaLocation="my%20types/مشترك.xsd"/>', files) == []
    assert told(bench, schema % '<xs:include schemaLocation="my types/مشترك.xsd"/>') == []
    assert bench.says("names-resolve", WSDL % (schema % '<xs:include schemaLocation="my types/مشترك.xsd"/>')) == []


def test_what_is_wrong_in_a_file_is_told_in_that_file(bench: Any) -> None:
    files = {"a.xsd": f'{XS} targetNamespace="urn:a">\n\n<xs:element name="e"\n type="a:None"/></xs:schema>'}
    link = '<xs:schema><xs:import namespace="urn:a" schemaLocation="a.xsd"/></xs:schema>'
    assert told(bench, link, files) == [("xsd.schema-unresolved", "a.xsd:/xs:schema[1]/xs:element[1]")]
    (fault,) = bench.outcries("schemas-compile", WSDL % link, NATIONAL)
    assert (fault.values["line"], Path(fault.values["file"]).name) == (3, "a.xsd")


def test_a_name_that_may_be_in_what_was_not_read_is_not_held_against_the_schema(bench: Any) -> None:
    far = '<xs:import namespace="urn:b" schemaLocation="https://127.0.0.1:9/b.xsd"/>'
    assert told(bench, USES_B % far) == [("schemas-unread", "?")]
    assert told(bench, (USES_B % far).replace('type="b:B"', 'type="a:B"')) == [
        ("xsd.schema-unresolved", f"{FIRST}/xs:element[1]")
    ]
    assert told(bench, (USES_B % far).replace('name="e"', 'name=""')) == [
        ("xsd.schema-value", f"{FIRST}/xs:element[1]")
    ]
    missing = '<xs:include schemaLocation="none.xsd"/>'
    assert told(bench, (USES_B % missing).replace("b:B", "a:B")) == [("schemas-unread", "?")]


def test_one_namespace_from_several_files_is_not_decided(bench: Any) -> None:
    half = f'{XS} targetNamespace="urn:b"><xs:simpleType name="%s">'
    half += '<xs:restriction base="xs:int"/></xs:simpleType></xs:schema>'
    files = {"b1.xsd": half % "A", "b2.xsd": half % "B"}
    links = "".join([f'<xs:import namespace="urn:b" schemaLocation="b{one}.xsd"/>' for one in (1, 2)])
    assert told(bench, USES_B % links, files) == [("schemas-several", "?")]


def test_the_national_types_are_there_without_a_place_and_as_a_copy(bench: Any, changed: Callable[..., str]) -> None:
    assert bench.says("schemas-compile", changed(), NATIONAL) == []
    place = ('national-types/1.0"/>', 'national-types/1.0" schemaLocation="national.xsd"/>')
    text = NATIONAL_FILE.read_text("utf-8")
    bench.put({"national.xsd": text.replace("\n    ", "\n\t")})
    assert bench.says("schemas-compile", changed(place), NATIONAL) == []
    assert bench.says("national-types", changed(place), NATIONAL) == []
    bench.put({"national.xsd": text.replace("[0-9]{11}", "[0-9]{10,11}")})
    copied = [("national-copy", "/wsdl:types[1]/xsd:schema[1]/xsd:import[1]/@schemaLocation")]
    assert bench.says("national-types", changed(place), NATIONAL) == copied


def test_a_type_that_was_not_read_is_not_taken_for_national(bench: Any) -> None:
    far = '<xs:import namespace="urn:b" schemaLocation="none.xsd"/>'
    text = WSDL % (USES_B % far).replace('name="e"', 'name="NationalNumber"')
    assert bench.says("national-types", text, NATIONAL) == [("national-unread", "?")]


@pytest.mark.parametrize("folder", ["deep/er", "."])
def test_from_whatever_folder_the_command_runs(bench: Any, monkeypatch: pytest.MonkeyPatch, folder: str) -> None:
    (bench.folder / folder).mkdir(parents=True, exist_ok=True)
    monkeypatch.chdir(bench.folder / folder)
    bench.folder = Path(os.path.relpath(bench.folder))
    files = {"types/a.xsd": f'{XS} targetNamespace="urn:a"><xs:include schemaLocation="../a2.xsd"/></xs:schema>'}
    files["a2.xsd"] = f'{XS} targetNamespace="urn:a">\n<xs:element name="e" type="a:None"/></xs:schema>'
    link = '<xs:schema><xs:import namespace="urn:a" schemaLocation="types/a.xsd"/></xs:schema>'
    assert told(bench, link, files) == [("xsd.schema-unresolved", "a2.xsd:/xs:schema[1]/xs:element[1]")]

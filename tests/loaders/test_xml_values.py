"""XML as the value of its JSON form: whatever stands in the XML stands in the value, each part with its place."""

from __future__ import annotations

from typing import Any

import pytest

from checker.kernel.trouble import Trouble
from checker.loaders import load_bytes
from checker.loaders.xml_shapes import described
from checker.loaders.xml_values import Value, read_value

A = "PGE+PC9hPg=="
"""`<a></a>` in base64."""
KNOWN = described(
    {
        "root": "{urn:x}message",
        "members": {
            "id": "text",
            "size": "integer",
            "free": "json",
            "load": {
                "members": {
                    "content": "text",
                    "json": {"as": "content", "read": "json"},
                    "xml": {"as": "content", "read": "xml", "encoding": "encoding"},
                    "encoding": "text",
                }
            },
            "files": {"items": "file", "members": {"name": "text"}},
        },
    }
)


def read(inside: str, attributes: str = "") -> Value:
    text = f'<message xmlns="urn:x" xmlns:j="http://www.w3.org/2005/xpath-functions"{attributes}>\n{inside}</message>'
    return read_value(load_bytes(text.encode(), "m.xml").data.element, KNOWN, "m.xml")


@pytest.mark.parametrize(
    ("inside", "value"),
    [
        ("", {}),
        ("<id>a</id><size> 12 </size>", {"id": "a", "size": 12}),
        ("<id> a<!-- c -->b</id>", {"id": " ab"}),
        ("<id/>", {"id": ""}),
        ("<size>012</size>", {"size": "012"}),
        ("<id><![CDATA[<a>]]></id>", {"id": "<a>"}),
        ("<free><j:map><j:number key='a'>2</j:number><j:null key='b'/></j:map></free>", {"free": {"a": 2, "b": None}}),
        ("<free><j:string escaped='true'>\\u0007</j:string></free>", {"free": "\x07"}),
        ("<free><j:array><j:boolean>true</j:boolean><j:number>1.50</j:number></j:array></free>", {"free": [True, 1.5]}),
        ("<free><j:number>123456789012345678901</j:number></free>", {"free": 123456789012345678901}),
        ("<load><json><j:array/></json></load>", {"load": {"content": []}}),
        ("<load><xml><a xmlns=''/></xml></load>", {"load": {"content": A, "encoding": "base64"}}),
        ("<load><encoding>z</encoding><xml><a xmlns=''/></xml></load>", {"load": {"content": A, "encoding": "z"}}),
        ("<files><file><name>a</name></file><file/></files>", {"files": [{"name": "a"}, {}]}),
        ("<files/>", {"files": []}),
    ],
)
def test_what_keeps_to_the_description(inside: str, value: Any) -> None:
    assert read(inside).value == value


@pytest.mark.parametrize(
    ("inside", "value"),
    [
        ("<more>1</more>", {"more": "1"}),
        ("<id>a</id><id>b</id>", {"id": "a", "id[2]": "b"}),
        ("<id x='1'>a</id>", {"id": {"@x": "1", "text()": "a"}}),
        ("<id>a<b/></id>", {"id": {"b": "", "text()": "a"}}),
        ("<id xmlns='urn:y'>a</id>", {"{urn:y}id": "a"}),
        ("<size><j:number>1</j:number></size>", {"size": {"{http://www.w3.org/2005/xpath-functions}number": "1"}}),
        ("text", "\ntext"),
        ("text<id>a</id>", {"id": "a", "text()": "\ntext"}),
        ("<free>a</free>", {"free": "a"}),
        ("<free><id>a</id></free>", {"free": {"id": "a"}}),
        ("<load>a</load>", {"load": "a"}),
        ("<load><xml>YQ==</xml></load>", {"load": {"xml": "YQ=="}}),
        ("<load><json>1</json><content>2</content></load>", {"load": {"json": "1", "content": "2"}}),
        ("<load><content>2</content><json><j:null/></json></load>", {"load": {"content": "2", "content[2]": None}}),
        ("<files>a</files>", {"files": "a"}),
        ("<files n='1'><file/></files>", {"files": {"file": "", "@n": "1"}}),
        ("<files><file/><other/></files>", {"files": [{}, {"other": ""}]}),
    ],
)
def test_nothing_is_passed_over(inside: str, value: Any) -> None:
    assert read(inside).value == value


def test_attributes_of_the_root_are_members_but_for_the_address_of_a_schema() -> None:
    where = ' xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="urn:x a.xsd"'
    assert read("", where).value == {}
    told = read("", f'{where} i:type="t" v="1"')
    assert told.value == {"@v": "1", "@{http://www.w3.org/2001/XMLSchema-instance}type": "t"}
    assert told.spot("/@v", on_key=True) == ("/message[1]/@v", True)


@pytest.mark.parametrize(
    "inside",
    [
        "<j:map><j:string>a</j:string></j:map>",
        "<j:map><j:string key='a'/><j:string key='a'/></j:map>",
        "<j:map><j:string key='a'/><j:null key='\\u0061' escaped-key='true'/></j:map>",
        "<j:array><j:string key='a'/></j:array>",
        "<j:array>1</j:array>",
        "<j:array><id>a</id></j:array>",
        "<j:number>01</j:number>",
        "<j:number>NaN</j:number>",
        "<j:number><j:number>1</j:number></j:number>",
        "<j:boolean>yes</j:boolean>",
        "<j:null>0</j:null>",
        "<j:string escaped='true'>\\x</j:string>",
        "<j:string other='1'/>",
        "<j:text/>",
    ],
)
def test_what_is_no_json_is_told_with_its_line(inside: str) -> None:
    with pytest.raises(Trouble) as caught:
        read(f"<id/>\n<free>{inside}</free>")
    assert (caught.value.code, caught.value.values["line"]) == ("load.xml-json", 3)


def test_pointers_lead_to_elements_and_from_what_is_missing_to_what_would_hold_it() -> None:
    told = read("<files><file/><file><name>a</name></file></files><free><j:map><j:null key='a/b'/></j:map></free>")
    spots = {
        "": "/message[1]",
        "/files/1/name": "/message[1]/files[1]/file[2]/name[1]",
        "/files/0/name": "/message[1]/files[1]/file[1]",
        "/free/a~1b": "/message[1]/free[1]/j:map[1]/j:null[1]",
        "/load/content": "/message[1]",
    }
    assert {pointer: told.spot(pointer, on_key=False)[0] for pointer in spots} == spots


@pytest.mark.parametrize(
    "told", [None, {}, {"root": "a"}, {"root": "a", "members": {"b": "number"}}, {"root": "a", "members": {"b": 1}}]
)
def test_a_description_that_is_wrong_is_told(told: Any) -> None:
    with pytest.raises(Trouble) as caught:
        described(told)
    assert caught.value.code == "load.xml-reading"

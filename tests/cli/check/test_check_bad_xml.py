"""`miyar check` on XML that is broken, hostile or no XML at all: told with its reason, never passed, never a crash."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from checker.cli import group

NAMESPACE = "urn:test:notes"
GOOD = f'<?xml version="1.0" encoding="UTF-8"?>\n<note xmlns="{NAMESPACE}"><to>سمير</to></note>\n'
BODY = GOOD.partition("\n")[2]
STANDARD = f"""\
title: {{ar: ملاحظات, en: Notes}}
summary: {{ar: ملاحظات., en: Notes.}}
status: adopted
in-force: {{from: "2026-01-01"}}
scope:
  note: {{forms: [xml], roots: ['{{{NAMESPACE}}}note']}}
"""
REQUIREMENT = """\
level: must
cites: Circular 1, 2
title: {{ar: توافق القواعد, en: It keeps the rules}}
statement: {{ar: يجب أن توافق الملاحظة القواعد., en: A note MUST keep the rules.}}
why: {{ar: كي تُقرأ., en: So that it is read.}}
fix: {{ar: صحح., en: Correct it.}}
check: {check}
examples:
  - {{name: {{ar: صحيحة, en: good}}, passes: samples/good.xml}}
"""
SCHEMA = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="{NAMESPACE}"
 elementFormDefault="qualified"><xs:element name="note"><xs:complexType><xs:sequence><xs:element name="to"
 maxOccurs="unbounded"><xs:simpleType><xs:restriction base="xs:string"><xs:minLength value="1"/><xs:maxLength
 value="99"/></xs:restriction></xs:simpleType></xs:element></xs:sequence></xs:complexType></xs:element></xs:schema>"""
RULES = f"""<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2"><ns prefix="n" uri="{NAMESPACE}"/>
<pattern><rule context="n:to"><assert id="not-me" test=". != 'me'">Not me.</assert></rule></pattern></schema>"""


@pytest.fixture
def standards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    folder = tmp_path / "standards" / "notes" / "1.0"
    texts = {
        "standard.yaml": STANDARD,
        "requirements/schema.yaml": REQUIREMENT.format(check="{xsd: {file: schemas/note.xsd}}"),
        "requirements/rules.yaml": REQUIREMENT.format(check="{schematron: {file: schemas/note.sch}}"),
        "schemas/note.xsd": SCHEMA,
        "schemas/note.sch": RULES,
        "samples/good.xml": GOOD,
    }
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")
    return tmp_path / "standards"


def checked(standards: Path, file: Path) -> tuple[int, dict[str, Any]]:
    """The exit code and the judgement of one file."""
    options = ["--standards", str(standards), "--standard", "notes", "--no-cache", "--jobs", "1", "--format", "json"]
    result = CliRunner().invoke(group, ["check", str(file), *options])
    assert result.exception is None or isinstance(result.exception, SystemExit)
    (judgement,) = json.loads(result.stdout)["artefacts"]
    return result.exit_code, judgement


Write = Callable[[Path], object]


def text(told: str | bytes) -> Write:
    raw = told.encode() if isinstance(told, str) else told
    return lambda path: path.write_bytes(raw)


def doctype(told: str, inside: str = "سمير") -> Write:
    return text(f"<!DOCTYPE note {told}>{BODY.replace('سمير', inside)}")


def a_gigabyte(beginning: bytes, size: int = 1 << 30) -> Write:
    def write(path: Path) -> None:
        with path.open("wb") as stream:
            stream.write(beginning)
            stream.truncate(size)  # the rest is a hole that takes no room

    return write


BOMB = "".join([f'<!ENTITY e{n} "{f"&e{n - 1};" * 9}">' for n in range(1, 10)])
UNREADABLE = {
    "entity bomb": (doctype(f'[<!ENTITY e0 "ha">{BOMB}]', "&e9;"), "load.xml-entities"),
    "entity by file": (doctype('[<!ENTITY x SYSTEM "file:///etc/passwd">]', "&x;"), "load.xml-entities"),
    "entity by network": (doctype('[<!ENTITY x SYSTEM "http://127.0.0.1:9/x">]', "&x;"), "load.xml-entities"),
    "parameter entity": (doctype('[<!ENTITY % x SYSTEM "http://127.0.0.1:9/x"> %x;]'), "load.xml-entities"),
    "external definition": (doctype('SYSTEM "http://127.0.0.1:9/x.dtd"'), "load.xml-external-dtd"),
    "nesting": (text(f'<note xmlns="{NAMESPACE}">{"<a>" * 10_000}{"</a>" * 10_000}</note>'), "load.xml-too-deep"),
    "character": (text(GOOD.replace("سمير", "\x01")), "load.xml-character"),
    "declaration": (text(GOOD.replace("UTF-8", "UTF-16")), "load.xml-encoding"),
    "bytes": (text(GOOD.encode("cp1256")), "load.xml-encoding-bytes"),
    "cut": (text(GOOD.encode()[:-9]), "load.xml-truncated"),
    "empty": (text(""), "load.empty"),
    "blanks": (text(" \n"), "load.empty"),
    "archive": (text(b"PK\x03\x04" + bytes(range(256))), "load.not-utf-8"),
    "zeros": (text(b"\0" * 100), "load.xml-no-root"),
    "other": (text('{"note": 1}'), "load.xml-no-root"),
    "a gigabyte of an image": (a_gigabyte(b"\x89PNG\r\n"), "load.not-utf-8"),
    "a gigabyte of zeros": (a_gigabyte(b""), "load.xml-no-root"),
}


@pytest.mark.parametrize("name", UNREADABLE)
def test_what_cannot_be_read_is_not_checked(name: str, standards: Path, tmp_path: Path) -> None:
    write, code = UNREADABLE[name]
    file = tmp_path / "message.xml"
    write(file)
    exit_code, judgement = checked(standards, file)
    assert exit_code == 3
    assert judgement["trouble"]["code"] == code
    assert not [one for one in judgement.get("verdicts", ()) if one["outcome"] == "passed"]


def test_a_large_file_that_begins_well_is_not_passed(standards: Path, tmp_path: Path) -> None:
    file = tmp_path / "message.xml"
    a_gigabyte(f'<note xmlns="{NAMESPACE}">'.encode(), 32 << 20)(file)
    exit_code, judgement = checked(standards, file)
    assert exit_code == 3
    assert {one["outcome"] for one in judgement["verdicts"]} == {"not-checked"}
    assert {one["reason"]["code"] for one in judgement["verdicts"]} == {"load.xml-large", "load.xml-character"}


@pytest.mark.parametrize(("codec", "declared"), [("utf-8", "UTF-8"), ("utf-8-sig", "utf-8"), ("utf-16", "UTF-16")])
def test_arabic_paths_and_encodings(codec: str, declared: str, standards: Path, tmp_path: Path) -> None:
    file = tmp_path / "رسائل" / "رسالة إلى سمير.xml"
    file.parent.mkdir()
    file.write_bytes(GOOD.replace("UTF-8", declared).encode(codec))
    exit_code, judgement = checked(standards, file)
    assert (exit_code, {one["outcome"] for one in judgement["verdicts"]}) == (0, {"passed"})
    file.write_bytes(GOOD.replace("UTF-8", declared).replace("سمير", "me</to><to>").encode(codec))
    exit_code, judgement = checked(standards, file)
    assert exit_code == 1
    assert {one["code"]: one["place"]["line"] for one in judgement["findings"]} == {
        "xsd.min-length": 2,
        "schematron.assertion": 2,
    }


def test_where_a_message_says_its_schema_is_nobody_looks(standards: Path, tmp_path: Path) -> None:
    file = tmp_path / "message.xml"
    where = 'xmlns:i="http://www.w3.org/2001/XMLSchema-instance" i:schemaLocation="urn:x http://127.0.0.1:9/x"'
    file.write_text(GOOD.replace("<note", f"<note {where}", 1), "utf-8")
    assert checked(standards, file)[0] == 0


def test_an_inclusion_stands_where_no_such_element_may(standards: Path, tmp_path: Path) -> None:
    file = tmp_path / "message.xml"
    included = '<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="good.xml"/>'
    file.write_text(GOOD.replace("<to>", included + "<to>"), "utf-8")
    exit_code, judgement = checked(standards, file)
    assert exit_code == 1
    assert [one["code"] for one in judgement["findings"]] == ["xsd.element-unexpected"]


WRONG = {
    "xsd.schema-unresolved": ("note.xsd", 'base="xs:string"', 'base="none"'),
    "xsd.schema-reference": ("note.xsd", "<xs:el", '<xs:include schemaLocation="http://127.0.0.1:9/x"/><xs:el'),
    "schematron.xpath": ("note.sch", "!= 'me'", "!= ((("),
    "schematron.circle": ("note.sch", "<pattern>", '<include href="note.sch"/><pattern>'),
    "schematron.include": ("note.sch", "<pattern>", '<include href="http://127.0.0.1:9/x"/><pattern>'),
}


@pytest.mark.parametrize("code", WRONG)
def test_a_standard_that_is_wrong_checks_nothing_and_says_where(code: str, standards: Path, tmp_path: Path) -> None:
    file, old, new = WRONG[code]
    schema = standards / "notes" / "1.0" / "schemas" / file
    schema.write_text(schema.read_text("utf-8").replace(old, new, 1), "utf-8")
    message = tmp_path / "message.xml"
    message.write_text(GOOD, "utf-8")
    exit_code, judgement = checked(standards, message)
    assert exit_code == 3
    (reason,) = [one["reason"] for one in judgement["verdicts"] if one["outcome"] == "not-checked"]
    assert reason["code"] == code
    assert all(file in said for said in reason["message"].values())

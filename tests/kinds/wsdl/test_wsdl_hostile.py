"""Descriptions that attack, or are broken: nothing is fetched, nothing hangs, nothing passes by mistake."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.audit.request import Request
from checker.audit.running import run
from checker.kernel.conclusion import conclude
from checker.kernel.report import Report

DAY = date(2026, 12, 1)
HEAD = '<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:a:v1">'


@pytest.fixture
def listener() -> Iterator[socket.socket]:
    """A server on this machine at which nobody may knock."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen()
        server.setblocking(False)
        yield server
        with pytest.raises(BlockingIOError):
            server.accept()


def checked(folder: Path, text: str | bytes) -> tuple[int, Report]:
    file = folder / "service.wsdl"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    report = run(Request(paths=(file,), as_of=DAY, jobs=1, standards=("soap-services",)), lambda *_: None)
    return conclude(report), report


def outcomes(report: Report) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for judgement in report.judgements:
        for verdict in judgement.verdicts:
            found.setdefault(verdict.outcome.value, set()).add(verdict.requirement.partition("/")[2])
    return found


@pytest.mark.parametrize(
    ("doctype", "code"),
    [
        ('<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]>', "load.xml-entities"),
        ('<!DOCTYPE d [<!ENTITY x SYSTEM "http://127.0.0.1:{port}/x">]>', "load.xml-entities"),
        ('<!DOCTYPE d [<!ENTITY % p SYSTEM "http://127.0.0.1:{port}/x"> %p;]>', "load.xml-entities"),
        ('<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;">]>', "load.xml-entities"),
        ('<!DOCTYPE d SYSTEM "http://127.0.0.1:{port}/x.dtd">', "load.xml-external-dtd"),
        ('<!DOCTYPE d PUBLIC "-//X//Y" "x.dtd">', "load.xml-external-dtd"),
    ],
)
def test_entities_and_definitions_from_outside_are_refused(
    tmp_path: Path, listener: socket.socket, doctype: str, code: str
) -> None:
    text = doctype.replace("{port}", str(listener.getsockname()[1])) + HEAD + "</wsdl:definitions>"
    ended, report = checked(tmp_path, text)
    (judgement,) = report.judgements
    assert ended == 3
    assert judgement.trouble is not None
    assert judgement.trouble.code == code


def test_nothing_is_fetched_for_imports_policies_and_includes(
    tmp_path: Path, listener: socket.socket, changed: Any
) -> None:
    away = f"http://127.0.0.1:{listener.getsockname()[1]}"
    text = changed(
        ("  <wsdl:types>", f'  <wsdl:import namespace="urn:z" location="{away}/z.wsdl"/>\n  <wsdl:types>'),
        ('national-types/1.0"/>', f'national-types/1.0" schemaLocation="{away}/n.xsd"/>'),
        (
            '<xsd:element name="FindRecord">',
            f'<xsd:include schemaLocation="{away}/i.xsd"/><xsd:element name="FindRecord">',
        ),
        ('URI="#signed"', f'URI="{away}/p.xml"'),
        ("<h:p ", f'<h:p xmlns:xi="http://www.w3.org/2001/XInclude" xi:href="{away}/x" '),
    )
    ended, report = checked(tmp_path, text)
    found = outcomes(report)
    assert ended == 1
    assert found["failed"] >= {"imports-relative", "policy-references", "security-policy"}
    assert found["not-checked"] >= {"imports-resolve", "schemas-compile"}
    reasons = {verdict.reason.code for one in report.judgements for verdict in one.verdicts if verdict.reason}
    assert "run.crashed" not in reasons


@pytest.mark.parametrize("text", ["FooBar!", "", "<", "\0\0\0", "<a/>", HEAD])
def test_what_is_no_description_does_not_conform(tmp_path: Path, text: str) -> None:
    ended, report = checked(tmp_path, text)
    assert ended != 0
    assert "passed" not in outcomes(report)


def test_a_description_cut_off_at_any_byte_does_not_pass(tmp_path: Path) -> None:
    whole = (
        f'<?xml version="1.0"?>\n{HEAD}<wsdl:types><s:schema xmlns:s="http://www.w3.org/2001/XMLSchema" '
        'targetNamespace="urn:t:v1"><s:element name="é" type="s:int"/></s:schema></wsdl:types></wsdl:definitions>\n'
    ).encode()
    ended, report = checked(tmp_path, whole)
    assert "schemas-compile" in outcomes(report)["passed"]
    for end in range(len(whole) - 1):
        ended, report = checked(tmp_path, whole[:end])
        assert ended != 0, end
        assert "passed" not in outcomes(report), end


def test_a_schema_that_nests_a_description_in_itself_ends(bench: Any) -> None:
    deep = '<wsdl:types xmlns:s="http://www.w3.org/2001/XMLSchema"><s:schema targetNamespace="urn:t:v1">'
    inside = '<s:element name="e"><s:complexType><s:sequence>' * 60
    closed = "</s:sequence></s:complexType></s:element>" * 60
    text = f"{HEAD}{deep}{inside}{closed}</s:schema></wsdl:types></wsdl:definitions>"
    types = {"namespace": "https://standards.egov.example/national-types/1.0", "file": "schemas/national-types.xsd"}
    assert bench.says("schemas-compile", text, types) == []


def test_a_wsdl_2_description_is_told_as_such_and_passes_nothing(tmp_path: Path) -> None:
    ended, report = checked(tmp_path, '<description xmlns="http://www.w3.org/ns/wsdl" targetNamespace="urn:a"/>')
    found = outcomes(report)
    assert (ended, found["failed"]) == (1, {"wsdl-version"})
    assert "passed" not in found

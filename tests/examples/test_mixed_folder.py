"""A folder in which everything lies side by side: each file is recognised as what it is."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

from checker.audit.request import Request
from checker.audit.running import run
from checker.repository import shipped

STANDARDS = Path(shipped("standards"))
WSDL = """<?xml version="1.0" encoding="UTF-8"?>
<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" targetNamespace="urn:example:licences:1.0"/>
"""
FILES = {
    "api.yaml": ("rest-api/1.1/samples/conforming.yaml", "rest-api"),
    "envelope.json": ("message-envelope/1.0/samples/request.json", "message-envelope"),
    "log.ndjson": ("message-envelope/1.0/samples/log.ndjson", "message-envelope"),
    "envelope.xml": ("message-envelope/1.0/samples/request.xml", "message-envelope"),
    "bill.xml": ("e-payment/1.0/samples/bill.xml", "e-payment"),
    "order": ("e-payment/1.0/samples/order.xml", "e-payment"),
    "dossier.xml": ("e-payment/1.0/samples/dossier.xml", "e-payment"),
    "payment.xsd": ("e-payment/1.0/schemas/payment.xsd", ""),
    "xml.xsd": ("e-payment/1.0/schemas/xml.xsd", ""),
}
"""Name → the sample it is, and the standard that must recognise it."""


def test_each_file_is_recognised_as_what_it_is(tmp_path: Path) -> None:
    for name, (sample, _) in FILES.items():
        shutil.copy(STANDARDS / sample, tmp_path / name)
    (tmp_path / "service.wsdl").write_text(WSDL)
    (tmp_path / "other.xml").write_text("<message xmlns='urn:example:other'/>")
    report = run(Request(paths=(tmp_path,), as_of=date(2026, 12, 1), jobs=1), lambda *_: None)
    assert all(one.trouble is None for one in report.judgements)
    judged = {Path(one.artefact.name).name: one for one in report.judgements}
    found = {name: {citation.partition("@")[0] for citation in one.standards} for name, one in judged.items()}
    for name, (_, standard) in FILES.items():
        if standard:
            assert standard in found[name]
            assert found[name] <= {standard, "ict-baseline"}
            assert {one.outcome.value for one in judged[name].verdicts} <= {"passed", "not-applicable", "not-in-force"}
        else:
            assert found.get(name, set()) <= {"schema-design"}
    assert found.get("service.wsdl", set()) <= {"soap-services"}
    assert "other.xml" not in found

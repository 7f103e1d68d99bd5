"""The schemas that agencies take from the standards keep to the standard of schemas, list the dictionary's codes, and
say the same in a second engine."""

from __future__ import annotations

from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import xmlschema
from lxml import etree

from checker.audit.request import Request
from checker.audit.running import run
from checker.kernel.level import Level
from checker.kernel.verdict import Outcome
from checker.repository import Repository, shipped

DAY = date(2026, 12, 1)
STANDARDS = Path(shipped("standards"))
SCHEMAS = {"e-payment": "payment.xsd", "message-envelope": "envelope.xsd"}
SAMPLES = [path for name in SCHEMAS for path in sorted((STANDARDS / name / "1.0" / "samples").glob("*.xml"))]


@cache
def engines(standard: str) -> tuple[Any, Any]:
    file = str(STANDARDS / standard / "1.0" / "schemas" / SCHEMAS[standard])
    return xmlschema.XMLSchema(file, allow="sandbox"), etree.XMLSchema(file=file)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parts[-4]}-{path.stem}")
def test_two_engines_agree_on_every_sample(path: Path) -> None:
    newer, older = engines(path.parts[-4])
    assert newer.is_valid(str(path)) == older.validate(etree.parse(path))


def test_every_published_schema_keeps_to_the_standard_of_schemas() -> None:
    """What W3C gives otherwise is waived in the stewards' own manifest; each waiver is needed, and no more are."""
    files = [path for end in ("xsd", "json") for path in sorted(STANDARDS.glob(f"*/*/schemas/**/*.{end}"))]
    request = Request(tuple(files), DAY, standards=("schema-design",), level=Level.MUST)
    report = run(request, lambda *_: None)
    assert not [notice for notice in report.notices if notice.code.startswith("waiver.")]
    told = {
        one.artefact.name: {verdict.outcome for verdict in one.verdicts} for one in report.judgements if one.verdicts
    }
    assert len(told) == len(files) >= 9
    assert {name: outcomes - {Outcome.PASSED, Outcome.NOT_APPLICABLE} for name, outcomes in told.items()} == {
        name: {Outcome.WAIVED} if name.endswith(("json.xsd", "wsdl-1.1.xsd", "wsdl-soap-1.1.xsd", ".json")) else set()
        for name in told
    }


@pytest.mark.parametrize(
    ("standard", "kind", "codes"),
    [
        ("e-payment", "CurrencyCode", "currencies-in-use"),
        ("message-envelope", "Language", "languages"),
        ("message-envelope", "SecurityClass", "security-classes"),
    ],
)
def test_codes_that_a_schema_lists_are_all_those_of_the_dictionary(standard: str, kind: str, codes: str) -> None:
    types = engines(standard)[0].types
    listed = Repository.open().supplies(DAY).code_lists()[codes]["codes"]
    assert types[kind].enumeration == [one["code"] for one in listed]


OWN = "urn:miyar:message-envelope:1.0"


@pytest.mark.parametrize(
    ("inside", "accepted"),
    [
        (f'<a xmlns="urn:example:a:1.0"><b xmlns="{OWN}"/></a>', True),
        ('<a xmlns=""/>', True),
        (f'<payload xmlns="{OWN}"/>', False),
        ("<a xmlns='urn:example:a:1.0'/><a xmlns='urn:example:a:1.0'/>", False),
        ("", False),
    ],
)
def test_a_payload_of_xml_is_one_element_of_any_other_vocabulary(
    tmp_path: Path, inside: str, *, accepted: bool
) -> None:
    sample = (STANDARDS / "message-envelope" / "1.0" / "samples" / "payload-xml.xml").read_text()
    before, after = sample.index("<xml>") + 5, sample.index("</xml>")
    assert judged(tmp_path, (sample[:before] + inside + sample[after:]).encode()) == accepted


def test_a_message_may_carry_a_whole_message(tmp_path: Path) -> None:
    sample = (STANDARDS / "message-envelope" / "1.0" / "samples" / "payload-xml.xml").read_bytes()
    message, carried = etree.fromstring(sample), etree.fromstring(sample)
    next(message.iter(f"{{{OWN}}}xml"))[:] = [carried]
    assert judged(tmp_path, etree.tostring(message))
    carried.remove(carried[0])
    assert not judged(tmp_path, etree.tostring(message))


def judged(folder: Path, raw: bytes) -> bool:
    """Whether both engines take it for a valid message."""
    file = folder / "message.xml"
    file.write_bytes(raw)
    newer, older = engines("message-envelope")
    valid = bool(older.validate(etree.parse(file)))
    assert newer.is_valid(str(file)) == valid
    return valid

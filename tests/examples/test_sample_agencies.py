"""The two sample agencies, and the inputs of the benchmarks."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from benchmarks.messages import messages
from benchmarks.openapi_small import documents
from checker.audit.request import Request
from checker.audit.running import run
from checker.kernel.conclusion import conclude
from checker.pages import elements
from checker.repository import Repository

ROOT = Path(__file__).resolve().parents[2]
DAY = date(2026, 12, 1)
"""All standards of the edition bind, and the waiver still holds."""


def check(folder: Path) -> tuple[int, dict[str, set[str]]]:
    """Exit code, and outcome → names of the requirements that ended so on some file."""
    report = run(Request(paths=(folder,), as_of=DAY, jobs=1), lambda *_: None)
    found: dict[str, set[str]] = {}
    for judgement in report.judgements:
        for verdict in judgement.verdicts:
            found.setdefault(verdict.outcome.value, set()).add(verdict.requirement)
    return conclude(report), found


def test_the_conforming_agency_conforms() -> None:
    code, found = check(ROOT / "examples" / "conforming")
    assert code == 0
    assert found.keys() == {"passed", "not-applicable"}
    standards = {name.partition("/")[0] for name in found["passed"]}
    assert standards == {
        "ict-baseline",
        "rest-api",
        "soap-services",
        "message-envelope",
        "data-elements",
        "e-payment",
        "schema-design",
        "unified-architecture",  # its interface is tied to the architecture by the manifest
    }


def test_the_other_agency_does_not() -> None:
    code, found = check(ROOT / "examples" / "nonconforming")
    assert code == 1
    assert found["waived"] == {"rest-api/no-basic-authentication"}
    assert "not-checked" not in found
    assert found["failed"] >= {
        "ict-baseline/utf-8",
        "ict-baseline/no-presentation-forms",
        "ict-baseline/one-script-in-a-number",
        "rest-api/https-servers",
        "rest-api/national-elements",
        "rest-api/path-parameters",
        "rest-api/no-sensitive-parameters",
        "soap-services/binding-complete",
        "soap-services/document-style",
        "soap-services/https-addresses",
        "soap-services/imports-resolve",
        "soap-services/national-types",
        "soap-services/schemas-compile",
        "soap-services/security-policy",
        "message-envelope/sender-is-actor",
        "message-envelope/payload-digest",
        "message-envelope/signature-strong",
        "message-envelope/no-personal-data",
        "schema-design/dictionary-types",
        "schema-design/no-runaway-patterns",
        "schema-design/no-remote-references",
        "message-envelope/no-unknown-members",
        "e-payment/line-amounts",
        "e-payment/creditor-reference",
        "e-payment/iban-valid",
        "e-payment/end-to-end-identifiers",
        "e-payment/receipt-signed",
        "e-payment/payer-masked",
        "e-payment/status-order",
    }


@pytest.mark.parametrize("kind", ["openapi", "messages"])
def test_inputs_of_the_benchmarks_conform_and_differ(tmp_path: Path, kind: str) -> None:
    made = list(documents(5, 7) if kind == "openapi" else messages(50, 7))
    assert len(set(made)) == len(made)
    assert made == list(documents(5, 7) if kind == "openapi" else messages(50, 7))
    if kind == "openapi":
        for number, document in enumerate(made):
            (tmp_path / f"api-{number}.json").write_bytes(document)
    else:
        (tmp_path / "log.ndjson").write_bytes(b"\n".join(made) + b"\n")
    code, found = check(tmp_path)
    assert code == 0
    assert found.keys() <= {"passed", "not-applicable", "not-in-force"}


NATIONAL = ("nationalNumber", "fullNameAr", "vehiclePlate", "vehiclePlateKind", "governorate", "issueDate")


@pytest.mark.parametrize("form", ["json", "xsd"])
def test_the_national_types_of_the_sample_are_those_of_the_dictionary(form: str) -> None:
    kept = ROOT / "examples" / "conforming" / "vehicle-licences" / "schemas" / f"elements.{form}"
    names = (*NATIONAL, "expiryDate", "amount", "currency")
    assert kept.read_text(encoding="utf-8") == elements.schema(Repository.open(), names, form, DAY)

"""Descriptions of a national data-exchange layer: every finding was read and is true."""

from __future__ import annotations

import os
from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from checker.audit.request import Request
from checker.audit.running import run
from checker.kernel.report import Judgement, Report

CORPORA = Path(os.environ.get("MIYAR_CORPORA", Path(__file__).parents[4] / "shared" / "corpora")) / "wsdl"
pytestmark = pytest.mark.skipif(not CORPORA.is_dir(), reason="the corpora are not here")
NATIONAL = {"documented-services", "faults-declared", "https-addresses", "imports-relative", "security-policy",
            "versioned-namespaces"}  # fmt: skip
"""What these services, of another country, do not know of."""


def judged(name: str) -> tuple[Report, Judgement]:
    request = Request(paths=(CORPORA / name,), as_of=date(2026, 12, 1), jobs=1, standards=("soap-services",))
    report = run(request, lambda *_: None)
    (judgement,) = report.judgements
    return report, judgement


def counts(name: str) -> Counter[str]:
    """How many findings each MUST has."""
    report, judgement = judged(name)
    return Counter(
        one.requirement.partition("/")[2]
        for one in judgement.findings
        if report.requirement(judgement, one).level.value == "must"
    )


def test_the_valid_one_lacks_only_what_is_asked_for_nationally() -> None:
    assert counts("xroad-valid.wsdl").keys() == NATIONAL


def test_the_services_of_management_too() -> None:
    assert counts("xroad-management-services.wsdl").keys() == NATIONAL - {"imports-relative"}


def test_bindings_that_bind_half_of_a_port_type() -> None:
    found = counts("xroad-testservice.wsdl")
    assert found.keys() == {*NATIONAL, "binding-complete", "one-binding"}
    assert (found["binding-complete"], found["one-binding"]) == (2, 1)


def test_the_element_without_a_name() -> None:
    assert counts("xroad-error.wsdl").keys() == {*NATIONAL, "schemas-compile"}


def test_names_that_are_none() -> None:
    found = counts("xroad-invalid-servicecode-all.wsdl")
    assert found.keys() == {*NATIONAL, "valid-wsdl", "schemas-compile", "names-resolve", "binding-complete"}
    assert (found["valid-wsdl"], found["schemas-compile"], found["binding-complete"]) == (24, 12, 5)


def test_the_attack_is_refused() -> None:
    _, judgement = judged("xroad-xxe.wsdl")
    assert judgement.trouble is not None
    assert judgement.trouble.code == "load.xml-entities"
    assert judgement.findings == ()

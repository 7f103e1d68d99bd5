"""The public rule sets of European e-invoicing, as they are, over their own test files: every verdict is expected.

They are not part of this project: where their folders are not there, nothing is run. Folders of `schematron/` in the
corpora: `eInvoicing-EN16931`, `peppol-bis-invoice-3`, `xrechnung-schematron`, `xrechnung-testsuite`, each a checkout of
the repository of that name.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest
from lxml import etree
from rule_sets import Case, RuleSet, vefa, xmute

from checker.engines.xsd.library import undeclared
from checker.kinds.schematron.saxon import SAXON

HOUSE = Path(__file__).parents[2]
CORPORA = Path(os.environ.get("MIYAR_CORPORA", HOUSE.parent / "shared" / "corpora")) / "schematron"
SVRL = "{http://purl.oclc.org/dsdl/svrl}"


class Trial(NamedTuple):
    """A file of rules, the files of its cases, and how these are read; `least` is how many cases there must be."""

    folder: str
    file: str
    cases: tuple[str, ...]
    read: Callable[[Path], Iterator[Case]] | None
    least: int


TRIALS = {
    "en16931-ubl": Trial(
        "eInvoicing-EN16931",
        "ubl/schematron/EN16931-UBL-validation.sch",
        ("test/Invoice-unit-UBL/*.xml", "test/CreditNote-unit-UBL/*.xml"),
        vefa,
        1_000,
    ),
    "en16931-cii": Trial(
        "eInvoicing-EN16931", "cii/schematron/EN16931-CII-validation.sch", ("test/cii/*.xml",), vefa, 5
    ),
    "peppol-ubl": Trial(
        "peppol-bis-invoice-3", "rules/sch/PEPPOL-EN16931-UBL.sch", ("rules/unit-UBL-*/*.xml",), vefa, 500
    ),
    "peppol-cii": Trial(
        "peppol-bis-invoice-3", "rules/sch/PEPPOL-EN16931-CII.sch", ("rules/unit-CII-*/*.xml",), vefa, 300
    ),
    "xrechnung-ubl": Trial(
        "xrechnung-schematron",
        "src/validation/schematron/ubl/XRechnung-UBL-validation.sch",
        ("test/instances/ubl-*/*.xml",),
        xmute,
        600,
    ),
    "xrechnung-cii": Trial(
        "xrechnung-schematron",
        "src/validation/schematron/cii/XRechnung-CII-validation.sch",
        ("test/instances/cii/*.xml",),
        xmute,
        250,
    ),
}
FREE_OF_FAULTS = [
    ("eInvoicing-EN16931", "ubl/schematron/EN16931-UBL-validation.sch", "eInvoicing-EN16931/ubl/examples/ubl-*.xml"),
    ("eInvoicing-EN16931", "cii/schematron/EN16931-CII-validation.sch", "eInvoicing-EN16931/cii/examples/CII_*.xml"),
    ("peppol-bis-invoice-3", "rules/sch/CEN-EN16931-UBL.sch", "peppol-bis-invoice-3/rules/examples/*.xml"),
    ("peppol-bis-invoice-3", "rules/sch/PEPPOL-EN16931-UBL.sch", "peppol-bis-invoice-3/rules/examples/*.xml"),
    (
        "xrechnung-schematron",
        "src/validation/schematron/ubl/XRechnung-UBL-validation.sch",
        "xrechnung-testsuite/src/test/*-cases/*/*_ubl.xml",
    ),
    (
        "xrechnung-schematron",
        "src/validation/schematron/cii/XRechnung-CII-validation.sch",
        "xrechnung-testsuite/src/test/*-cases/*/*_uncefact.xml",
    ),
]


def folder(name: str) -> Path:
    found = CORPORA / name
    if not found.is_dir():
        pytest.skip(f"the public rule set {name} is not here")
    return found


@pytest.mark.parametrize("name", TRIALS)
def test_the_verdicts_are_those_their_own_test_files_expect(name: str) -> None:
    trial = TRIALS[name]
    home = folder(trial.folder)
    rules = RuleSet(home, trial.file)
    cases = [case for glob in trial.cases for file in sorted(home.glob(glob)) for case in trial.read(file)]
    speaking = [case for case in cases if not rules.ids.isdisjoint(case.fails.keys() | case.holds)]
    assert len(speaking) >= trial.least
    assert [wrong for case in speaking if (wrong := rules.wrong(case))] == []


@pytest.mark.parametrize(("home", "file", "glob"), FREE_OF_FAULTS)
def test_their_examples_break_no_rule_that_binds(home: str, file: str, glob: str) -> None:
    rules = RuleSet(folder(home), file)
    folder(glob.partition("/")[0])
    files = sorted(CORPORA.glob(glob))
    assert files
    told = {path.name: [name for name, level in rules.failed(path.read_bytes()).items() if level == "must"]
            for path in files}  # fmt: skip
    assert {name: failed for name, failed in told.items() if failed} == {}


@pytest.mark.parametrize("syntax", ["ubl", "cii"])
def test_the_published_stylesheets_count_the_same_faults(syntax: str) -> None:
    """The stylesheets that come with EN 16931 were made by another implementation of Schematron."""
    home = folder("eInvoicing-EN16931")
    rules = RuleSet(home, f"{syntax}/schematron/EN16931-{syntax.upper()}-validation.sch")
    stylesheet = (home / syntax / "xslt" / f"EN16931-{syntax.upper()}-validation.xslt").read_text("utf-8")
    program = undeclared(stylesheet.encode()).decode()
    files = [*home.glob(f"{syntax}/examples/*.[xX]*"), *home.glob("test/testfiles/*.xml" if syntax == "ubl" else "-")]
    documents = [path.read_bytes() for path in sorted(files)]
    documents += [case.document for path in sorted(home.glob("test/*-unit-UBL/BR-*.xml"))
                  for case in vefa(path)] if syntax == "ubl" else []  # fmt: skip
    assert len(documents) > 10
    for document in documents:
        said = etree.fromstring(SAXON.run(f"published-{syntax}", program, undeclared(document)))
        theirs = Counter([one.get("id") for one in said.iter(f"{SVRL}failed-assert", f"{SVRL}successful-report")])
        assert Counter([name for name, _ in rules.faults(document)]) == theirs

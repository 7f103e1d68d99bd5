"""`e-payment`: the lists in its rules are the dictionary's, and drawn payments are judged as they were spoiled."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from national_bench import DAY, REPOSITORY, NationalBench, outcomes

BENCH = NationalBench("e-payment")
FOLDER = BENCH.standard.folder
RULES = (FOLDER / "schemas" / "payment.sch").read_text()
NAMESPACE = "{urn:miyar:e-payment:1.0}"


def failing(raw: bytes) -> set[str]:
    told = outcomes(BENCH.judge(raw, "message.xml"))
    assert "not-checked" not in told.values()
    return {name for name, outcome in told.items() if outcome == "failed"}


def sample(name: str) -> Any:
    return etree.fromstring((FOLDER / "samples" / f"{name}.xml").read_bytes())


def value_of(let: str) -> str:
    found = re.search(rf'<let name="{let}" value="([^"]*)"', RULES)
    assert found
    return found[1]


def test_currencies_and_fee_codes_are_those_of_the_dictionary() -> None:
    lists = REPOSITORY.supplies(DAY).code_lists()
    digits = {one["code"]: one["also"]["digits"] for one in lists["currencies-in-use"]["codes"]}
    assert {code: int(number) for code, number in re.findall(r"'([A-Z]{3})': (\d)", value_of("digits"))} == digits
    assert re.findall(r"'([a-z-]+)'", value_of("fees")) == [one["code"] for one in lists["fee-codes"]["codes"]]


def test_every_pattern_is_a_requirement_and_every_requirement_but_the_schema_a_pattern() -> None:
    patterns = re.findall(r'<pattern id="([^"]+)"', RULES)
    assert sorted(patterns) == sorted({one.id for one in BENCH.standard.requirements} - {"schema-valid"})


def test_every_assertion_speaks_both_languages_of_the_same_values() -> None:
    schema = etree.fromstring(RULES.encode())
    sch = {"s": "http://purl.oclc.org/dsdl/schematron"}
    arabic = {one.get("id"): one for one in schema.iterfind(".//s:diagnostic", sch)}
    assertions = schema.findall(".//s:assert", sch)
    assert len(assertions) == len(arabic) >= 60
    for one in assertions:
        other = arabic[one.get("diagnostics")]
        told, said = (sorted(v.get("select") for v in x.iterfind("s:value-of", sch)) for x in (one, other))
        assert told == said, one.get("diagnostics")


CENTS = st.integers(1, 10**9).map(lambda cents: Decimal(cents) / 100)
QUANTITIES = st.integers(1, 10**6).map(lambda thousandths: Decimal(thousandths) / 1000)
LINE = st.tuples(QUANTITIES, CENTS)


def bill(lines: list[tuple[Decimal, Decimal]]) -> Any:
    """A bill of these lines (quantity, price), all else following from them in decimal numbers."""
    root = sample("bill")
    house = root.find(f"{NAMESPACE}lines")
    pattern = house[0]
    house[:] = []
    total = Decimal(0)
    for number, (quantity, price) in enumerate(lines, 1):
        line = etree.fromstring(etree.tostring(pattern))
        amount = (quantity * price).quantize(Decimal("0.01"), ROUND_HALF_UP)
        total += amount
        for name, value in (("lineId", number), ("quantity", quantity), ("unitPrice", price), ("amount", amount)):
            line.find(f"{NAMESPACE}{name}").text = f"{value:f}" if isinstance(value, Decimal) else str(value)
        house.append(line)
    totals = root.find(f"{NAMESPACE}totals")
    for child in list(totals):
        name = etree.QName(child).localname
        if name in ("linesTotal", "total", "amountDue"):
            child.text = f"{total:f}"
        else:
            totals.remove(child)
    return root


@settings(max_examples=60, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=6))
def test_bills_computed_in_decimals_are_sound(lines: list[tuple[Decimal, Decimal]]) -> None:
    assert failing(etree.tostring(bill(lines))) == set()


@settings(max_examples=60, deadline=None)
@given(st.lists(LINE, min_size=1, max_size=4), st.data())
def test_a_bill_off_by_one_cent_is_not(lines: list[tuple[Decimal, Decimal]], data: st.DataObject) -> None:
    root = bill(lines)
    found = data.draw(st.sampled_from(["amount", "linesTotal", "total", "amountDue"]))
    element = next(root.iter(f"{NAMESPACE}{found}"))
    element.text = f"{Decimal(element.text) + Decimal('0.01'):f}"
    wanted = {
        "amount": {"line-amounts", "sum-of-lines"},
        "linesTotal": {"sum-of-lines", "total-agrees"},
        "total": {"total-agrees", "amount-due"},
        "amountDue": {"amount-due"},
    }
    assert failing(etree.tostring(root)) == wanted[found]


def checked(prefix: str, rest: str) -> str:
    """The text with the check digits of MOD 97-10."""
    number = int("".join(str(int(one, 36)) for one in f"{rest}{prefix}00"))
    return f"{prefix}{98 - number % 97:02d}{rest}"


CHARACTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@settings(max_examples=60, deadline=None)
@given(
    st.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=2, max_size=2),
    st.text(CHARACTERS, min_size=11, max_size=30),
    st.text(CHARACTERS, min_size=1, max_size=21),
    st.data(),
)
def test_accounts_and_references_by_their_check_digits(country: str, rest: str, reference: str, data: Any) -> None:
    root = sample("bill")
    iban, creditor = next(root.iter(f"{NAMESPACE}iban")), next(root.iter(f"{NAMESPACE}reference"))
    iban.text, creditor.text = checked(country, rest), checked("RF", reference)
    assert failing(etree.tostring(root)) == set()
    for element, name in ((iban, "iban-valid"), (creditor, "creditor-reference")):
        sound = element.text
        at = data.draw(st.integers(4, len(sound) - 1))
        other = data.draw(st.sampled_from([one for one in "0123456789" if one != sound[at]]))
        element.text = sound[:at] + other + sound[at + 1 :]
        if int("".join(str(int(one, 36)) for one in element.text[4:] + element.text[:4])) % 97 != 1:
            assert failing(etree.tostring(root)) == {name}
        element.text = sound


def test_check_digits_that_no_computation_gives_are_refused() -> None:
    """02 and 99 leave the same remainder, and only the first is ever computed."""
    root = sample("bill")
    creditor = next(root.iter(f"{NAMESPACE}reference"))
    creditor.text = next(one for one in (checked("RF", f"LT{number}") for number in range(1000)) if one[2:4] == "02")
    assert failing(etree.tostring(root)) == set()
    creditor.text = creditor.text.replace("RF02", "RF99")
    assert failing(etree.tostring(root)) == {"creditor-reference"}


BASES = ["bill", "order-of-two", "status", "receipt", "refund", "reconciliation", "dossier"]
ODD = st.sampled_from(["", " ", "x", "-1", "0", "1e3", "2026-13-01", "999999999999999999", "٣", "NaN", "RCVD", "true"])


@pytest.mark.parametrize("base", BASES)
@settings(max_examples=40, deadline=None)
@given(st.data())
def test_whatever_an_element_holds_or_lacks_it_is_judged(base: str, data: st.DataObject) -> None:
    """A rule can break only on what the schema refuses: then it is not checked, and the message fails all the same."""
    root = sample(base)
    for _ in range(data.draw(st.integers(1, 3))):
        element = data.draw(st.sampled_from(list(root.iter(f"{NAMESPACE}*"))[1:] or [root]))
        match data.draw(st.sampled_from(["text", "remove", "twice"])):
            case "text":
                element[:], element.text = [], data.draw(ODD)
            case "remove" if element.getparent() is not None:
                element.getparent().remove(element)
            case "twice" if element.getparent() is not None:
                element.addnext(etree.fromstring(etree.tostring(element)))
    judgement = BENCH.judge(etree.tostring(root), "message.xml")
    told = outcomes(judgement)
    assert judgement.trouble is None
    broken = {one.reason.code for one in judgement.verdicts if one.reason is not None}
    assert broken <= {"schematron.not-evaluated"}
    assert not broken or told["schema-valid"] == "failed"

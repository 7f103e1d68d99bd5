"""Payments as XML for the figures: one small message each, or a file of records as large as is asked for.

The schema has what the national messages have (patterns, code lists, amounts, dates, a choice); the rules say what a
schema cannot: sums agree, the dates follow each other, a currency is the same throughout.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import MIYAR

NAMESPACE = "urn:benchmark:payments:1"

_TYPES = """
  <xs:simpleType name="Number"><xs:restriction base="xs:string"><xs:pattern value="[0-9]{11}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Iban"><xs:restriction base="xs:string"><xs:pattern value="SY[0-9]{22}"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Name"><xs:restriction base="xs:string"><xs:minLength value="2"/><xs:maxLength value="140"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Amount"><xs:restriction base="xs:decimal"><xs:minInclusive value="0"/><xs:fractionDigits value="2"/></xs:restriction></xs:simpleType>
  <xs:simpleType name="Currency"><xs:restriction base="xs:string"><xs:enumeration value="SYP"/><xs:enumeration value="USD"/><xs:enumeration value="EUR"/></xs:restriction></xs:simpleType>
  <xs:complexType name="Money"><xs:simpleContent><xs:extension base="p:Amount"><xs:attribute name="currency" type="p:Currency" use="required"/></xs:extension></xs:simpleContent></xs:complexType>
  <xs:complexType name="Party"><xs:sequence><xs:element name="Name" type="p:Name"/><xs:choice><xs:element name="NationalNumber" type="p:Number"/><xs:element name="Body" type="xs:NMTOKEN"/></xs:choice><xs:element name="Account" type="p:Iban" minOccurs="0"/></xs:sequence></xs:complexType>
  <xs:complexType name="Payment"><xs:sequence>
    <xs:element name="Issued" type="xs:dateTime"/><xs:element name="Due" type="xs:date"/>
    <xs:element name="Payer" type="p:Party"/><xs:element name="Payee" type="p:Party"/>
    <xs:element name="Line" maxOccurs="unbounded"><xs:complexType><xs:sequence><xs:element name="Service" type="p:Name"/><xs:element name="Amount" type="p:Money"/></xs:sequence><xs:attribute name="number" type="xs:positiveInteger" use="required"/></xs:complexType></xs:element>
    <xs:element name="Total" type="p:Money"/></xs:sequence>
    <xs:attribute name="id" type="xs:NMTOKEN" use="required"/></xs:complexType>
  <xs:element name="Payment" type="p:Payment"/>
  <xs:element name="Payments"><xs:complexType><xs:sequence><xs:element ref="p:Payment" maxOccurs="unbounded"/></xs:sequence></xs:complexType></xs:element>"""  # noqa: E501 - a schema is easier to read unbroken
SCHEMA = f"""<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:p="{NAMESPACE}" targetNamespace="{NAMESPACE}"
  elementFormDefault="qualified">{_TYPES}
</xs:schema>
"""
RULES = f"""<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt2">
  <ns prefix="p" uri="{NAMESPACE}"/><ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
  <pattern id="payment"><rule context="p:Payment">
    <let name="sum" value="sum(for $one in p:Line/p:Amount return xs:decimal($one))"/>
    <assert id="sum-agrees" test="$sum = xs:decimal(p:Total)">The total is <value-of select="p:Total"/>, the lines are
      <value-of select="$sum"/>.</assert>
    <assert id="one-currency" test="count(distinct-values(.//@currency)) = 1">There is one currency.</assert>
    <assert id="due-later" test="xs:date(p:Due) ge xs:date(substring(p:Issued, 1, 10))">It is due after issue.</assert>
    <assert id="other-payee" test="not(p:Payer/p:Account = p:Payee/p:Account)">Nobody pays into the account paid from.
    </assert></rule>
  <rule context="p:Account">
    <let name="digits" value="replace(concat(substring(., 5), '2834', substring(., 3, 2)), '^0+', '')"/>
    <assert id="iban" test="xs:integer($digits) mod 97 = 1">The check digits of an IBAN agree.</assert></rule>
  <rule context="p:Line">
    <assert id="numbered" test="@number = count(preceding-sibling::p:Line) + 1">Lines are numbered from 1.</assert>
  </rule></pattern></schema>
"""

_STANDARD = """\
title: {{ar: مدفوعات ({name}), en: {name}}}
summary: {{ar: مدفوعات للقياس., en: Payments for measuring.}}
status: adopted
in-force: {{from: "2026-01-01"}}
scope:
  payments: {{forms: [xml], roots: ['{{{namespace}}}Payment', '{{{namespace}}}Payments']}}
"""
_REQUIREMENT = """\
level: must
cites: XML Schema 1.0, 2
title: {{ar: مدفوعات ({name}), en: {name}}}
statement: {{ar: يجب أن توافق الرسالة مخططها., en: A message MUST agree with its schema.}}
why: {{ar: كي تُقرأ., en: So that it can be read.}}
fix: {{ar: صحح الرسالة., en: Correct the message.}}
check: {{{check}}}
examples:
  - {{name: {{ar: صحيحة, en: valid}}, passes: samples/good.xml}}
  - {{name: {{ar: غير صحيحة, en: not valid}}, fails: samples/bad.xml}}
"""
_XSD = {"schema": "xsd: {file: schemas/payments.xsd}"}
_BOTH = {**_XSD, "rules": "schematron: {file: schemas/payments.sch}"}


def standards(root: Path) -> None:
    """Write two standards: `payments-xsd` asks the schema alone, `payments-both` the schema and the rules."""
    for name, checks in (("payments-xsd", _XSD), ("payments-both", _BOTH)):
        folder = root / name / "1.0"
        for part in ("requirements", "schemas", "samples"):
            (folder / part).mkdir(parents=True)
        (folder / "standard.yaml").write_text(_STANDARD.format(name=name, namespace=NAMESPACE), "utf-8")
        for one, check in checks.items():
            text = _REQUIREMENT.format(name=one, check=check)
            (folder / "requirements" / f"{one}.yaml").write_text(text, "utf-8")
        (folder / "schemas" / "payments.xsd").write_text(SCHEMA, "utf-8")
        (folder / "schemas" / "payments.sch").write_text(RULES, "utf-8")
        (folder / "samples" / "good.xml").write_text(message(1), "utf-8")
        (folder / "samples" / "bad.xml").write_text(message(1).replace("SYP", "ليرة"), "utf-8")


def checking(root: Path, standard: str, name: str) -> list[str]:
    """The command that checks a file, or a folder, against one of the two, on one core."""
    options = ["--standards", str(root), "--standard", standard, "--no-cache", "--jobs", "1", "--format", "json"]
    return [*MIYAR, "check", name, *options]


def message(number: int) -> str:
    """One message by itself."""
    text = payment(number).replace("<Payment ", f'<Payment xmlns="{NAMESPACE}" ', 1)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}'


def records(file: Path, size: int, bad: int = 0) -> int:
    """Write about `size` bytes of payments; every `bad`th has an amount that is none. Returns how many there are."""
    written = number = 0
    with file.open("wb") as stream:
        stream.write(f'<?xml version="1.0" encoding="UTF-8"?>\n<Payments xmlns="{NAMESPACE}">\n'.encode())
        while written < size:
            block = "".join(_some(number, number + 1_000, bad)).encode()
            written += stream.write(block)
            number += 1_000
        stream.write(b"</Payments>\n")
    return number


def _some(first: int, end: int, bad: int) -> Iterator[str]:
    for number in range(first, end):
        text = payment(number)
        yield text.replace(">1500.50<", ">many<", 1) if bad and number % bad == bad - 1 else text


def payment(number: int) -> str:
    """One payment: some 900 bytes."""
    month, day, other = number % 12 + 1, number % 28 + 1, number % 10_000
    total = f"{1500.50 + 2 * other:.2f}"
    return (
        f'<Payment id="P-{number:09}">\n'
        f"  <Issued>2026-{month:02}-{day:02}T08:{number % 60:02}:00+03:00</Issued><Due>2027-{month:02}-{day:02}</Due>\n"
        f"  <Payer><Name>سمير أحمد الحلبي {number}</Name><NationalNumber>{number:011}</NationalNumber>"
        f"<Account>{iban(number)}</Account></Payer>\n"
        f"  <Payee><Name>المديرية العامة للمصالح العقارية</Name><Body>cadastral-affairs</Body>"
        f"<Account>{iban(2 * 10**9)}</Account></Payee>\n"
        f'  <Line number="1"><Service>بيان قيد عقاري</Service><Amount currency="SYP">1500.50</Amount></Line>\n'
        f'  <Line number="2"><Service>رسم مخطط مساحة</Service><Amount currency="SYP">{2 * other}</Amount></Line>\n'
        f'  <Total currency="SYP">{total}</Total>\n'
        f"</Payment>\n"
    )


def iban(number: int) -> str:
    """An account with check digits that agree (ISO 13616: S is 28, Y is 34)."""
    account = f"{number:020}"
    return f"SY{98 - int(f'{account}283400') % 97:02}{account}"

"""The rules of the kind `text`, value by value: what each must tell, and what it must leave alone."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from checker.kernel.fault import Fault, Inapplicable
from checker.kernel.kind import Supplies
from checker.kernel.level import Level
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kinds import text as kind
from checker.loaders import load_bytes
from checker.repository.library import Repository

NONE = Text("لا شيء", "nothing")
BASELINE = Repository.open().standard("ict-baseline", date(2026, 11, 24))
CHECKS = {one.id: one for one in BASELINE.requirements if one.check.kind == "text"}


@pytest.fixture(scope="module")
def supplies() -> Supplies:
    return Repository.open().supplies(date(2026, 11, 24))


def told(requirement: Requirement, raw: bytes, name: str, supplies: Supplies) -> list[Fault]:
    check = kind.prepare([requirement], supplies)
    return [one for one in check(load_bytes(raw, name)) if isinstance(one, Fault)]


def codes(requirement: Requirement, value: Any, supplies: Supplies) -> list[str]:
    raw = json.dumps(value, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return [one.code.removeprefix("text.") for one in told(requirement, raw, "a.json", supplies)]


def plain(rule: str, **options: Any) -> Requirement:
    check = CheckSpec("text", {"rule": rule, **options})
    return Requirement("test", "1.0", rule, Level.MUST, NONE, NONE, NONE, NONE, (), check, (), Path(), digest="")


DATES = [
    ("birthDate", "1990-02-28", ""),
    ("birthDate", "1990-02-29", "date-impossible"),
    ("anything", "2026-13-01", "date-impossible"),
    ("anything", "0000-00-00", "date-impossible"),
    ("anything", "2026/12/01", "date-notation"),
    ("anything", "2026-1-5", "date-notation"),
    ("anything", "31/12/2026", "date-notation"),
    ("anything", "03/04/2026", "date-ambiguous"),
    ("anything", "٢٠٢٦-١٢-٠١", "date-notation"),
    ("anything", "۳۱/۱۲/۲۰۲۶", "date-notation"),
    ("birthDate", "31.12.2026", "date-notation"),
    ("birthDate", "20261201", "date-notation"),
    ("birthDate", "1 December 2026", "date-words"),
    ("birthDate", "Dec 1, 2026", "date-words"),
    ("birthDate", "١ كانون الأول ٢٠٢٦", ""),
    ("birthDate", "17/5/09", "date-words"),
    ("date", "04/04/2026", "date-notation"),
    ("version", "1.2.3", ""),
    ("version", "10.04.2026", ""),
    ("version", "2024.1.15", ""),
    ("updated", 2024, ""),
    ("updated", "2024", ""),
    ("updated", "2024-01", ""),
    ("id", "20261201", ""),
    ("phone", "011-222-3333", ""),
    ("ratio", "1/2/3", ""),
    ("path", "2026/12/01/report.csv", ""),
    ("date", "Date of birth", ""),
    ("date", "YYYY-MM-DD", ""),
    ("date", "${date}", ""),
    ("date", "99/99/2026", ""),
    ("birthDate", {"type": "string"}, ""),
    ("birthDate", None, ""),
    ("bad", "31/12/2026", ""),
]


@pytest.mark.parametrize(("key", "value", "code"), DATES)
def test_dates(key: str, value: Any, code: str, supplies: Supplies) -> None:
    assert codes(CHECKS["dates"], {key: value}, supplies) == ([code] if code else [])


MOMENTS = [
    ("createdAt", "2026-03-01T09:15:00+03:00", ""),
    ("createdAt", "2026-03-01T09:15:00Z", ""),
    ("createdAt", "2026-03-01t09:15:00z", ""),
    ("createdAt", "2026-03-01T09:15:60Z", ""),
    ("createdAt", "2026-03-01T09:15:00.123456789Z", ""),
    ("anything", "2026-03-01T09:15:00", "date-time-no-zone"),
    ("anything", "2026-03-01 09:15", "date-time-no-zone"),
    ("anything", "2026-03-01 09:15:00Z", "date-time-notation"),
    ("anything", "2026-03-01T09:15Z", "date-time-notation"),
    ("anything", "2026-03-01T09:15:00+0300", "date-time-notation"),
    ("anything", "2026-03-01T09:15:00+03", "date-time-notation"),
    ("anything", "2026-03-01 09:15:00 UTC", "date-time-notation"),
    ("anything", "2026-03-01T09:15:00,5Z", "date-time-notation"),
    ("anything", "2026-02-30T09:15:00Z", "date-time-impossible"),
    ("anything", "2026-03-01T25:15:00Z", "date-time-impossible"),
    ("anything", "2026-03-01T09:15:00+99:00", "date-time-impossible"),
    ("anything", "01/03/2026 09:15", "date-time-other"),
    ("createdAt", 1772345700, "date-time-count"),
    ("createdAt", 1772345700000, "date-time-count"),
    ("createdAt", 5, ""),
    ("createdAt", True, ""),
    ("size", 1772345700, ""),
    ("log", "2026-03-01 09:15:00 service started", ""),
    ("interval", "2026-03-01T09:15:00Z/PT1H", ""),
    ("date", "Sun, 06 Nov 1994 08:49:37 GMT", ""),
    ("time", "09:15", ""),
    ("bad", "2026-03-01T09:15:00", ""),
]


@pytest.mark.parametrize(("key", "value", "code"), MOMENTS)
def test_date_times(key: str, value: Any, code: str, supplies: Supplies) -> None:
    assert codes(CHECKS["date-times"], {key: value}, supplies) == ([code] if code else [])


@pytest.mark.parametrize(
    ("actual", "instead"),
    [
        ("2026-03-01 9:15 GMT", "2026-03-01T09:15:00Z"),
        ("2026-03-01T09:15:00,5-0330", "2026-03-01T09:15:00.5-03:30"),
    ],
)
def test_the_right_form_of_a_moment_is_told(actual: str, instead: str, supplies: Supplies) -> None:
    raw = json.dumps({"at": actual}).encode()
    (fault,) = told(CHECKS["date-times"], raw, "a.json", supplies)
    assert fault.values == {"actual": actual, "instead": instead}
    assert codes(CHECKS["date-times"], {"at": instead}, supplies) == []


CODES = [
    ("currency-codes", "currency", "SYP", ""),
    ("currency-codes", "currency", "syp", "code-case"),
    ("currency-codes", "currencyCode", "SYR", "code-unknown"),
    ("currency-codes", "currency_code", "$", "code-unknown"),
    ("currency-codes", "currency", "ل.س", "code-unknown"),
    ("currency-codes", "currency", "HRK", "code-expired"),
    ("currency-codes", "currency", "760", ""),
    ("currency-codes", "currency", "Currency", ""),
    ("currency-codes", "currency", "العملة", ""),
    ("currency-codes", "currency", "ANY", ""),
    ("currency-codes", "currency", ["SYP", "ZZZ"], "code-unknown"),
    ("currency-codes", "currency", {"enum": ["ZZZ"]}, ""),
    ("currency-codes", "currency", None, ""),
    ("country-codes", "countryCode", "SY", ""),
    ("country-codes", "country", "SYR", ""),
    ("country-codes", "country", "sy", "code-case"),
    ("country-codes", "country", "UK", "code-unknown"),
    ("country-codes", "country", "Syria", ""),
    ("country-codes", "country", "سورية", ""),
    ("language-tags", "language", "ar", ""),
    ("language-tags", "language", "ar-SY", ""),
    ("language-tags", "language", "ar_SY", "language-underscore"),
    ("language-tags", "language", "en-UK", "language-region"),
    ("language-tags", "lang", "ara", "language-longer"),
    ("language-tags", "language", "python", ""),
    ("language-tags", "language", "go", ""),
    ("language-tags", "language", "php", ""),
    ("language-tags", "lang", "tsx", ""),
    ("language-tags", "language", "English", ""),
    ("language-tags", "language", "C++", ""),
    ("language-tags", "hreflang", "zh-Hant-TW", ""),
    ("language-tags", "hreflang", "sl-rozaj-biske-1994", ""),
    ("language-tags", "hreflang", "de-CH-x-phonebk", ""),
    ("language-tags", "hreflang", "es-419", ""),
    ("language-tags", "hreflang", "arz", ""),
    ("language-tags", "hreflang", "x-default", ""),
    ("language-tags", "hreflang", "qq", "language-unknown"),
    ("language-tags", "hreflang", "arabic", "language-unknown"),
    ("language-tags", "hreflang", "ar--SY", "language-form"),
    ("language-tags", "hreflang", "العربية", "language-form"),
]


@pytest.mark.parametrize(("rule", "key", "value", "code"), CODES)
def test_codes(rule: str, key: str, value: Any, code: str, supplies: Supplies) -> None:
    assert codes(CHECKS[rule], {key: value}, supplies) == ([code] if code else [])


AMOUNTS = [
    ("12500.00", "SYP", ""),
    (12500, "SYP", ""),
    (0.1, "SYP", ""),
    (1e-7, "SYP", "amount-digits"),
    ("-5.5", "USD", ""),
    ("10.500", "USD", ""),
    ("10.505", "USD", "amount-digits"),
    ("10.505", "JOD", ""),
    ("100.5", "JPY", "amount-digits"),
    ("0.123456", "XAU", ""),
    ("12,500.00", "SYP", "amount-notation"),
    ("12 500", "SYP", "amount-notation"),
    ("$100", "USD", "amount-notation"),
    ("100 ل.س", "SYP", "amount-notation"),
    ("١٢٥٠٠", "SYP", "amount-notation"),
    ("012", "SYP", "amount-notation"),
    ("${amount1}", "SYP", ""),
    ("ten", "SYP", ""),
    ("", "SYP", ""),
    (True, "SYP", ""),
    ("12,500", "ZZZ", ""),
    ("12,500", None, ""),
]


@pytest.mark.parametrize(("amount", "currency", "code"), AMOUNTS)
def test_amounts(amount: Any, currency: Any, code: str, supplies: Supplies) -> None:
    assert codes(CHECKS["amounts"], {"amount": amount, "currency": currency}, supplies) == ([code] if code else [])


NUMBERS = [
    ("n", 2**53 - 1, False),
    ("n", 2**53, True),
    ("n", -(2**53), True),
    ("n", 10**400, True),
    ("n", "9007199254740993", False),
    ("n", 1.5, False),
    ("n", True, False),
    ("maximum", 2**63 - 1, False),
]


@pytest.mark.parametrize(("key", "value", "wrong"), NUMBERS)
def test_numbers(key: str, value: Any, wrong: bool, supplies: Supplies) -> None:
    assert codes(CHECKS["exact-numbers"], {key: value}, supplies) == ["number-inexact"] * wrong


CHARACTERS = [
    ("no-tatweel", "ليـلى", True),
    ("no-tatweel", "ـ", True),
    ("no-tatweel", "سنة 1447هـ", False),
    ("no-tatweel", "مرمّز بـ UTF-8 وبـJSON", False),
    ("no-tatweel", "كـتاب", True),
    ("no-tatweel", "اسمهـ", True),
    ("no-presentation-forms", "\ufefb", True),
    ("no-presentation-forms", "\ufdfa \ufd3e1\ufd3f", False),
    ("no-presentation-forms", "\ufdf2", True),
    ("no-bidi-overrides", "a\u202eb", True),
    ("no-bidi-overrides", "a\u200fb", False),
    ("no-bidi-isolates", "\u2067a\u2069", True),
    ("no-control-characters", "a\u0000b", True),
    ("no-control-characters", "a\u0085b", True),
    ("no-control-characters", "a\ufdd0b", True),
    ("no-control-characters", "a\U0001ffffb", True),
    ("no-control-characters", "a\u0007b", True),
    ("no-control-characters", "tab\tline\nreturn\r", False),
    ("no-replacement-characters", "ليل\ufffd", True),
    ("no-private-characters", "\ue001", True),
    ("no-invisible-characters", "a\u200bb", True),
    ("no-invisible-characters", "می\u200cخواهم 👨\u200d👩", False),
    ("arabic-letters", "مکي", True),
    ("arabic-letters", "بناء ۱۲", True),
    ("arabic-letters", "گل یاس", False),
    ("normalised", "ا\u0654حمد", True),
    ("normalised", "أحمد مُعَلِّم", False),
    ("normalised", "cafe\u0301", True),
    ("normalised", "\u1112\u1161\u11ab", True),
    ("one-script-in-a-number", "٢٠٢٦-01", True),
    ("one-script-in-a-number", "1٢", True),
    ("one-script-in-a-number", "۱٢", True),
    ("one-script-in-a-number", "١٢ و 13", False),
    ("one-script-in-a-number", "^[0-9٠-٩]+$", False),
    ("one-script-in-a-value", "شارع ٢٩ بناء 12", True),
    ("one-script-in-a-value", "المادة ٣ من RFC 9457", False),
    ("one-script-in-a-value", "انظر https://example.org/2 في ٣", False),
    ("one-script-in-a-value", "شارع ٢٩ بناء ١٢", False),
]


@pytest.mark.parametrize(("rule", "value", "wrong"), CHARACTERS)
def test_characters(rule: str, value: str, wrong: bool, supplies: Supplies) -> None:
    assert bool(codes(CHECKS[rule], {"a": "sound", "b": [value]}, supplies)) == wrong
    raw = json.dumps({"a": [value]}).encode()
    assert bool(told(CHECKS[rule], raw, "a.json", supplies)) == wrong, "written with escapes"


def test_a_file_in_persian_is_not_judged_for_persian_letters(supplies: Supplies) -> None:
    check = kind.prepare([CHECKS["arabic-letters"]], supplies)
    assert list(check(load_bytes('{"a": "گل یاس"}'.encode(), "a.json"))) == [
        Inapplicable("ict-baseline/arabic-letters")
    ]


@pytest.mark.parametrize(
    ("rule", "value", "instead"),
    [
        ("no-tatweel", "ليــلى الأحـمد", "ليلى الأحمد"),
        ("no-presentation-forms", "\ufee3\ufea4\ufee4\ufeaa", "محمد"),
        ("no-presentation-forms", "\ufefb", "لا"),
        ("arabic-letters", "مکی", "مكي"),
    ],
)
def test_what_to_write_instead(rule: str, value: str, instead: str, supplies: Supplies) -> None:
    (fault,) = told(CHECKS[rule], json.dumps({"a": value}).encode(), "a.json", supplies)
    assert fault.values["instead"] == instead


@pytest.mark.parametrize(
    ("raw", "name", "code"),
    [
        ("اسم".encode(), "a.csv", ""),
        ("اسم".encode("cp1256"), "a.csv", "not-utf-8"),
        ("اسم".encode("utf-16"), "a.csv", "encoding"),
        ('{"a": "اسم"}'.encode("utf-16-le"), "a.json", "encoding"),
        ('{"a": "اسم"}'.encode("utf-32"), "a.json", "encoding"),
        (b"a,b\n\xff", "a.csv", "not-utf-8"),
        (b"", "a.csv", ""),
    ],
)
def test_encoding(raw: bytes, name: str, code: str, supplies: Supplies) -> None:
    assert [one.code for one in told(CHECKS["utf-8"], raw, name, supplies)] == ([f"text.{code}"] if code else [])


def test_what_is_lost_in_loading_is_not_in_the_file(supplies: Supplies) -> None:
    assert told(CHECKS["no-replacement-characters"], "اسم".encode("cp1256"), "a.csv", supplies) == []
    assert told(CHECKS["no-replacement-characters"], "اس\ufffd".encode(), "a.csv", supplies)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"a\nb\n", ""),
        (b"a\r\nb\r\n", ""),
        (b"a\rb\r", "line-ends"),
        (b"a\r\nb\n", "line-ends-mixed"),
        (b"a\rb\n", "line-ends-mixed"),
        (b"a", ""),
        ("a\r\nb\n".encode("utf-16"), "line-ends-mixed"),
    ],
)
def test_line_ends(raw: bytes, code: str, supplies: Supplies) -> None:
    assert [one.code for one in told(CHECKS["line-ends"], raw, "a.csv", supplies)] == ([f"text.{code}"] if code else [])


@pytest.mark.parametrize(
    ("raw", "name", "found"),
    [
        ('{"a": {"b": 1, "b": 2}}', "a.json", [("duplicate-key", "/a/b")]),
        ('{"a": {"b": 1}, "b": 2}', "a.json", []),
        ('{"a": {"": 1, "": 2}}', "a.json", [("duplicate-key-somewhere", "/a/")]),
        ("a: {b: 1, b: 2}\n", "a.yaml", [("duplicate-key", "/a/b")]),
        ("- {x: [1, {k: 2}]}\n- ü: 1\n  'ü': 2\n", "a.yaml", [("duplicate-key", "/1/ü")]),
        ("a: 1\n---\nb: {c: [], c: 2, c: 3}\n", "a.yaml", [("duplicate-key", "/1/b/c"), ("duplicate-key", "/1/b/c")]),
        ('{"a": 1}\n\n{"a": 1, "b": [{"é": 1, "é": 2}]}\n', "a.ndjson", [("duplicate-key", "/1/b/0/é")]),
        ('{"a": 1}\n{"a": 1}\n', "a.ndjson", []),
    ],
)
def test_duplicate_keys(raw: str, name: str, found: list[tuple[str, str]], supplies: Supplies) -> None:
    faults = told(CHECKS["unique-keys"], raw.encode(), name, supplies)
    assert [(one.code.removeprefix("text."), one.pointer) for one in faults] == found


def test_byte_order_mark_and_numbers_that_json_has_not(supplies: Supplies) -> None:
    assert told(CHECKS["no-byte-order-mark"], b'\xef\xbb\xbf{"a": 1}', "a.json", supplies)
    assert not told(CHECKS["no-byte-order-mark"], b'{"a": "\xef\xbb\xbf"}', "a.json", supplies)
    assert told(CHECKS["json-numbers"], b"a: .inf\n", "a.yaml", supplies)
    assert not told(CHECKS["json-numbers"], b'a: ".inf"\n', "a.yaml", supplies)


def test_an_option_left_out_has_its_default(supplies: Supplies) -> None:
    """A requirement may leave out every option that has a default."""
    assert codes(plain("dates"), {"birthDate": "20261201", "x": "31/12/2026"}, supplies) == ["date-notation"]
    assert codes(plain("numbers"), {"maximum": 2**63}, supplies) == ["number-inexact"]

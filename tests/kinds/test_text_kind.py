"""Kind `text`: what is looked at, where faults stand, and that nothing breaks it."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engines.rule_folder import rules_of
from checker.engines.schema import compile_schema
from checker.kernel.fault import Fault, Inapplicable, Outcry
from checker.kernel.kind import Kind, Supplies
from checker.kernel.level import Level
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds import text as kind
from checker.kinds.text import rules
from checker.kinds.text.walk import leaves
from checker.loaders import load_bytes
from tests.support.bare_supplies import BareSupplies

NONE = Text("لا شيء", "nothing")
CODE_LISTS: Mapping[str, Mapping[str, Any]] = {
    "currencies": {
        "from": "2000-01-01",
        "codes": [
            {"code": "SYP", "also": {"digits": 2, "numeric": "760"}},
            {"code": "JOD", "also": {"digits": 3}},
            {"code": "JPY", "also": {"digits": 0}},
            {"code": "XAU"},
            {"code": "HRK", "until": "2022-12-31", "also": {"digits": 2}},
            {"code": "NEW", "from": "2030-01-01"},
        ],
    },
    "countries": {"codes": [{"code": "SY"}, {"code": "GB"}]},
    "languages": {"codes": [{"code": "ar", "also": {"alpha-3": "ara"}}, {"code": "en", "also": {"alpha-3": "eng"}}]},
}


class Shelf(BareSupplies):
    """Supplies with three short code lists."""

    as_of = date(2026, 11, 24)

    def file(self, requirement: Requirement, name: str) -> Any:  # noqa: ARG002 - the contract of supplies
        raise Trouble("test.no-file", NONE, {"name": name})

    def schema(self, uri: str) -> Any:
        raise Trouble("test.no-name", NONE, {"uri": uri})

    def elements(self) -> Mapping[str, Mapping[str, Any]]:
        return {}

    def code_lists(self) -> Mapping[str, Mapping[str, Any]]:
        return CODE_LISTS


def requirement(rule: str, **options: Any) -> Requirement:
    check = CheckSpec("text", {"rule": rule, **{key.replace("_", "-"): value for key, value in options.items()}})
    return Requirement("test", "1.0", rule, Level.MUST, NONE, NONE, NONE, NONE, (), check, (), Path(), digest="")


EVERY = [
    requirement("encoding"),
    requirement("byte-order-mark"),
    requirement("normal-form"),
    requirement("characters", forbidden=["U+0640", "U+202A-U+202E", "U+0000-U+0008", "U+FFFD"]),
    requirement("digits", within="number"),
    requirement("digits", within="value"),
    requirement("dates", keys=["birthDate", "date"], not_under=["bad"]),
    requirement("date-times", keys=["createdAt"], not_under=["bad"]),
    requirement("codes", keys=["currency"], code_list="currencies", shape="^[A-Za-z]{3}$"),
    requirement("language-tags", keys=["hreflang"], loose_keys=["language"]),
    requirement("amounts", keys=["amount"], currency_keys=["currency"]),
    requirement("numbers"),
    requirement("line-ends", allowed=["lf", "crlf"]),
    requirement("duplicate-keys"),
    requirement("json-values"),
]


def outcries(raw: bytes | str, name: str, *requirements: Requirement) -> list[Outcry]:
    document = load_bytes(raw.encode() if isinstance(raw, str) else raw, name)
    told = list(kind.prepare(requirements, Shelf())(document))
    for one in told:
        assert not isinstance(one, Fault) or one.code in kind.MESSAGES
    return told


def faults(raw: bytes | str, name: str, *requirements: Requirement) -> list[tuple[str, str]]:
    return [
        (one.code.removeprefix("text."), one.pointer + "!" * one.on_key)
        for one in outcries(raw, name, *requirements)
        if isinstance(one, Fault)
    ]


def test_it_is_a_kind() -> None:
    module: Kind = kind
    shelf: Supplies = Shelf()
    assert not module.prepare([], shelf).doubtful([{"anything": "\u0640"}])
    assert {one.check.parameters["rule"] for one in EVERY} == set(rules_of(rules))


@pytest.mark.parametrize("one", EVERY, ids=lambda one: one.id)
def test_parameters_of_every_rule_keep_to_their_schema(one: Requirement) -> None:
    assert compile_schema(kind.PARAMETERS).is_valid(one.check.parameters)


@pytest.mark.parametrize(
    "parameters",
    [
        {},
        {"rule": "unknown"},
        {"rule": "encoding", "other": 1},
        {"rule": "characters"},
        {"rule": "characters", "forbidden": ["0640"]},
        {"rule": "digits", "within": "file"},
        {"rule": "codes", "keys": ["a"], "code-list": "b"},
        "encoding",
    ],
)
def test_wrong_parameters_are_refused(parameters: Any) -> None:
    assert not compile_schema(kind.PARAMETERS).is_valid(parameters)


def test_an_unknown_code_list_is_trouble() -> None:
    for one in (
        requirement("codes", keys=["a"], code_list="none", shape="."),
        requirement("amounts", keys=["a"], currency_keys=["b"], code_list="none"),
        requirement("language-tags", keys=["a"], languages="none"),
    ):
        with pytest.raises(Trouble) as caught:
            kind.prepare([one], Shelf())
        assert caught.value.code in kind.MESSAGES


TATWEEL = requirement("characters", forbidden=["U+0640"])
STRETCHED = "ليـلى"


@pytest.mark.parametrize(
    ("raw", "name", "pointer"),
    [
        (json.dumps({"a": [{"b/c": STRETCHED}]}, ensure_ascii=False), "a.json", "/a/0/b~1c"),
        (json.dumps({"a": [{"b": STRETCHED}]}), "a.json", "/a/0/b"),
        (json.dumps({STRETCHED: 1}, ensure_ascii=False), "a.json", f"/{STRETCHED}!"),
        (json.dumps({"x": {STRETCHED: {}}}, ensure_ascii=False), "a.json", f"/x/{STRETCHED}!"),
        (json.dumps(STRETCHED), "a.json", ""),
        (f"a: {{b: {STRETCHED}}}", "a.yaml", "/a/b"),
        ('a: "\\u0640"', "a.yaml", "/a"),
        (f"a: x\n---\na: {STRETCHED}\n", "a.yaml", "/1/a"),
        (f'{{"a": 1}}\n\n{{"a": "{STRETCHED}"}}\n', "a.ndjson", "/1/a"),
        (f"id,name\r\n1,{STRETCHED}\r\n", "a.csv", "/2/5"),
        (f"id\rname {STRETCHED}", "a.txt", "/2/8"),
        (json.dumps({"a": STRETCHED}, ensure_ascii=False).encode("utf-16"), "a.json", "/a"),
        (f"name {STRETCHED}".encode("utf-16"), "a.txt", "/1/8"),
    ],
)
def test_a_fault_has_its_pointer_whatever_the_form(raw: bytes | str, name: str, pointer: str) -> None:
    assert faults(raw, name, TATWEEL) == [("character", pointer)]


def test_a_pointer_of_plain_text_leads_to_line_and_column() -> None:
    document = load_bytes(f"id,name\r\n1,{STRETCHED}\r\n".encode(), "a.csv")
    (fault,) = [one for one in kind.prepare([TATWEEL], Shelf())(document) if isinstance(one, Fault)]
    place = document.locate([(fault.pointer, False)])[fault.pointer, False]
    assert (place.line, place.column) == (2, 5)
    assert document.line(2)[place.column - 1] == "\u0640"


def test_an_alias_is_told_once() -> None:
    raw = f"a: &x [{STRETCHED}]\nb: *x\n"
    assert 1 <= len(faults(raw, "a.yaml", TATWEEL)) <= 2


def test_shared_containers_are_walked_once() -> None:
    bomb: list[Any] = ["x"]
    for _ in range(60):
        bomb = [bomb, bomb]
    assert len(list(leaves(bomb))) == 1
    assert not kind.prepare(EVERY, Shelf()).doubtful([bomb])


def test_deep_nesting_is_walked() -> None:
    deep: Any = STRETCHED
    for _ in range(10_000):
        deep = {"a": [deep]}
    assert kind.prepare([TATWEEL], Shelf()).doubtful([deep])


def test_data_with_names_for_keys_is_still_judged_right() -> None:
    keys = {f"key{number}": "sound" for number in range(50_000)}
    check = kind.prepare([TATWEEL], Shelf())
    assert not check.doubtful([keys])
    assert check.doubtful([{**keys, STRETCHED: 1}])
    assert not check.doubtful([keys])


def test_what_has_nothing_to_judge_is_not_applicable() -> None:
    told = outcries("just text", "a.txt", *EVERY)
    names = {one.requirement.removeprefix("test/") for one in told if isinstance(one, Inapplicable)}
    assert {"dates", "codes", "numbers", "duplicate-keys", "json-values"} <= names
    assert not any(isinstance(one, Fault) for one in told)


def test_a_rule_that_met_no_value_of_its_sort_is_not_applicable() -> None:
    about_values = {"dates", "date-times", "codes", "language-tags", "amounts", "numbers"}
    for raw, judged in (
        ('{"a": "text"}', set()),
        ('{"birthDate": "1990-01-01"}', {"dates"}),
        ('{"currency": "SYP", "n": 1}', {"codes", "numbers"}),
        ('{"currency": "ZZZ", "n": 1}', {"codes", "numbers"}),
    ):
        told = outcries(raw, "a.json", *EVERY)
        idle = {one.requirement.removeprefix("test/") for one in told if isinstance(one, Inapplicable)}
        assert about_values - idle == judged


def test_a_sound_document_has_no_fault() -> None:
    sound = {
        "name": {"ar": "ليلى الأحمد", "en": "Leila"},
        "birthDate": "1990-02-28",
        "createdAt": "2026-03-01T09:15:00.25+03:00",
        "language": "ar",
        "hreflang": "en-GB",
        "fee": {"amount": "12.50", "currency": "SYP"},
        "version": "1.2.3",
        "pattern": "^[0-9٠-٩]+$",
        "count": 9007199254740991,
    }
    for name in ("a.json", "a.yaml", "a.ndjson"):
        assert faults(json.dumps(sound, ensure_ascii=False), name, *EVERY) == []


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text()
    | st.dates().map(str),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from(["currency", "amount", "birthDate", "createdAt", "hreflang", "language"])
            | st.text(max_size=5),
            inner,
            max_size=4,
        )
    ),
    max_leaves=12,
)


@given(VALUES)
@settings(max_examples=300, deadline=None)
def test_no_value_breaks_it_and_the_quick_look_agrees(value: Any) -> None:
    check = kind.prepare([one for one in EVERY if one.id not in ("encoding", "line-ends")], Shelf())
    document = load_bytes(json.dumps([value]).encode(), "a.json")
    told = [one for one in check(document) if isinstance(one, Fault)]
    assert bool(check.doubtful([[value]])) == bool(told)
    for one in told:
        place = document.locate([(one.pointer, one.on_key)])[one.pointer, one.on_key]
        assert place.line == 1


@given(st.binary(max_size=60), st.sampled_from(["a.txt", "a.csv"]))
def test_no_bytes_break_it(raw: bytes, name: str) -> None:
    document = load_bytes(raw, name, form="text")
    for one in kind.prepare(EVERY, Shelf())(document):
        assert not isinstance(one, Fault) or one.code in kind.MESSAGES


def test_a_large_sound_file_takes_little_time() -> None:
    """A guard against a slip from one walk to many; the figure itself belongs to the benchmarks."""
    rows = [
        {"id": number, "name": "ليلى", "createdAt": "2026-03-01T09:15:00Z", "note": "x" * 60}
        for number in range(20_000)
    ]
    document = load_bytes(json.dumps(rows, ensure_ascii=False).encode(), "a.json")
    assert document.data
    check = kind.prepare(EVERY, Shelf())
    began = time.process_time()
    assert [one for one in check(document) if isinstance(one, Fault)] == []
    assert time.process_time() - began < 3

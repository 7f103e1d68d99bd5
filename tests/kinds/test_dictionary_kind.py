"""Kind `dictionary`: each rule on entries that break it and on those that do not; the shipped dictionary keeps all."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker import kinds
from checker.engines.rule_folder import rules_of
from checker.engines.schema import compile_schema
from checker.kernel.fault import Fault, Inapplicable, Outcry, Unchecked
from checker.kernel.kind import Kind, Supplies
from checker.kernel.level import Level
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds import dictionary as kind
from checker.kinds.dictionary import rules
from checker.loaders import load, load_bytes
from checker.loaders.tree import Tree
from checker.repository.library import Repository
from tests.support.bare_supplies import BareSupplies

NONE = Text("لا شيء", "nothing")
SHIPPED = Path(__file__).parents[2] / "standards" / "data-elements" / "1.0"
SEX: Mapping[str, Any] = {
    "code-list": "sex",
    "name": {"ar": "الجنس", "en": "Sex"},
    "codes": [{"code": "1"}, {"code": "2"}, {"wrong": True}, 5],
}
BIRTH: Mapping[str, Any] = {
    "element": "birth-date",
    "name": {"ar": "تاريخ الولادة", "en": "Birth date"},
    "definition": {"ar": "اليوم الذي ولد فيه صاحب القيد", "en": "Day on which the holder was born"},
    "json-name": "birthDate",
    "xml-name": "BirthDate",
}


class Shelf(BareSupplies):
    """A dictionary of one element and one code list."""

    as_of = date(2026, 11, 24)

    def file(self, requirement: Requirement, name: str) -> Any:  # noqa: ARG002 - the contract of supplies
        raise Trouble("test.no-file", NONE, {"name": name})

    def schema(self, uri: str) -> Any:
        raise Trouble("test.no-name", NONE, {"uri": uri})

    def elements(self) -> Mapping[str, Mapping[str, Any]]:
        return {"birth-date": BIRTH}

    def code_lists(self) -> Mapping[str, Mapping[str, Any]]:
        return {"sex": SEX}


def requirement(rule: str) -> Requirement:
    check = CheckSpec("dictionary", {"rule": rule})
    return Requirement("test", "1.0", rule, Level.MUST, NONE, NONE, NONE, NONE, (), check, (), Path(), digest="")


EVERY = [requirement(rule) for rule in rules_of(rules)]


def outcries(data: Any, *rules: str, name: str = "") -> list[Outcry]:
    entry_id = (data.get("element") or data.get("code-list")) if isinstance(data, dict) else ""
    document = load_bytes(json.dumps(data).encode(), name or f"{entry_id}.json")
    asked = [requirement(rule) for rule in rules] or EVERY
    told = list(kind.prepare(asked, Shelf())(document))
    for one in told:
        assert isinstance(one, Inapplicable) or one.code in kind.MESSAGES
    return told


def faults(data: Any, *rules: str, name: str = "") -> list[tuple[str, str]]:
    return [
        (one.code.removeprefix("dictionary."), one.pointer)
        for one in outcries(data, *rules, name=name)
        if isinstance(one, Fault)
    ]


def element(**changes: Any) -> dict[str, Any]:
    sound = {
        "element": "queue-ticket",
        "name": {"ar": "رقم الدور", "en": "Queue ticket"},
        "definition": {
            "ar": "ما يعطى لمراجع المركز عند دخوله وبه ينادى",
            "en": "What a visitor to a centre is given on arrival and called by",
        },
        "type": "string",
        "json-name": "queueTicket",
        "xml-name": "QueueTicket",
        "constraints": {"pattern": "^[A-Z][0-9]{3}$"},
        "cites": ["A 1"],
        "examples": {"good": ["A001"], "bad": ["001"]},
    }
    return {**sound, **{key.replace("_", "-"): value for key, value in changes.items()}}


def code_list(*codes: Any, **changes: Any) -> dict[str, Any]:
    sound = {
        "code-list": "counter-kinds",
        "name": {"ar": "أنواع الكوى", "en": "Kinds of counter"},
        "definition": {"ar": "رموز ما تقدمه كل كوة للمراجعين", "en": "Codes of what a desk offers its visitors"},
        "from": "2026-01-01",
        "codes": list(codes) or [code("a")],
    }
    return {**sound, **changes}


def code(name: str, ar: str = "", en: str = "", **more: str) -> dict[str, Any]:
    return {"code": name, "name": {"ar": ar or f"اسم {name}", "en": en or f"Name {name}"}, **more}


def test_it_is_a_kind() -> None:
    module: Kind = kind
    shelf: Supplies = Shelf()
    assert kinds.kind("dictionary") is not None
    assert module.prepare(EVERY, shelf).doubtful([{}])
    assert not module.prepare([], shelf).doubtful([{}])


@pytest.mark.parametrize("rule", list(rules_of(rules)))
def test_parameters(rule: str) -> None:
    schema = compile_schema(kind.PARAMETERS)
    assert schema.is_valid({"rule": rule})
    assert not schema.is_valid({"rule": rule, "other": 1})
    assert not schema.is_valid({"rule": f"{rule}-x"})


def test_sound_entries_have_no_fault() -> None:
    assert faults(element()) == []
    assert faults(code_list()) == []


@pytest.mark.parametrize(
    "path", sorted(SHIPPED.glob("[ce]*/*.yaml")), ids=lambda path: f"{path.parent.name}/{path.stem}"
)
def test_the_shipped_dictionary_keeps_every_rule(path: Path) -> None:
    supplies = Repository.open().supplies(date(2026, 11, 24))
    told = kind.prepare(EVERY, supplies)(load(path, path.name))
    assert [one for one in told if not isinstance(one, Inapplicable)] == []


def test_the_shipped_dictionary_keeps_the_whole_standard() -> None:
    repository = Repository.open()
    supplies = repository.supplies(date(2026, 11, 24))
    standard = repository.standard("data-elements", date(2026, 11, 24))
    judged = 0
    for scope, folder in (("element", "elements"), ("code-list", "code-lists")):
        asked = [one for one in standard.requirements if not one.applies_to or scope in one.applies_to]
        checks = []
        for name in sorted({one.check.kind for one in asked}):
            module = kinds.kind(name)
            assert module is not None
            checks.append(module.prepare([one for one in asked if one.check.kind == name], supplies))
        for path in sorted((SHIPPED / folder).glob("*.yaml")):
            document = load(path, path.name)
            told = [one for check in checks for one in check(document) if not isinstance(one, Inapplicable)]
            assert told == [], path.name
            judged += 1
    assert judged >= 62


CASES = [
    ("file-name", element(), "other.json", [("file-name", "/element")]),
    ("file-name", code_list(), "other.json", [("file-name", "/code-list")]),
    ("file-name", element(), "-", []),
    ("unique", element(element="birth-date"), "", [("id-taken", "/element")]),
    ("unique", {**BIRTH}, "", []),
    ("unique", element(json_name="birthDate"), "", [("name-taken", "/json-name")]),
    ("unique", code_list(**{"code-list": "sex"}), "", [("id-taken", "/code-list")]),
    ("languages", element(name={"ar": "رقم الدور"}), "", [("language-missing", "/name")]),
    ("languages", element(name={"ar": " ", "en": "Ticket"}), "", [("language-missing", "/name")]),
    ("languages", element(name={"ar": "Ticket", "en": "Ticket"}), "", [("language-same", "/name")]),
    ("languages", element(name={"ar": "Ticket", "en": "Card"}), "", [("language-wrong", "/name/ar")]),
    ("languages", element(note={"ar": "ملاحظة", "en": "بطاقة"}), "", [("language-wrong", "/note/en")]),
    (
        "languages",
        code_list(code("a"), {"code": "b", "name": {"en": "B"}}),
        "",
        [("language-missing", "/codes/1/name")],
    ),
    ("languages", code_list(code("a", "100", "100")), "", []),
    (
        "definition",
        element(definition={"ar": "هو رقم الدور", "en": "A paper that calls visitors forward"}),
        "",
        [("definition-empty", "/definition/ar")],
    ),
    ("definition", element(definition=BIRTH["definition"]), "", [("definition-shared", "/definition")]),
    ("member-names", element(json_name="QueueTicket"), "", [("member-name", "/json-name")]),
    ("member-names", element(xml_name="queueTicket"), "", [("member-name", "/xml-name")]),
    (
        "bounds",
        element(type="integer", constraints={"minimum": 5, "maximum": 4}),
        "",
        [("bounds-crossed", "/constraints/minimum")],
    ),
    ("bounds", element(type="integer", constraints={"minimum": 5, "maximum": 5}), "", []),
    (
        "bounds",
        element(constraints={"min-length": 5, "max-length": 4}),
        "",
        [("bounds-crossed", "/constraints/min-length")],
    ),
    (
        "bounds",
        element(type="date", constraints={"pattern": "^x$"}),
        "",
        [("constraint-unfit", "/constraints/pattern")],
    ),
    (
        "bounds",
        element(type="string", constraints={"fraction-digits": 2}),
        "",
        [("constraint-unfit", "/constraints/fraction-digits")],
    ),
    ("bounds", element(type="decimal", constraints={"fraction-digits": 2, "minimum": 0}), "", []),
    ("code-list", element(type="code"), "", [("code-without-list", "/type")]),
    ("code-list", element(type="code", code_list="sexes"), "", [("no-code-list-near", "/code-list")]),
    ("code-list", element(type="code", code_list="planets"), "", [("no-code-list", "/code-list")]),
    ("code-list", element(type="string", code_list="sex"), "", [("list-without-code", "/type")]),
    ("code-list", element(type="code", code_list="sex"), "", []),
    ("code-list", element(type="code", code_list="../../etc/passwd"), "", [("no-code-list", "/code-list")]),
    (
        "proven",
        element(examples={"good": ["A1"], "bad": ["A001"]}),
        "",
        [("good-refused", "/examples/good/0"), ("bad-accepted", "/examples/bad/0")],
    ),
    (
        "proven",
        element(examples={"good": [], "bad": []}),
        "",
        [("good-missing", "/examples"), ("bad-missing", "/examples")],
    ),
    ("proven", element(examples=None), "", [("good-missing", "/examples"), ("bad-missing", "/examples")]),
    (
        "proven",
        element(type="code", code_list="sex", constraints=None, examples={"good": ["1"], "bad": ["3", 1]}),
        "",
        [],
    ),
    (
        "proven",
        element(type="date", constraints=None, examples={"good": ["2026-02-28"], "bad": ["2026-02-30"]}),
        "",
        [],
    ),
    ("periods", code_list(code("a", until="2025-12-31")), "", [("period-reversed", "/codes/0")]),
    ("periods", code_list(code("a"), code("a")), "", [("code-twice", "/codes/1/code")]),
    ("periods", code_list(code("a", until="2026-06-30"), code("a", **{"from": "2026-07-01"})), "", []),
    (
        "periods",
        code_list(code("a", until="2026-06-30"), code("a", **{"from": "2026-06-30"})),
        "",
        [("code-twice", "/codes/1/code")],
    ),
    ("labels", code_list(code("a", "اسم"), code("b", "اسم")), "", [("label-twice", "/codes/1/name/ar")]),
    ("labels", code_list(code("a", en="Cash"), code("b", en="cash ")), "", [("label-twice", "/codes/1/name/en")]),
    ("labels", code_list(code("a", "اسم", until="2026-06-30"), code("b", "اسم", **{"from": "2026-07-01"})), "", []),
    ("terms", element(name={"ar": "رقـم الدور", "en": "Ticket"}), "", [("term", "/name/ar")]),
    ("terms", element(name={"ar": "مرمز بـ UTF-8", "en": " Ticket"}), "", [("term", "/name/en")]),
    ("terms", code_list(code("a", "\ufefb شيء")), "", [("term", "/codes/0/name/ar")]),
    ("terms", code_list(code("a", "کوة")), "", [("term", "/codes/0/name/ar")]),
]


@pytest.mark.parametrize(("rule", "data", "name", "expected"), CASES)
def test_rules(rule: str, data: Any, name: str, expected: list[tuple[str, str]]) -> None:
    assert sorted(faults(data, rule, name=name)) == sorted(expected)


@pytest.mark.parametrize(
    ("pattern", "code"),
    [
        ("^[0-9]+$", ""),
        (r"^\(\?=x\)$", ""),
        ("^(a|b)$", ""),
        (r"^[|]\|$", ""),
        ("[0-9]+", "pattern-loose"),
        ("^[0-9]+", "pattern-loose"),
        (r"^[0-9]+\$", "pattern-loose"),
        ("^a|b$", "pattern-loose"),
        ("^(a$", "pattern-wrong"),
        ("^(?=a).*$", "pattern-wrong"),
        ("^(?<!a)b$", "pattern-wrong"),
        (r"^(a)\1$", "pattern-wrong"),
        ("^a{2000}$", "pattern-wrong"),
    ],
)
def test_patterns(pattern: str, code: str) -> None:
    told = faults(element(constraints={"pattern": pattern}), "pattern")
    assert told == ([(code, "/constraints/pattern")] if code else [])


@pytest.mark.parametrize(
    "changes",
    [{"type": "unknown"}, {"type": None}, {"constraints": {"pattern": "^(a$"}}],
    ids=str,
)
def test_an_element_without_a_schema_is_not_checked(changes: dict[str, Any]) -> None:
    (told,) = outcries({**element(), **changes}, "proven")
    assert isinstance(told, Unchecked)


@pytest.mark.parametrize("data", [[], "text", {}, {"code-list": "a"}, {"codes": []}, None])
def test_what_is_no_entry_is_not_applicable(data: Any) -> None:
    told = outcries(data, name="a.json")
    assert told
    assert all(isinstance(one, Inapplicable) for one in told)


def test_a_rule_is_asked_of_its_own_sort_only() -> None:
    assert outcries(code_list(), "proven") == [Inapplicable("test/proven")]
    assert outcries(element(), "periods") == [Inapplicable("test/periods")]


def test_the_code_list_of_an_agency_stands_beside_its_element(tmp_path: Path) -> None:
    for folder, data in (("elements", element(type="code", code_list="own-list")), ("code-lists", code_list())):
        (tmp_path / folder).mkdir()
        name = "own-list.yaml" if folder == "code-lists" else "queue-ticket.yaml"
        (tmp_path / folder / name).write_text(json.dumps(data))
    path = tmp_path / "elements" / "queue-ticket.yaml"
    check = kind.prepare([requirement("code-list")], Shelf())
    assert list(check(load(path, "elements/queue-ticket.yaml", Tree(tmp_path)))) == []
    (tmp_path / "code-lists" / "own-list.yaml").unlink()
    assert [one.code for one in check(load(path, "elements/queue-ticket.yaml", Tree(tmp_path)))] == [
        "dictionary.no-code-list"
    ]


JUNK = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                ["ar", "en", "code", "name", "from", "until", "pattern", "minimum", "min-length", "good", "bad"]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=8,
)
KEYS = ["name", "definition", "type", "json-name", "xml-name", "constraints", "code-list", "examples", "codes", "from"]


@given(st.dictionaries(st.sampled_from(KEYS), JUNK), st.sampled_from(["element", "code-list"]), JUNK)
@settings(max_examples=400, deadline=None)
def test_no_entry_breaks_it(changes: dict[str, Any], sort: str, entry_id: Any) -> None:
    base = element() if sort == "element" else code_list()
    outcries({**base, **changes, sort: entry_id}, name="a.json")

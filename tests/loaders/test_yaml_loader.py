"""YAML: the core schema, anchors and merges, several documents, limits, places."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from checker.kernel.place import Place
from checker.kernel.trouble import Trouble
from checker.loaders import load_bytes

WORDS = st.text("abcxyz مرحبا", min_size=1, max_size=8)
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53), 2**53) | WORDS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=20,
)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("yes", "yes"),
        ("on", "on"),
        ("012", 12),
        ("0o17", 15),
        ("0x1F", 31),
        ("1_000", "1_000"),
        ("1:30", "1:30"),
        ("2026-11-24", "2026-11-24"),
        ("~", None),
        ("True", True),
        ("1.0", 1.0),
        ("12345678901234567890123", 12345678901234567890123),
        ("'12'", "12"),
        ("!!str 12", "12"),
        ("|\n  x\n  y\n", "x\ny\n"),
    ],
)
def test_reads_scalars_by_the_core_schema(text: str, value: object) -> None:
    assert load_bytes(f"a: {text}\n".encode(), "x.yaml").data == {"a": value}


def test_keys_become_the_strings_json_has() -> None:
    document = load_bytes(b"200: a\ntrue: b\n1.5: c\nnull: d\n", "x.yaml")
    assert document.data == {"200": "a", "true": "b", "1.5": "c", "null": "d"}


def test_two_keys_that_json_cannot_tell_apart_are_told() -> None:
    document = load_bytes(b'200: a\n"200": b\n', "x.yaml")
    assert [(flaw.code, flaw.values["key"]) for flaw in document.flaws] == [("load.duplicate-key", "200")]


def test_anchors_are_shared_and_merge_keys_merged() -> None:
    document = load_bytes(b"base: &b {x: 1, y: 2}\nown: {<<: *b, y: 3}\nsame: *b\n", "x.yaml")
    assert document.data == {"base": {"x": 1, "y": 2}, "own": {"x": 1, "y": 3}, "same": {"x": 1, "y": 2}}
    assert document.flaws == ()


def test_tells_keys_written_twice() -> None:
    document = load_bytes(b"a: 1\nb:\n  - {x: 1, x: 2}\na: 3\n", "x.yaml")
    assert [(flaw.values["key"], flaw.place.line, flaw.place.column) for flaw in document.flaws] == [
        ("x", 3, 12),
        ("a", 4, 1),
    ]


def test_numbers_json_has_not_become_text_and_are_told() -> None:
    document = load_bytes(b"a: .inf\nb: -.inf\nc: .nan\n", "x.yaml")
    assert document.data == {"a": ".inf", "b": "-.inf", "c": ".nan"}
    assert {flaw.code for flaw in document.flaws} == {"load.not-json-value"}


def test_several_documents_are_a_stream_of_parts() -> None:
    document = load_bytes(b"---\na: 1\n---\nb:\n  - 2\n", "x.yaml")
    parts = document.parts()
    assert parts is not None
    assert list(parts) == [(0, {"a": 1}), (1, {"b": [2]})]
    place = document.locate([("/1/b/0", False)])["/1/b/0", False]
    assert (place.line, place.column) == (5, 5)


@pytest.mark.parametrize(
    ("raw", "code", "line"),
    [
        (b"", "load.empty", 0),
        (b"# nothing\n", "load.empty", 0),
        (b"a: 1\n\tb: 2\n", "load.yaml-tab", 2),
        (b"a: b: c\n", "load.yaml-syntax", 1),
        (b"a: [1, 2\n", "load.yaml-syntax", 2),
        (b'a: "x\n', "load.yaml-syntax", 2),
        (b"a: *nowhere\n", "load.yaml-anchor", 1),
        (b"a: &x [*x]\n", "load.yaml-anchor", 1),
        (b"? {a: 1}\n: 2\n", "load.yaml-complex-key", 1),
        (b"\x01\x02", "load.yaml-syntax", 1),
        (b"a: caf\xe9\n", "load.not-utf-8", 1),
        (b"[" * 10_000, "load.too-deep", 1),
        (b"- " * 10_000 + b"1", "load.too-deep", 1),
        ("".join(" " * depth + "a:\n" for depth in range(2_000)).encode(), "load.too-deep", 257),
    ],
)
def test_says_where_it_stops_being_yaml(raw: bytes, code: str, line: int) -> None:
    with pytest.raises(Trouble) as caught:
        load_bytes(raw, "x.yaml")
    assert caught.value.code == code
    assert caught.value.place is not None
    assert caught.value.place.line in (line, line - 1)


@pytest.mark.parametrize(
    ("before", "after", "line", "column"),
    [
        ("a:\n  - 1\n  - -", "\n", 3, 5),
        ('a: "0"\nb: ', "\n", 2, 4),
        ('--- {a: 1}\n---\n- {"ا": ', "}", 3, 9),
        ("", ": 1", 1, 1),
        ("a: !!int '", "'", 1, 4),
    ],
)
def test_a_number_of_too_many_digits_is_told_where_it_stands(before: str, after: str, line: int, column: int) -> None:
    long = "1" * 5_000
    with pytest.raises(Trouble) as caught:
        load_bytes(f"{before}{long}{after}".encode(), "x.yaml")
    trouble = caught.value
    assert (trouble.code, trouble.values["digits"]) == ("load.long-number", 5_000)
    assert trouble.place == Place("x.yaml", line, column)
    quoted = load_bytes(f'a: "{long}"\nb: {long}x\n'.encode(), "x.yaml")
    assert quoted.data == {"a": long, "b": f"{long}x"}


def test_an_alias_bomb_is_refused_at_once() -> None:
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 20)]
    with pytest.raises(Trouble) as caught:
        load_bytes("\n".join(lines).encode(), "x.yaml")
    assert caught.value.code == "load.alias-bomb"


def test_takes_in_json_with_escaped_surrogate_pairs() -> None:
    assert load_bytes(rb'{"a": "\ud83d\ude00"}', "x.yaml").data == {"a": "😀"}


def test_places_of_keys_values_and_what_lies_behind_an_alias() -> None:
    raw = "الاسم: ليلى\nlist:\n  - &n {x: 1}\n  - *n\n# remark\nflow: {a: [1, {b: 2}]}\n"
    spots = [("/الاسم", False), ("/list/0/x", True), ("/list/1/x", False), ("/flow/a/1/b", True), ("/none", False)]
    places = load_bytes(raw.encode(), "x.yaml").locate(spots)
    assert [(place.line, place.column) for place in places.values()] == [(1, 8), (3, 9), (4, 5), (6, 16), (1, 1)]


@given(VALUES, st.sampled_from([None, True, False]))
def test_agrees_with_pyyaml_on_what_both_read_alike(value: object, flow: bool | None) -> None:
    raw = yaml.safe_dump({"top": value}, allow_unicode=True, default_flow_style=flow).encode()
    assert load_bytes(raw, "x.yaml").data == {"top": value}

"""JSON: values, flaws, places, and every way in which a file is none."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.kernel.place import Place
from checker.kernel.pointer import join
from checker.kernel.trouble import Trouble
from checker.loaders import load_bytes

LONG = b"12345" * 1_000
TEXTS = st.text(st.characters(codec="utf-8"))  # a lone surrogate cannot be written in UTF-8
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXTS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=25,
)


@pytest.mark.parametrize(
    ("raw", "code", "line", "column"),
    [
        (b"", "load.empty", 0, 0),
        (b" \n\t", "load.empty", 0, 0),
        (b'{"a": 1', "load.json-truncated", 1, 8),
        (b'{"a":\n "xy', "load.json-truncated", 2, 5),
        (b"[1, 2,]", "load.json-trailing-comma", 1, 6),
        (b'{"a": 1,\n}', "load.json-trailing-comma", 1, 8),
        (b'{"a": // note\n 1}', "load.json-comment", 1, 7),
        (b"{} {}", "load.json-extra", 1, 4),
        (b'{"a": NaN}', "load.json-syntax", 1, 7),
        (b"{'a': 1}", "load.json-syntax", 1, 2),
        (b"openapi: 3.1.0\n", "load.json-syntax", 1, 1),
        (b'{"a": 1e999}', "load.json-number", 1, 7),
        (b'{"a": [1, %s]}' % LONG, "load.long-number", 1, 11),
        (b'{"a": "%s",\r\n "\xd8\xa7": -%s.5e1, ,}' % (LONG, LONG), "load.long-number", 2, 7),
        (b'{"a": 1, "a": [\n%s9]}' % LONG[:4300], "load.long-number", 2, 1),
        (b'{"a": "caf\xe9"}', "load.not-utf-8", 1, 11),
        (b"\x89PNG\r\n\x1a\n\x00\x00", "load.not-utf-8", 1, 1),
        (b"[" * 10_000 + b"]" * 10_000, "load.too-deep", 1, 0),
        (b'{"a":' * 10_000, "load.too-deep", 1, 0),
    ],
)
def test_says_where_it_stops_being_json(raw: bytes, code: str, line: int, column: int) -> None:
    with pytest.raises(Trouble) as caught:
        load_bytes(raw, "data.json")
    place = caught.value.place
    assert caught.value.code == code
    assert place is not None
    assert (place.file, place.line) == ("data.json", line)
    assert column in (0, place.column)


def test_a_number_of_too_many_digits_is_told_with_their_count() -> None:
    with pytest.raises(Trouble) as caught:
        load_bytes(b'{"a": [1, -%s]}' % LONG, "x.json")
    assert caught.value.values == {"found": "-12345123451…", "digits": 5_000, "limit": 4_300}
    assert load_bytes(LONG[:4_300], "x.json").data == int(LONG[:4_300])


def test_of_lines_that_are_no_json_the_first_says_why() -> None:
    document = load_bytes(b'{"a": 1}\n{"a": 1, "a": %s}\n{\n' % LONG, "x.ndjson")
    assert document.data == [{"a": 1}]
    (flaw,) = document.flaws
    assert (flaw.code, flaw.place) == ("load.bad-line", Place("x.ndjson", 2, 15))
    assert (flaw.values["count"], flaw.values["line"]) == (2, 2)
    assert flaw.values["why"]["en"].startswith("The number that begins with 123451234512… has 5000 digits")


def test_keeps_integers_of_any_size() -> None:
    assert load_bytes(b"[9007199254740993, 123456789012345678901234567890]", "x.json").data == [
        9007199254740993,
        123456789012345678901234567890,
    ]


def test_tells_keys_written_twice_where_they_stand() -> None:
    document = load_bytes(b'{"a": 1,\n "b": [{"c": 1,\n  "c": 2}]}', "x.json")
    (flaw,) = document.flaws
    assert document.data == {"a": 1, "b": [{"c": 2}]}
    assert (flaw.code, flaw.pointer, flaw.place.line, flaw.place.column) == ("load.duplicate-key", "/b/0/c", 3, 3)


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b'\xef\xbb\xbf{"a": 1}', "load.bom"),
        ('{"a": 1}'.encode("utf-16"), "load.encoding"),
        ('{"a": 1}'.encode("utf-16-be"), "load.encoding"),
        ('{"a": 1}'.encode("utf-32"), "load.encoding"),
    ],
)
def test_reads_other_unicode_encodings_and_says_so(raw: bytes, code: str) -> None:
    document = load_bytes(raw, "x.json")
    assert document.data == {"a": 1}
    assert [flaw.code for flaw in document.flaws] == [code]


def test_columns_count_characters_and_lines_end_as_they_may() -> None:
    document = load_bytes('{"الاسم": "ليلى",\r\n "x": 1,\r "y": 2}'.encode(), "x.json")
    places = document.locate([("/الاسم", False), ("/x", True), ("/y", False)])
    assert [(place.line, place.column) for place in places.values()] == [(1, 11), (2, 2), (3, 7)]
    assert document.line(1) == '{"الاسم": "ليلى",'
    assert document.line(2) == ' "x": 1,'
    assert document.line(9) == ""


def test_a_pointer_to_nothing_gets_its_nearest_ancestor() -> None:
    document = load_bytes(b'{"a": {"b": [10, 20]}}', "x.json")
    places = document.locate([("/a/b/7", False), ("/a/c/d", False), ("/z", True)])
    assert [place.column for place in places.values()] == [13, 7, 1]


def test_a_long_single_line_is_located_in_one_pass() -> None:
    raw = json.dumps([{"n": number} for number in range(20_000)]).encode()
    document = load_bytes(raw, "x.json")
    places = document.locate([(f"/{number}/n", False) for number in range(20_000)])
    assert all(raw[place.column - 1 :].startswith(str(number).encode()) for number, place in enumerate(places.values()))


def _pointers(value: object, before: tuple[str | int, ...] = ()) -> list[tuple[str, object]]:
    found = [(join(before), value)]
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        found.extend(_pointers(child, (*before, key)))
    return found


@given(VALUES, st.booleans(), st.sampled_from([None, 1, "\t"]))
def test_every_value_is_found_where_it_is_written(value: object, ascii_only: bool, indent: int | str | None) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only, indent=indent)
    raw = text.encode()
    document = load_bytes(raw, "x.json")
    assert document.data == value
    lines = text.split("\n")
    wanted = _pointers(value)
    places = document.locate([(pointer, False) for pointer, _ in wanted])
    for pointer, part in wanted:
        place = places[pointer, False]
        rest = "\n".join([lines[place.line - 1][place.column - 1 :], *lines[place.line :]])
        assert json.JSONDecoder().raw_decode(rest)[0] == part

"""The quick way to read YAML says what the thorough one says, or leaves it to that."""

from __future__ import annotations

import orjson
import pytest

from checker.loaders import load_bytes
from checker.loaders.yaml_quick import quick


@pytest.mark.parametrize(
    "text", ["a: 1\nb: {c: [1, x], d: }\n", "a:\n  - b: 1\n    c: 2\n", '"a": 1\n', "{'a': 1, b: 2}", 'a: "x\\"y"\n']
)
def test_plain_files_are_read(text: str) -> None:
    found = quick(text.encode())
    assert found is not None
    assert found.data == load_bytes(text.encode(), "a.yaml").data
    assert orjson.loads(found.json) == found.data


@pytest.mark.parametrize(
    "text",
    [
        "a: 1\na: 2\n", "a: {b: 1, b: 2}\n", '{"a":1,"a":2}', "a: 1\n'a': 2\n", "a:\n  b: 1\n  c: 2\n  b: 3\n",
        "x: &r 1\ny: *r\n", "a: .nan\n", "a: .INF\n", "1: a\n", "? [a]\n: b\n", "a: 1\n---\na: 2\n", "a: [",
        "a: 'x: y'\n", "{a, a: 1}\n", "{a: 1, a}\n", "x: {b: 1,\n  'a', a: 1}\n", '{"a" :1, b: 1, b: 2}',
        "? a\n? b\na: 1\n", "a: 1e999\n", "a: -1E+400\n", f"a: {'1' * 320}.0\n",
        "- ? a\n  ? b\n- {a: 1, 'a\\u0062', x, ab: 1}\n",
        'a: 1\n"a":\n  2\n',
    ],
)  # fmt: skip
def test_what_it_cannot_vouch_for_is_left_to_the_thorough_way(text: str) -> None:
    assert quick(text.encode()) is None


def test_blanks_and_commas_without_end_take_no_time() -> None:
    for text in (
        "\n" * 200_000 + "a: ? b\n",
        "{a" + " " * 200_000 + "b, c: 1}",
        "{a: 1" + ", " * 100_000 + "}",
        '"' + " " * 200_000,
    ):
        found = quick(text.encode())
        assert found is None or found.data


def test_bytes_that_are_no_text_are_left_too() -> None:
    assert quick(b"a: \xff\n") is None

"""Places told from indentation are those that a parser tells, and where indentation does not tell, it says so."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.kernel.pointer import Token, join
from checker.kernel.trouble import Trouble
from checker.loaders.trie import Node, Spot, nearest, trie
from checker.loaders.yaml_blocks import Position, Unclear, locate
from checker.loaders.yaml_form import parse
from checker.loaders.yaml_places import by_events, positions


def spots(value: Any, way: tuple[Token, ...] = ()) -> Iterator[Spot]:
    yield from ((join(way), False), (join(way), True))
    children = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, child in children:
        yield from spots(child, (*way, key))


def told(text: str, asked: list[Spot], value: Any) -> dict[Spot, Position]:
    root: Node[Position]
    root, wanted = trie(asked)
    locate(text.encode(), root, value)
    return nearest(wanted)


def agrees(text: str) -> None:
    """Every place, asked for by itself, is that of the events or is not told."""
    (value,) = parse(text.encode(), "a.yaml").documents
    asked = list(spots(value))
    known = by_events(text.encode(), asked, stream=False)
    assert positions(text.encode(), asked, value, stream=False) == known
    for spot in asked:
        try:
            assert told(text, [spot], value)[spot] == known[spot], (text, spot)
        except Unclear:
            continue


CLEAR = [
    "a: 1\nb:\n  c: 2\n  d:\n  - e\n  - f: 3\n    g: 4\nh: 5\n",
    "# first\n---\n# second\na:\n    - b: 1\n\n      c:\n        d: e\n    # between\n    - f\n",
    "a:\nb: ''\nc:\n  # nothing\nd:\n-\n- e\n-   f: g\n    h: i\n",
    "'a b': 1\n\"c\\n\\u0041\": {d: 1}\n\"x:y\": 2\n'it''s': 3\nurl: http://a:80/b#c\n",
    "a: |\n  b: no key\n  c: neither\n\n   # nor a comment\nd: >-\n  e: f\ng: h\n",
    'a: "b\n  c: d"\ne: f\n  g h\n  i\nj: k\n',
    "الاسم: قيمة\nالعنوان:\n  المدينة: دمشق\n  الحي: المزة\n",
    "a:\n  -\n    b: 1\n    c: 2\n  - - d\n    - e\n  - - - f\n",
    "a: &x\n  b: 1\nc: *x\nd: !!str 5\n",
    "a: {b: 1, c: [2]}\nd: [e, {f: g}]\nh: i\n",
    "- a\n- b: c\n-\n  d: e\n",
    "a:b: c\n-d: e\n?f: g\n'': h\n",
    "text\n",
    '"quoted"\n',
    "a:   # a comment\n  b: c # another\n",
    "a: b\n   \n \nc:\n\n \t\n  d: \te\nf:\t\n  g: h",
]


@pytest.mark.parametrize("text", CLEAR)
def test_places_of_block_style(text: str) -> None:
    agrees(text)


@pytest.mark.parametrize("text", CLEAR[:4])
def test_block_style_is_told_without_a_parser(text: str) -> None:
    (value,) = parse(text.encode(), "a.yaml").documents
    asked = [(join((key,)), False) for key in value]
    assert told(text, asked, value) == by_events(text.encode(), asked, stream=False)


@pytest.mark.parametrize(
    ("text", "pointer"),
    [
        ("a: {b: {c: 1}}\n", "/a/b"),
        ("a: [1, 2]\n", "/a/1"),
        ("b: &x {c: 1}\na:\n  <<: *x\n  d: 1\n", "/a/d"),
        ("? a\n: b\n", "/a"),
        ("a: 1\r\nb: 2\r\n", "/b"),
        ("a: 1\u2028b: 2\n", "/a"),
        ("a: 1\na: 2\n", "/a"),
        ("a: 1\nb:\n  \tc\n", "/a"),
        ("0x10: a\n", "/16"),
        ("{a: 1}\n", "/a"),
        ("--- {a: 1}\n", "/a"),
        ("a: 1\n...\n", "/a"),
        ("%YAML 1.2\n---\na: 1\n", "/a"),
        ('"a\\q": 1\n', "/a"),
        ("- &x a: 1\n  b: 2\n", "/0/b"),
        ("", "/a"),
        ("# nothing\n", "/a"),
    ],
)
def test_what_indentation_does_not_tell(text: str, pointer: str) -> None:
    try:
        (value,) = parse(text.encode(), "a.yaml").documents
    except Trouble:
        value = {"a": {"b": 1}}
    with pytest.raises(Unclear):
        told(text, [(pointer, False)], value)


def test_an_alias_is_not_followed() -> None:
    text = "a: &x\n  b: 1\nc: *x\n"
    (value,) = parse(text.encode(), "a.yaml").documents
    asked = [("/c/b", False), ("/a/b", True)]
    assert told(text, asked, value) == by_events(text.encode(), asked, stream=False)


def test_no_line_takes_long() -> None:
    wide = " " * 900
    agrees(f"a{wide}b: 1\nc: 2\n")
    for line in (f"{'x' + wide}" * 2_000, "&" * 200_000 + " x", "'" * 200_001, '"' + "\\" * 200_001):
        value = {"a": {"b": 1}}
        try:
            told(f"a: {line}\n{line}\n", [("/a/b", False)], value)
        except Unclear:
            continue


def test_however_deep() -> None:
    text = "".join(" " * level + "a:\n" for level in range(250)) + " " * 250 + "b: c\n"
    (value,) = parse(text.encode(), "a.yaml").documents
    deepest = ("/a" * 250 + "/b", False)
    assert positions(text.encode(), [deepest], value, stream=False) == {deepest: (251, 254)}


def test_what_is_not_there_has_the_place_of_what_would_hold_it() -> None:
    text = "a:\n  b: 1\nc:\n- d\n"
    (value,) = parse(text.encode(), "a.yaml").documents
    asked = [("/a/x", False), ("/a/b/y", False), ("/c/7", False), ("/z", True)]
    assert told(text, asked, value) == by_events(text.encode(), asked, stream=False)


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**6), 10**6)
    | st.sampled_from(
        ["a", "b: c", "- d", "# e", "f\ng: h\n\n  i", "اسم", "", " j ", "'k'", '"l', "x" * 120, "a b " * 40]
    ),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["a", "b c", "اسم", "d:e", "- f", "#g", "'h", "i j: k", "200"]), inner, max_size=3
        )
    ),
    max_leaves=12,
)


@settings(max_examples=300, deadline=None)
@given(
    VALUES,
    st.integers(2, 6),
    st.sampled_from([None, "|", ">", "'", '"']),
    st.sampled_from([False, None]),
    st.integers(0, 1000),
)
def test_any_style_of_writing(value: Any, indent: int, style: Any, flow: bool | None, seed: int) -> None:
    text = yaml.safe_dump(
        {"top": value},
        indent=indent,
        default_style=style,
        default_flow_style=flow,
        allow_unicode=True,
        sort_keys=False,
        width=60,
    )
    agrees(text)
    try:
        parse((commented := with_comments(text, seed)).encode(), "a.yaml")
    except Trouble:
        return  # a comment in the middle of a text is none
    agrees(commented)


def with_comments(text: str, seed: int) -> str:
    chance = random.Random(seed)  # noqa: S311 - a choice that can be made again
    lines = []
    for line in text.split("\n"):
        if chance.random() < 0.2:
            lines.append(" " * chance.randrange(5) + chance.choice(["# a: b", "#", ""]))
        lines.append(line)
    return "\n".join(lines)

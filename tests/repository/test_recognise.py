"""Recognising an artefact by the scopes of standards."""

from __future__ import annotations

from pathlib import Path
from typing import Any, NamedTuple

import pytest

from checker.kernel.standard import Scope, Standard, Status
from checker.kernel.text import Text
from checker.loaders import load_bytes
from checker.repository import recognise
from checker.repository.recognise import falls_in

NONE = Text("لا شيء", "nothing")


class Element(NamedTuple):
    """What an XML document's data looks like to a scope."""

    tag: Any


class Xml(NamedTuple):
    data: Element
    name: str = "a.xml"
    form: str = "xml"


def standard(*scopes: Scope) -> Standard:
    return Standard("s", "1.0", NONE, NONE, Status.ADOPTED, None, None, (), scopes, (), (), Path("s/1.0"))


@pytest.mark.parametrize(
    ("scope", "name", "raw", "falls"),
    [
        (Scope("a"), "a.json", b"{}", True),
        (Scope("a", forms=frozenset({"json"})), "a.json", b"[]", True),
        (Scope("a", forms=frozenset({"json"})), "a.yaml", b"{}", False),
        (Scope("a", keys={"x": ""}), "a.json", b'{"x": null}', True),
        (Scope("a", keys={"x": ""}), "a.json", b'{"y": 1}', False),
        (Scope("a", keys={"x": ""}), "a.json", b'["x"]', False),
        (Scope("a", keys={"x": ""}), "a.json", b'"x"', False),
        (Scope("a", keys={"x": "", "y": ""}), "a.json", b'{"x": 1}', False),
        (Scope("a", keys={"x": "^3"}), "a.json", b'{"x": "3.1"}', True),
        (Scope("a", keys={"x": "^3"}), "a.yaml", b"x: 3.1", True),
        (Scope("a", keys={"x": "^3$"}), "a.yaml", b"x: 3", True),
        (Scope("a", keys={"x": "^true$"}), "a.yaml", b"x: true", True),
        (Scope("a", keys={"x": "."}), "a.json", b'{"x": {"3": 3}}', False),
        (Scope("a", keys={"x": "."}), "a.json", b'{"x": null}', False),
        (Scope("a", keys={"x": ""}), "a.ndjson", b'{"x": 1}\n{"y": 1}\n', True),
        (Scope("a", keys={"x": ""}), "a.ndjson", b'nonsense\n{"x": 1}\n', True),
        (Scope("a", keys={"x": ""}), "a.ndjson", b"nonsense\n", False),
        (Scope("a", files=("*.note.json",)), "b/a.note.json", b"{}", True),
        (Scope("a", files=("/a.json",)), "b/a.json", b"{}", False),
        (Scope("a", files=("*.json", "!x.json")), "x.json", b"{}", False),
        (Scope("a", media=frozenset({"application/json"})), "a.json", b"{}", True),
        (Scope("a", media=frozenset({"text/plain"})), "a.json", b"{}", False),
        (Scope("a", media=frozenset({"text/plain"})), "a", b"text", False),
        (Scope("a", roots=frozenset({"{*}x"})), "a.json", b'{"tag": "x"}', False),
        (Scope("a", forms=frozenset({"json"}), files=("*.yaml",)), "a.json", b"{}", False),
    ],
)
def test_a_scope_asks_for_all_it_says(scope: Scope, name: str, raw: bytes, *, falls: bool) -> None:
    assert falls_in(load_bytes(raw, name), scope) is falls


@pytest.mark.parametrize(
    ("root", "tag", "falls"),
    [
        ("{urn:a}x", "{urn:a}x", True),
        ("{urn:a}x", "{urn:b}x", False),
        ("{*}x", "{urn:b}x", True),
        ("{*}x", "x", True),
        ("x", "x", True),
        ("x", "{urn:a}x", False),
        ("{*}x", "y", False),
        ("{*}x", None, False),
    ],
)
def test_root_elements(root: str, tag: Any, *, falls: bool) -> None:
    assert falls_in(Xml(Element(tag)), Scope("a", roots=frozenset({root}))) is falls  # type: ignore[arg-type]


def test_every_scope_that_fits_is_named_and_a_standard_without_one_is_left_out() -> None:
    both = standard(Scope("x", keys={"x": ""}), Scope("y", keys={"y": ""}), Scope("z", keys={"z": ""}))
    other = standard(Scope("w", keys={"w": ""}))
    found = recognise(load_bytes(b'{"x": 1, "y": 1}', "a.json"), [other, both])
    assert found == ((both, frozenset({"x", "y"})),)
    assert hash(found) == hash(((both, frozenset({"x", "y"})),))


def test_a_pattern_that_backtracks_elsewhere_ends_here() -> None:
    raw = b'{"x": "' + b"a" * 50_000 + b'!"}'
    assert falls_in(load_bytes(raw, "a.json"), Scope("a", keys={"x": "^(a+)+$"})) is False

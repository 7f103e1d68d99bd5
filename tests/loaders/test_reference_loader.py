"""References: pointers, identifiers, anchors, other files; never out of the tree, never to the network."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from checker.kernel.document import Broken, Target
from checker.loaders import MESSAGES, load, load_bytes
from checker.loaders.tree import Tree


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    root = tmp_path / "جهة ما"
    (root / "parts").mkdir(parents=True)
    (root / "api.json").write_text(json.dumps({"a": {"b/c": [{"d~e": 1}]}, "self": {"$ref": "#/self"}}))
    (root / "parts" / "types.yaml").write_text("types:\n  name: {type: string}\nback: {$ref: ../api.json#/a}\n")
    (root / "parts" / "bad.json").write_text("{")
    (tmp_path / "secret.json").write_text("{}")
    (root / "link.json").symlink_to(tmp_path / "secret.json")
    return root


def follow(root: Path, reference: str) -> Target | Broken:
    return load(root / "api.json", "api.json", Tree(root)).resolve(reference)


@pytest.mark.parametrize(
    ("reference", "pointer", "value"),
    [
        ("#/a/b~1c/0/d~0e", "/a/b~1c/0/d~0e", 1),
        ("#/a/b~1c/0/d%7E0e", "/a/b~1c/0/d~0e", 1),
        ("#/self", "/self", {"$ref": "#/self"}),
        ("parts/types.yaml#/types/name", "/types/name", {"type": "string"}),
        ("./parts/../parts/types.yaml#/types/name", "/types/name", {"type": "string"}),
    ],
)
def test_leads_to_its_value(tree: Path, reference: str, pointer: str, value: object) -> None:
    found = follow(tree, reference)
    assert isinstance(found, Target)
    assert (found.pointer, found.value) == (pointer, value)


def test_a_target_in_another_file_resolves_from_there(tree: Path) -> None:
    first = follow(tree, "parts/types.yaml#/back")
    assert isinstance(first, Target)
    second = first.document.resolve(first.value["$ref"], first.pointer)
    assert isinstance(second, Target)
    assert second.pointer == "/a"


@pytest.mark.parametrize(
    ("reference", "code"),
    [
        ("#/a/none", "reference.no-pointer"),
        ("#/a/b~1c/01", "reference.no-pointer"),
        ("#nowhere", "reference.no-anchor"),
        ("none.json", "reference.no-file"),
        ("parts/bad.json", "reference.unreadable"),
        ("parts", "reference.unreadable"),
        ("../secret.json", "reference.outside"),
        ("%2e%2e/secret.json", "reference.outside"),
        ("link.json", "reference.outside"),
        ("/etc/passwd", "reference.outside"),
        ("a\0b", "reference.outside"),
        ("http://example.org/x.json", "reference.network"),
        ("//example.org/x.json", "reference.network"),
        ("file:///etc/passwd", "reference.malformed"),
        ("http://[", "reference.malformed"),
        ("parts/types.yaml#/none", "reference.no-pointer"),
    ],
)
def test_leads_nowhere_and_says_why(tree: Path, reference: str, code: str) -> None:
    found = follow(tree, reference)
    assert isinstance(found, Broken)
    assert found.code == code
    assert found.code in MESSAGES
    assert found.values["reference"] == reference


def test_a_missing_pointer_is_told_from_its_first_missing_token(tree: Path) -> None:
    found = follow(tree, "#/a/x/y/z")
    assert isinstance(found, Broken)
    assert (found.values["missing"], found.values["nearest"]) == ("x", "#/a")


def test_identifiers_and_anchors_of_embedded_schemas() -> None:
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "https://gov.example/root.json",
        "$defs": {
            "item": {"$id": "item.json", "$defs": {"n": {"$anchor": "n", "const": 1}}, "p": {"$ref": "#/$defs/n"}},
            "n": {"const": 2},
        },
    }
    document = load_bytes(json.dumps(schema).encode(), "x.json")
    inside = document.resolve("#/$defs/n", "/$defs/item/p")
    by_name = document.resolve("item.json#n", "")
    by_uri = document.resolve("https://gov.example/item.json", "")
    outer = document.resolve("#/$defs/n", "/$defs")
    assert [target.pointer for target in (inside, by_name, by_uri, outer) if isinstance(target, Target)] == [
        "/$defs/item/$defs/n",
        "/$defs/item/$defs/n",
        "/$defs/item",
        "/$defs/n",
    ]


def test_what_was_read_and_what_was_missing_is_remembered(tree: Path) -> None:
    reach = Tree(tree)
    document = load(tree / "api.json", "api.json", reach)
    document.resolve("parts/types.yaml#/types")
    document.resolve("none.json")
    assert [(Path(name).name, bool(digest)) for name, digest in reach.used] == [
        ("none.json", False),
        ("types.yaml", True),
    ]

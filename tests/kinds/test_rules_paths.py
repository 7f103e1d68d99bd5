"""JSONPath as rulesets write it: what each form finds, and what is refused."""

from __future__ import annotations

from typing import Any

import pytest

from checker.kernel.pointer import Token
from checker.kernel.trouble import Trouble
from checker.kinds.rules.automaton import Automaton
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.jsonpath.paths import read
from checker.kinds.rules.part import Part
from checker.kinds.rules.scene import Scene
from checker.kinds.rules.walk import Walk

DOCUMENT: dict[str, Any] = {
    "openapi": "3.1.0",
    "tags": [{"name": "b"}, {"name": "a"}, {"name": "c", "x": None}],
    "paths": {
        "/people": {
            "get": {
                "operationId": "list",
                "deprecated": True,
                "responses": {"200": {"ok": 1}, "404": {}, "default": {}},
            },
            "post": {"operationId": "add", "responses": {"201": {}}},
            "parameters": [{"in": "query", "name": "page"}, {"in": "path", "name": "id"}],
        },
        "/people/{id}": {"get": {"responses": {"500": {}}}, "x-note": "text"},
    },
    "sizes": [1, 2.5, "3", None, True, [], {}],
}


def spelled(way: tuple[Token, ...]) -> str:
    return "".join([f"/{str(token).replace('/', '~')}" for token in way])


def found(path: str, document: Any = DOCUMENT) -> set[str]:
    """What a path finds: `/a/0`, and for keys `/a/0 = key`."""
    paths = read(path)
    seen: set[str] = set()
    scene = Scene(Part(document), resolved=False)

    def tell(number: int, node: Frame) -> None:
        seen.add(f"{spelled(node.way())} = {node.key}" if paths[number].keyed else spelled(node.way()))

    def tell_key(number: int, holder: Frame, key: Token) -> None:
        assert paths[number].keyed
        seen.add(f"{spelled((*holder.way(), key))} = {key}")

    Walk(Automaton(paths), scene, tell, tell_key).run(scene.root)
    return seen


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("$", {""}),
        ("$.openapi", {"/openapi"}),
        ("$.nothing", set()),
        ("$['openapi']", {"/openapi"}),
        ('$["openapi"]', {"/openapi"}),
        ("$.tags[0].name", {"/tags/0/name"}),
        ("$.tags['1']", {"/tags/1"}),
        ("$.tags[-1]", {"/tags/2"}),
        ("$.tags[-2:]", {"/tags/1", "/tags/2"}),
        ("$.tags[0:2]", {"/tags/0", "/tags/1"}),
        ("$.tags[1:]", {"/tags/1", "/tags/2"}),
        ("$.tags[:1]", {"/tags/0"}),
        ("$.tags[::2]", {"/tags/0", "/tags/2"}),
        ("$.tags[::0]", set()),
        ("$.tags[(@.length-1)].name", {"/tags/2/name"}),
        ("$.openapi[0]", set()),
        ("$.tags[*].name", {"/tags/0/name", "/tags/1/name", "/tags/2/name"}),
        ("$.tags.*.name", {"/tags/0/name", "/tags/1/name", "/tags/2/name"}),
        ("$.tags[0,2]", {"/tags/0", "/tags/2"}),
        ("$.paths[*][get,post].operationId", {"/paths/~people/get/operationId", "/paths/~people/post/operationId"}),
        ("$.paths['/people'].get.responses['200','default']", {
            "/paths/~people/get/responses/200", "/paths/~people/get/responses/default"}),
        ("$.paths['/people'].get.responses[200]", {"/paths/~people/get/responses/200"}),
        ("$..operationId", {"/paths/~people/get/operationId", "/paths/~people/post/operationId"}),
        ("$.paths..get..responses[500]", {"/paths/~people~{id}/get/responses/500"}),
        ("$..['x-note']", {"/paths/~people~{id}/x-note"}),
        ("$..[?(@ && @.deprecated)]", {"/paths/~people/get"}),
        ("$.paths[*]~", {"/paths/~people = /people", "/paths/~people~{id} = /people/{id}"}),
        ("$.tags[0]~", {"/tags/0 = 0"}),
        ("$.tags[0].name^", {"/tags/0"}),
        ("$.tags[0].name^^", {"/tags"}),
        ("$.tags^^^", set()),
        ("$.tags[0].name^~", {"/tags/0 = 0"}),
        ("$..name^.x", {"/tags/2/x"}),
        ("$.paths[*].get^.parameters[*]~", {"/paths/~people/parameters/0 = 0", "/paths/~people/parameters/1 = 1"}),
        ("$.sizes.@string()", {"/sizes/2"}),
        ("$.sizes[@number()]", {"/sizes/0", "/sizes/1"}),
        ("$.sizes[?(@integer())]", {"/sizes/0"}),
        ("$.sizes[?(@boolean())]", {"/sizes/4"}),
        ("$.sizes[?(@null())]", {"/sizes/3"}),
        ("$.sizes[?(@array())]", {"/sizes/5"}),
        ("$.sizes[?(@object())]", {"/sizes/5", "/sizes/6"}),
        ("$.sizes[?(@scalar())]", {"/sizes/0", "/sizes/1", "/sizes/2", "/sizes/3", "/sizes/4"}),
    ],
)  # fmt: skip
def test_steps(path: str, expected: set[str]) -> None:
    assert found(path) == expected


@pytest.mark.parametrize(
    ("script", "expected"),
    [
        ("@.name == 'a'", {1}),
        ("@.name === 'a' || @.name === 'c'", {1, 2}),
        ("@.name !== 'a'", {0, 2}),
        ("!@.x", {0, 1, 2}),
        ("@.x === null", {2}),
        ("@.x == null", {0, 1, 2}),
        ("@.x === undefined", {0, 1}),
        ("@.x !== void 0", {2}),
        ("typeof @.x === 'object'", {2}),
        ("@.name < 'b'", {1}),
        ("@.name >= 'b'", {0, 2}),
        ("@.name.match(/^[AB]$/i)", {0, 1}),
        ("/^[ab]$/.test(@.name)", {0, 1}),
        ("@.name ~= '^[ab]$'", {0, 1}),
        ("['a', 'c'].includes(@.name)", {1, 2}),
        ("@.name in ['a', 'c']", {1, 2}),
        ("@.name.length == 1", {0, 1, 2}),
        ("@['name'] === \"a\"", {1}),
        ("@.name + '!' === 'a!'", {1}),
        ("@.name.toUpperCase() == 'A' && @.name.startsWith('a')", {1}),
        ("@.name.indexOf('a') === -1", {0, 2}),
        ("@.name.slice(0, 1).concat('z') == 'az'", {1}),
        ("(@.name == 'a') ? false : true", {0, 2}),
        ("@property > 0", {1, 2}),
        ("@property === 0", {0}),
        ("@property.match(/[12]/)", {1, 2}),
        ("@property % 2 == 0", {0, 2}),
        ("@property * 2 - 1 == 3", {2}),
        ("-@property < -1", {2}),
        ("@parentProperty == 'tags'", {0, 1, 2}),
        ("@parent.openapi == '3.1.0'", {0, 1, 2}),
        ("@root.tags.length === 3 && @.name == 'b'", {0}),
        ("@path === \"$['tags'][1]\"", {1}),
        ("@.missing.deeper", set()),
        ("@.missing.match(/a/)", set()),
        ("@.name.nothing()", set()),
        ("@.x ?? true", {0, 1, 2}),
        ("true", {0, 1, 2}),
        ("0 || '' || null || false", set()),
    ],
)  # fmt: skip
def test_filters(script: str, expected: set[int]) -> None:
    assert found(f"$.tags[?({script})]") == {f"/tags/{place}" for place in expected}


def test_parent_is_of_the_holder_as_in_jsonpath_plus() -> None:
    document = {"shop": {"open": True, "books": [{"price": 1}]}, "barn": {"books": [{"price": 2}]}}
    assert found("$..books[?(@parent.open)].price", document) == {"/shop/books/0/price"}
    assert found("$..[?(@parentProperty === 'books')]", document) == {"/shop/books/0", "/barn/books/0"}


def test_brackets_and_slashes_inside_scripts() -> None:
    document = {"a)]": 1, "b/c": 2, "d": 3}
    assert found(r"$[?(@property.match(/[)\]]\]/))]", document) == {"/a)]"}
    assert found(r"$[?(@property.match(/^b\/c$/))]", document) == {"/b~c"}
    assert found("$[?(@property == 'a)]')]", document) == {"/a)]"}
    assert found("$[?(@ / 3 === 1)]", document) == {"/d"}


def test_all_parents() -> None:
    assert found("$..", {"a": {"b": 1}, "c": [[]]}) == {"", "/a", "/c", "/c/0"}
    assert found("$..*", {"a": {"b": 1}, "c": [[]]}) == {"/a", "/a/b", "/c", "/c/0"}


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("", "rules.path-wrong"),
        ("paths", "rules.path-wrong"),
        ("$.", "rules.path-wrong"),
        ("$.a..", "rules.path-wrong"),
        ("$[", "rules.path-wrong"),
        ("$[]", "rules.path-wrong"),
        ("$['a", "rules.path-wrong"),
        ("$.a b", "rules.path-wrong"),
        ("$.a~.b", "rules.path-wrong"),
        ("$[?(@.a]", "rules.path-wrong"),
        ("$[?(@.a == 'b)]", "rules.path-unsupported"),
        ("$." + "a." * 20_000 + "a", "rules.path-wrong"),
        ("$[?(@.a = 1)]", "rules.path-unsupported"),
        ("$[?(alert(1))]", "rules.path-unsupported"),
        ("$[?(Object.keys(@).length)]", "rules.path-unsupported"),
        ("$[?(@.constructor.constructor('return 1')())]", "rules.path-unsupported"),
        ("$[?(@@custom())]", "rules.path-unsupported"),
        ("$[?(@.a &&)]", "rules.path-unsupported"),
        ("$[(@.length*2)]", "rules.path-unsupported"),
        ("$[?(" + "(" * 200 + "1" + ")" * 200 + ")]", "rules.path-unsupported"),
        ("$[?(" + "@.a && " * 1000 + "1)]", "rules.path-unsupported"),
        ("$[?(@.a.match(/[z-a]/))]", "pattern.wrong"),
    ],
)
def test_wrong_paths_are_told(path: str, code: str) -> None:
    with pytest.raises(Trouble) as caught:
        read(path)
    assert caught.value.code == code


def test_odd_documents() -> None:
    for odd in (None, 1, "text", [], {}, [[[]]], {"": {"": ""}}, True, 2.5):
        for path in ("$", "$..*", "$.a.b", "$[*][0]", "$..[?(@.a.b)]", "$..[?(@property > 0)]^", "$..a~"):
            found(path, odd)
    assert found("$..*", "text") == set()
    assert found("$[''][*]", {"": {"": ""}}) == {"//"}

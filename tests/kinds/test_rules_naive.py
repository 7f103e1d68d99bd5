"""The one walk finds what a plain evaluator finds that takes each path by itself, step after step."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.engines.schema import Setting, compile_schema
from checker.kernel.pointer import Token
from checker.kinds.rules.automaton import Automaton
from checker.kinds.rules.frames import Frame
from checker.kinds.rules.jsonpath.paths import read
from checker.kinds.rules.lens import Lenses
from checker.kinds.rules.part import Part
from checker.kinds.rules.projection import projected
from checker.kinds.rules.scene import Scene
from checker.kinds.rules.walk import Walk

Way = tuple[str | int, ...]
Node = tuple[Way, Any]
Step = tuple[str, bool, Callable[[str | int, Any], bool]]

KEYS = ["a", "b", "c", "x-y", "0"]
SCALARS = st.one_of(st.none(), st.booleans(), st.integers(-2, 2), st.sampled_from(["", "a", "b", "0"]))
DOCUMENTS = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=4),
    max_leaves=25,
)

# (how the step is written, whether it is deep, which children it takes), the last in plain Python.
SHALLOW: list[tuple[str, Callable[[str | int, Any], bool]]] = [
    (".a", lambda key, _: str(key) == "a"),
    ("['x-y']", lambda key, _: str(key) == "x-y"),
    ("[0]", lambda key, _: str(key) == "0"),
    ("[a,'b',0]", lambda key, _: str(key) in ("a", "b", "0")),
    ("[*]", lambda *_: True),
    ("[?(@ && @.a)]", lambda _, value: isinstance(value, dict) and truthy(value.get("a"))),
    ("[?(@property === 'a')]", lambda key, _: key == "a"),
    ("[?(@property.match(/^[ab]/))]", lambda key, _: str(key)[:1] in ("a", "b")),
    ("[?(@ && @.a == 1 && @.b)]", lambda _, value: isinstance(value, dict) and both(value.get("a"), value.get("b"))),
    ("[?(@string())]", lambda _, value: isinstance(value, str)),
    ("[?(@ === null)]", lambda _, value: value is None),
]  # fmt: skip


def truthy(value: Any) -> bool:
    return isinstance(value, dict | list) or bool(value)


def both(first: Any, second: Any) -> bool:
    return isinstance(first, int) and first == 1 and truthy(second)  # to JavaScript's == true is 1


STEPS = st.lists(st.tuples(st.sampled_from(SHALLOW), st.booleans()), max_size=4)
PATHS = st.tuples(STEPS, st.integers(0, 2), st.booleans())


def written(path: Any) -> str:
    steps, up, keyed = path
    text = "$"
    for (step, _), deep in steps:
        text += (".." + step.removeprefix(".")) if deep else step
    return text + "^" * up + "~" * keyed


def naive(document: Any, path: Any) -> set[Way]:
    steps, up, _ = path
    nodes: dict[Way, Any] = {(): document}
    for (_, takes), deep in steps:
        starts = [inner for node in nodes.items() for inner in (below(node) if deep else [node])]
        nodes = {
            (*way, key): child
            for way, value in starts
            for key, child in children(value)
            if takes(key, child)
        }  # fmt: skip
    return {way[: len(way) - up] for way in nodes if len(way) >= up}


def children(value: Any) -> list[tuple[str | int, Any]]:
    if isinstance(value, dict):
        return list(value.items())
    return list(enumerate(value)) if isinstance(value, list) else []


def below(node: Node) -> list[Node]:
    return [node, *[inner for key, child in children(node[1]) for inner in below(((*node[0], key), child))]]


def compact(path: Any) -> bool:
    """Whether nimma's reading of `..*` before a flat step, which is not the plain one, comes into it."""
    steps = path[0]
    return any(deep and step[0] == "[*]" and not after for (step, deep), (_, after) in pairwise(steps))


@settings(max_examples=400, deadline=None)
@given(DOCUMENTS, st.lists(PATHS.filter(lambda path: not compact(path)), min_size=1, max_size=5))
def test_one_walk_equals_the_paths_one_by_one(document: Any, paths: list[Any]) -> None:
    texts = [written(path) for path in paths]
    walked = [inner for text in texts for inner in read(text)]
    assert len(walked) == len(texts)
    found: list[set[Way]] = [set() for _ in texts]
    scene = Scene(Part(document), resolved=False)

    def tell(number: int, node: Frame) -> None:
        found[number].add(node.way())

    def tell_key(number: int, holder: Frame, key: Token) -> None:
        found[number].add((*holder.way(), key))

    Walk(Automaton(walked), scene, tell, tell_key).run(scene.root)
    for text, path, ways in zip(texts, paths, found, strict=True):
        assert ways == naive(document, path), text


SCHEMAS = st.recursive(
    st.sampled_from(
        [
            {},
            {"type": "object"},
            {"type": ["string", "null"]},
            {"required": ["a"]},
            {"minProperties": 2},
            {"maxItems": 1},
            {"const": {"a": 1}},
            {"enum": [1, "a", []]},
            {"uniqueItems": True},
            {"propertyNames": {"pattern": "^[ab]$"}},
            {"$ref": "#"},
        ]
    ),
    lambda inner: st.one_of(
        st.fixed_dictionaries({"properties": st.dictionaries(st.sampled_from(KEYS), inner, max_size=2)}),
        st.fixed_dictionaries({"properties": st.just({"a": True}), "additionalProperties": inner}),
        st.fixed_dictionaries({"patternProperties": st.fixed_dictionaries({"^[bc]": inner})}),
        st.fixed_dictionaries({"items": inner}),
        st.fixed_dictionaries({"contains": inner}),
        st.fixed_dictionaries({"not": inner}),
        st.fixed_dictionaries({"if": inner, "then": inner, "else": inner}),
        st.fixed_dictionaries({"anyOf": st.lists(inner, min_size=1, max_size=2)}),
        st.fixed_dictionaries({"dependencies": st.fixed_dictionaries({"a": inner})}),
    ),
    max_leaves=6,
)


@settings(max_examples=400, deadline=None)
@given(SCHEMAS.filter(lambda schema: "$ref" not in schema), DOCUMENTS)
def test_a_schema_judges_what_its_lens_shows_as_it_judges_the_whole(schema: Any, value: Any) -> None:
    compiled = compile_schema({"definitions": {}, "allOf": [{}], **schema}, Setting(draft="7"))
    scene = Scene(Part(value), resolved=True)
    node = Frame(None, "", value, scene.document, ())
    shown = projected(value, Lenses({"definitions": {}, "allOf": [{}], **schema}).whole, node, scene)
    try:
        assert compiled.quick(shown) == compiled.quick(value)
    except ValueError:  # a schema that refers to itself without end
        return

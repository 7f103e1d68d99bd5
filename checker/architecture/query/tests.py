"""What a query can ask of an element. A test is made once for a model, then asked of every element."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any

from checker.architecture.language import LANGUAGES, language
from checker.architecture.model import Model
from checker.architecture.query.words import Word
from checker.architecture.query.wrong import unknown, wrong
from checker.architecture.values import Element, Value, spoken_value

FIELDS = ("id", "type", "layer", "aspect", "name", "specialization", "folder")
FUNCTIONS = ("connected", "reaches", "has")

Asked = Callable[[Element], bool]
Test = Callable[[Model], Asked]


def both(left: Test, right: Test) -> Test:
    """And."""

    def test(model: Model) -> Asked:
        one, other = left(model), right(model)
        return lambda element: one(element) and other(element)

    return test


def either(left: Test, right: Test) -> Test:
    """Or."""

    def test(model: Model) -> Asked:
        one, other = left(model), right(model)
        return lambda element: one(element) or other(element)

    return test


def negated(inner: Test) -> Test:
    """Not."""

    def test(model: Model) -> Asked:
        asked = inner(model)
        return lambda element: not asked(element)

    return test


def equals(query: str, field: str, values: Sequence[Word]) -> Test:
    """One of the values is the field's. Raises Trouble where a type, layer or aspect is none there is."""
    for value in values:
        if field in _CLOSED and value.text not in _CLOSED[field]:
            raise unknown(query, value.at, value.text, _CLOSED[field])
    wanted = frozenset(value.text for value in values)

    def test(model: Model) -> Asked:
        read = _reader(field, model)
        if field == "folder":
            return lambda element: any(_below(path, wanted) for path in read(element))
        return lambda element: not wanted.isdisjoint(read(element))

    return test


def _below(path: str, wanted: frozenset[str]) -> bool:
    return any(path == folder or path.startswith(f"{folder}/") for folder in wanted)


def matches(query: str, field: str, value: Word) -> Test:
    """The pattern is found in the field. Raises Trouble where it is none."""
    try:
        pattern = _compiled(value.text)
    except _re2().error:
        raise wrong("query.pattern", query, value.at, found=value.text) from None

    def test(model: Model) -> Asked:
        read = _reader(field, model)
        return lambda element: any(pattern.search(text) for text in read(element))

    return test


@cache
def _re2() -> Any:
    """google-re2: linear in time."""
    return import_module("re2")


def _compiled(pattern: str) -> Any:
    options = _re2().Options()
    options.log_errors = False
    return _re2().compile(pattern, options)


def has(key: str) -> Test:
    """The element has the property."""
    return lambda _: lambda element: key in element.properties


def connected(query: str, name: Word, kind: str | None) -> Test:
    """A relationship, of one type if one is named, joins the element and `name`."""

    def test(model: Model) -> Asked:
        _must_be_there(query, name, model)
        out = {one.target for one in model.outgoing[name.text] if kind in (None, one.type)}
        into = {one.source for one in model.incoming[name.text] if kind in (None, one.type)}
        found = out | into
        return lambda element: element.id in found

    return test


def reaches(query: str, name: Word) -> Test:
    """Relationships lead from the element, forwards, to `name`."""

    def test(model: Model) -> Asked:
        _must_be_there(query, name, model)
        found: set[str] = set()
        edge = [name.text]
        while edge:
            for one in model.incoming[edge.pop()]:
                if one.source not in found:
                    found.add(one.source)
                    edge.append(one.source)
        return lambda element: element.id in found

    return test


def _must_be_there(query: str, name: Word, model: Model) -> None:
    if model.concept(name.text) is None:
        raise unknown(query, name.at, name.text, [*model.by_id, *model.relationship_by_id])


def type_of_relationship(query: str, at: int, name: str) -> str:
    """The name. Raises Trouble where it is no type of relationship."""
    allowed = list(LANGUAGES["3.2"].relationships)
    if name not in allowed:
        raise unknown(query, at, name, allowed)
    return name


def _closed(part: str) -> list[str]:
    found = {getattr(one, part): None for version in LANGUAGES.values() for one in version.elements.values()}
    return list(found)


_CLOSED: Mapping[str, list[str]] = {"type": _closed("name"), "layer": _closed("layer"), "aspect": _closed("aspect")}


def _reader(field: str, model: Model) -> Callable[[Element], Sequence[str]]:
    """What a field holds, as texts."""
    if field.startswith("property."):
        key = field.removeprefix("property.")
        return lambda element: tuple(_spoken(element.properties[key])) if key in element.properties else ()
    match field:
        case "layer" | "aspect":
            types = language(model.language).elements
            return lambda element: (getattr(types[element.type], field),) if element.type in types else ()
        case "folder":
            return lambda element: (model.folder_of.get(element.id, ""),)
        case "name":
            return lambda element: tuple(element.name.values())
    return lambda element: (getattr(element, field),)


def _spoken(value: Value) -> Iterator[str]:
    if isinstance(value, tuple):
        for one in value:
            yield from _spoken(one)
    elif isinstance(value, Mapping):
        yield from value.values()
    else:
        yield spoken_value(value)

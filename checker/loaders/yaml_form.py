"""YAML 1.2 core schema, with merge keys, by fastyaml-rs: limits on depth and aliases, errors with their place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache
from math import isfinite
from typing import Any, NamedTuple

import fast_yaml
import orjson

from checker.kernel.document import Flaw
from checker.kernel.place import Place
from checker.kernel.pointer import join
from checker.kernel.trouble import Trouble
from checker.loaders import json_form, yaml_places
from checker.loaders.messages import trouble
from checker.loaders.yaml_errors import why_not

DEEPEST = 256
"""Levels of nesting that are read."""
_MOST_DOCUMENTS = 1_000_000
_STRINGS = frozenset([str])
_SIMPLE = frozenset([str, int, bool, type(None)])


class Parsed(NamedTuple):
    """The values of all documents of a file, and what the loader noticed."""

    documents: list[Any]
    flaws: tuple[Flaw, ...] = ()


def parse(utf8: bytes, name: str) -> Parsed:
    """Read all documents of a YAML file. Raises Trouble at the place where it stops being YAML."""
    text = utf8.decode()
    try:
        documents = list(fast_yaml.safe_load_all(text, max_depth=DEEPEST, max_documents=_MOST_DOCUMENTS))
    except ValueError as error:
        why = why_not(text, name, str(error), DEEPEST)
        if text.lstrip()[:1] in ("{", "["):
            return _as_json(utf8, name, why)
        raise why from None
    if not documents or documents == [None]:
        raise trouble("load.empty", {}, Place(name))
    tidy = _Tidy()
    documents = [tidy.whole(document) for document in documents]
    place = Place(name, 1, 1)
    strange = [Flaw("load.not-json-value", "", {"value": value}, place) for value in tidy.strange]
    clashes = [Flaw("load.duplicate-key", "", {"key": key}, place) for key in tidy.clashes]
    return Parsed(documents, (*strange, *clashes))


def _as_json(utf8: bytes, name: str, why: Trouble) -> Parsed:
    """YAML 1.2 takes in all of JSON; where the parser does not (escaped surrogate pairs), JSON's own is asked."""
    try:
        data, flaws = json_form.parse(utf8, name)
    except Trouble:
        raise why from None
    return Parsed([data], flaws)


def _is_tidy(document: Any) -> bool:
    """Whether a value is as JSON has it. JSON's own writer tells, faster than a walk: it takes no key but strings, and
    writes `null` for a number that is not finite."""
    try:
        return b"null" not in orjson.dumps(document)
    except TypeError:
        return False  # a key, a large number, a lone surrogate: looked at one by one


def strange_numbers(document: Any) -> list[str]:
    """The numbers of a document that JSON has not, as YAML spells them, which they are in it from then on."""
    tidy = _Tidy()
    tidy.whole(document)
    return tidy.strange


class _Tidy:
    """Brings values to what JSON has: keys are strings, numbers are finite."""

    def __init__(self) -> None:
        self.clashes: list[str] = []
        self.strange: list[str] = []

    def whole(self, document: Any) -> Any:
        """Tidy one document in place; returns it."""
        if _is_tidy(document):
            return document
        box = [document]
        stack: list[Any] = [box]
        while stack:
            node = stack.pop()
            if type(node) is dict and not _STRINGS.issuperset(map(type, node)):
                self._rename(node)
            values: Any = node if type(node) is list else node.values()
            if _SIMPLE.issuperset(map(type, values)):
                continue
            stack.extend([value for value in values if type(value) is dict or type(value) is list])
            if float in map(type, values):
                self._spell(node)
        return box[0]

    def _spell(self, node: Any) -> None:
        """Write out the numbers of a mapping or sequence that are none in JSON."""
        pairs: Iterable[tuple[Any, Any]] = enumerate(node) if type(node) is list else list(node.items())
        for key, value in pairs:
            if type(value) is float and not isfinite(value):
                node[key] = self._spelled(value)

    def _rename(self, node: dict[Any, Any]) -> None:
        named: dict[str, Any] = {}
        for key, value in node.items():
            name = _key(key)
            if name in named:
                self.clashes.append(name)  # 200 and "200" are two keys in YAML and one in JSON
            named[name] = value
        node.clear()
        node.update(named)

    def _spelled(self, value: float) -> str:
        spelled = ".nan" if value != value else (".inf" if value > 0 else "-.inf")  # noqa: PLR0124 - NaN is not itself
        self.strange.append(spelled)
        return spelled


def _key(key: Any) -> str:
    match key:
        case str():
            return key
        case bool():
            return "true" if key else "false"
        case None:
            return "null"
    return str(key)


def duplicates(utf8: bytes, name: str) -> list[Flaw]:
    """Keys written twice in one mapping. The value does not show them, so the text is looked at once more."""
    try:
        said = _linter()(utf8.decode())
    except ValueError:
        return []
    doubled = [one for one in said if one.code == "duplicate-key"]
    places = [(one.span.start.line, one.span.start.column) for one in doubled]
    ways, documents = yaml_places.keys_at(utf8, places) if places else ({}, 0)
    pointers = [join(ways[place][documents == 1 :]) if place in ways else "" for place in places]
    return [
        Flaw("load.duplicate-key", pointer, {"key": _doubled(one.message)}, Place(name, *place))
        for one, pointer, place in zip(doubled, pointers, places, strict=True)
    ]


@cache
def _linter() -> Callable[[str], list[Any]]:
    """What looks for keys written twice, and for nothing else."""
    from fast_yaml import lint  # noqa: PLC0415 - only where somebody asks

    config = lint.LintConfig()
    for rule in _OTHER_RULES:
        config = config.with_disabled_rule(rule)
    return lint.Linter(config).lint


_OTHER_RULES = (
    "line-length", "indentation", "document-start", "document-end", "trailing-whitespace", "trailing-spaces",
    "new-line-at-end-of-file", "empty-lines", "comments", "comments-indentation", "braces", "brackets", "colons",
    "commas", "hyphens", "truthy", "quoted-strings", "octal-values", "key-ordering", "empty-values", "float-values",
    "anchors", "new-lines", "invalid-anchor",
)  # fmt: skip


def _doubled(message: str) -> str:
    key = re.search(r"duplicate key '(.*)' \(", message, re.DOTALL)
    return key[1] if key else ""

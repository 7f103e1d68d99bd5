"""Holding the project's own data files to their forms: closed JSON Schemas, every mistake told with what is allowed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from typing import Any

from checker.engines import schema
from checker.engines.schema import Mismatch, compile_schema
from checker.engines.schema_words import TYPES
from checker.kernel.document import Document
from checker.kernel.likeness import nearest
from checker.kernel.place import Place
from checker.kernel.pointer import join, look_up
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

MESSAGES: dict[str, Text] = {
    "form.unknown-key": Text(
        "المفتاح «{key}» غير معروف هنا. المفاتيح المسموحة: {allowed}.",
        "The key “{key}” is not known here. Allowed keys: {allowed}.",
    ),
    "form.unknown-key-near": Text(
        "المفتاح «{key}» غير معروف هنا؛ لعل المقصود «{nearest}». المفاتيح المسموحة: {allowed}.",
        "The key “{key}” is not known here; did you mean “{nearest}”? Allowed keys: {allowed}.",
    ),
    "form.unknown-name": Text(
        "«{name}» غير معروف هنا. الأسماء المسموحة: {allowed}.", "“{name}” is not known here. Allowed names: {allowed}."
    ),
    "form.unknown-name-near": Text(
        "«{name}» غير معروف هنا؛ لعل المقصود «{nearest}».",
        "“{name}” is not known here; did you mean “{nearest}”?",
    ),
    "form.unknown-name-alone": Text(
        "«{name}» غير معروف هنا، ولا شبيه له بين الأسماء المعروفة.",
        "“{name}” is not known here, and no known name is like it.",
    ),
    "form.quote": Text(
        "المطلوب هنا نص، والموجود {found}؛ ضع القيمة بين علامتي اقتباس مزدوجتين كي تُقرأ كما كُتبت.",
        "This must be a text, and it is {found}; put the value in double quotes so that it is read as it is written.",
    ),
    "form.missing-key": Text("ينقص هنا المفتاح «{key}».", "The key “{key}” is missing here."),
    "form.choose-one": Text(
        "يجب أن يرد هنا واحد فقط من المفاتيح: {allowed}.", "Exactly one of these keys must be here: {allowed}."
    ),
    "form.empty": Text("يجب ألا يكون هذا الموضع فارغًا.", "This must not be empty."),
    "form.one-entry": Text("يجب أن يرد هنا مفتاح واحد فقط.", "Only one key may stand here."),
}

_MOST = 30
"""More names than these nobody reads."""
_UNQUOTED = tuple([TYPES[name] for name in ("number", "integer", "boolean", "null")])
"""What YAML makes of a text such as 1.0, 2026, yes or ~ that has no quotes."""


class Form:
    """A JSON Schema of our own that a data file must keep to; compiled when first used."""

    def __init__(self, told: Mapping[str, Any]) -> None:
        self._told = told

    @cached_property
    def _schema(self) -> schema.Schema:
        return compile_schema(self._told)

    def is_valid(self, value: Any) -> bool:
        """Whether `value` keeps to the form."""
        return self._schema.is_valid(value)

    def mistakes(self, document: Document) -> list[Trouble]:
        """What in `document` does not keep to the form, in the order of the file."""
        return placed(document, self.mismatches(document.data))

    def mismatches(self, value: Any) -> list[Mismatch]:
        """What in `value` does not keep to the form."""
        if self.is_valid(value):
            return []
        return _once([self._own_words(found) for found in self._schema.faults(value)])

    def _own_words(self, found: Mismatch) -> Mismatch:
        """A person who edits a data file is told of keys, and of all that are allowed."""
        code, values, tokens = found.code, found.values, found.tokens
        match code.removeprefix("jsonschema."):
            case "additional-properties" | "additional-properties-near":
                return unknown_key(values["property"], self._keys(tokens[:-1]), tokens[:-1])
            case "required":
                code, values = "form.missing-key", {"key": values["property"]}
            case "one-of-required" | "one-of-many":
                code, values = "form.choose-one", {"allowed": self._choices(tokens)}
            case "type" if values["expected"] == TYPES["string"] and values["found"] in _UNQUOTED:
                code, values = "form.quote", {"found": values["found"]}
            case "max-properties":
                code, values = "form.one-entry", {}
            case "min-length" | "min-items" | "min-properties" if values["limit"] == 1:
                code, values = "form.empty", {}
        return Mismatch(code, tokens, values, found.on_key)

    def _keys(self, tokens: Sequence[str | int]) -> list[str]:
        return sorted(self._node(tokens).get("properties", ()))

    def _choices(self, tokens: Sequence[str | int]) -> list[str]:
        return [key for one in self._node(tokens).get("oneOf", ()) for key in one.get("required", ())]

    def _node(self, tokens: Sequence[str | int]) -> Mapping[str, Any]:
        """The part of the form that speaks of the value at `tokens`."""
        node: Mapping[str, Any] = self._told
        for token in tokens:
            if isinstance(token, int):
                node = node.get("items", {})
            else:
                node = node.get("properties", {}).get(token) or node.get("additionalProperties") or {}
            if "$ref" in node:
                node = look_up(self._told, node["$ref"].removeprefix("#"))
        return node


def _once(found: Sequence[Mismatch]) -> list[Mismatch]:
    """A key written wrongly is one mistake: that the right one is missing need not be told beside it."""
    meant = {(one.tokens[:-1], one.values.get("nearest")) for one in found if one.code == "form.unknown-key-near"}
    return [one for one in found if one.code != "form.missing-key" or (one.tokens, one.values["key"]) not in meant]


def unknown_key(key: str, allowed: Sequence[str], tokens: tuple[str | int, ...]) -> Mismatch:
    """A key in the value at `tokens` that must not be there, with the nearest that may."""
    near = nearest(key, allowed)
    values = {"key": key, "allowed": list(allowed)}
    if near:
        return Mismatch("form.unknown-key-near", (*tokens, key), {**values, "nearest": near}, on_key=True)
    return Mismatch("form.unknown-key", (*tokens, key), values, on_key=True)


def unknown_name(name: str, allowed: Sequence[str], tokens: tuple[str | int, ...]) -> Mismatch:
    """A name at `tokens` that names nothing, with the nearest that does."""
    near = nearest(name, allowed)
    if near:
        return Mismatch("form.unknown-name-near", tokens, {"name": name, "nearest": near})
    if len(allowed) > _MOST:
        return Mismatch("form.unknown-name-alone", tokens, {"name": name})
    return Mismatch("form.unknown-name", tokens, {"name": name, "allowed": list(allowed)})


def placed(document: Document, found: Sequence[Mismatch], sentences: Mapping[str, Text] = MESSAGES) -> list[Trouble]:
    """Give every mistake its sentence, line and column, and put them in the order of the file."""
    if not found:
        return []  # most files have none: nothing is located
    spots = [(join(mistake.tokens), mistake.on_key) for mistake in found]
    places = document.locate(spots)
    troubles = [
        Trouble(one.code, sentences.get(one.code) or _sentence(one.code), one.values, places[spot])
        for one, spot in zip(found, spots, strict=True)
    ]
    return sorted(troubles, key=lambda one: (one.place or Place(""), one.code))


def _sentence(code: str) -> Text:
    return MESSAGES.get(code) or schema.MESSAGES[code]

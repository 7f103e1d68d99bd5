"""What each rule of the engine means, where the rule and the value at fault say all."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from checker.engines.schema_values import brief, first_repeat, listed, name_of_type
from checker.engines.schema_words import FORMATS, TYPES
from checker.kernel.likeness import nearest
from checker.kernel.text import both

Tokens = tuple[str | int, ...]


class Mismatch(NamedTuple):
    """One way in which a value fails a schema: `tokens` lead from the judged value to the part at fault."""

    code: str
    tokens: Tokens
    values: Mapping[str, Any]
    on_key: bool = False


def plain(kind: str, rule: Any, tokens: Tokens, value: Any) -> Mismatch:
    """The fault that a failed rule of this kind stands for; a kind unknown to us is told by its keyword."""
    tell = _RULES.get(kind)
    if tell is None:
        return Mismatch("jsonschema.otherwise", tokens, {"keyword": rule.name})
    return tell(rule, tokens, value)


def choice(options: Sequence[Any], tokens: Tokens, value: Any) -> Mismatch:
    """A value that is none of `options`, with the nearest that is."""
    words = {str(option).casefold(): option for option in options if not isinstance(option, dict | list)}
    near = nearest(str(value).casefold(), words, 0.7) if not isinstance(value, dict | list) else ""
    values: dict[str, Any] = {"actual": brief(value), "allowed": listed(options)}
    code = "jsonschema.enum"
    if len(options) > len(values["allowed"]):
        code += "-long"
        values["count"] = len(options)
    if near:
        code += "-near"
        values["nearest"] = words[near]
    return Mismatch(code, tokens, values)


def types(wanted: Sequence[str], value: Any) -> dict[str, Any]:
    """Names of the types wanted and of the type found, in both languages."""
    known = [TYPES.get(name, both(name, name)) for name in wanted]
    expected = both(" أو ".join(one["ar"] for one in known), " or ".join(one["en"] for one in known))
    return {"expected": expected, "found": TYPES[name_of_type(value)]}


def _type(rule: Any, tokens: Tokens, value: Any) -> Mismatch:
    return Mismatch("jsonschema.type", tokens, types(rule.types, value))


def _enum(rule: Any, tokens: Tokens, value: Any) -> Mismatch:
    return choice(rule.options, tokens, value)


def _constant(rule: Any, tokens: Tokens, value: Any) -> Mismatch:
    return Mismatch("jsonschema.const", tokens, {"actual": brief(value), "expected": brief(rule.expected_value)})


def _format(rule: Any, tokens: Tokens, value: Any) -> Mismatch:
    code = f"jsonschema.format-{rule.format}" if rule.format in FORMATS else "jsonschema.format"
    return Mismatch(code, tokens, {"actual": brief(value), "format": rule.format})


def _pattern(rule: Any, tokens: Tokens, value: Any) -> Mismatch:
    return Mismatch("jsonschema.pattern", tokens, {"actual": brief(value), "pattern": rule.pattern})


def _multiple(rule: Any, tokens: Tokens, value: Any) -> Mismatch:
    return Mismatch("jsonschema.multiple-of", tokens, {"actual": brief(value), "factor": brief(rule.multiple_of)})


def _bound(code: str) -> Rule:
    def tell(rule: Any, tokens: Tokens, value: Any) -> Mismatch:
        return Mismatch(code, tokens, {"actual": brief(value), "limit": brief(rule.limit)})

    return tell


def _size(code: str) -> Rule:
    def tell(rule: Any, tokens: Tokens, value: Any) -> Mismatch:
        return Mismatch(code, tokens, {"actual": len(value), "limit": rule.limit})

    return tell


def _unique(_: Any, tokens: Tokens, value: Any) -> Mismatch:
    first, second = first_repeat(value)
    return Mismatch("jsonschema.unique-items", (*tokens, second), {"actual": brief(value[second]), "first": first})


def _not(rule: Any, tokens: Tokens, value: Any) -> Mismatch:
    match rule.schema:
        case {"required": [str(name)], **rest} if rest.keys() <= {"type"}:
            return Mismatch("jsonschema.not-property", (*tokens, name), {"property": name}, on_key=True)
        case {"required": [*names], **rest} if rest.keys() <= {"type"}:
            return Mismatch("jsonschema.not-required", tokens, {"forbidden": names})
        case {"pattern": str(pattern), **rest} if rest.keys() <= {"type"}:
            return Mismatch("jsonschema.not-pattern", tokens, {"actual": brief(value), "pattern": pattern})
        case {"const": _, **rest} | {"enum": _, **rest} if not rest:
            return Mismatch("jsonschema.not-value", tokens, {"actual": brief(value)})
    return Mismatch("jsonschema.not", tokens, {"forbidden": brief(rule.schema)})


def _false(_: Any, tokens: Tokens, value: Any) -> Mismatch:  # noqa: ARG001 - the shape of a Rule
    if tokens and isinstance(tokens[-1], str):
        return Mismatch("jsonschema.false-property", tokens, {"property": tokens[-1]}, on_key=True)
    return Mismatch("jsonschema.false-schema", tokens, {})


def _additional_items(rule: Any, tokens: Tokens, value: Any) -> Mismatch:  # noqa: ARG001 - the shape of a Rule
    return Mismatch("jsonschema.additional-items", (*tokens, rule.limit), {"limit": rule.limit})


def _unevaluated_items(rule: Any, tokens: Tokens, value: Any) -> Mismatch:  # noqa: ARG001 - the shape of a Rule
    return Mismatch("jsonschema.unevaluated-items", tokens, {"count": len(rule.unexpected)})


def _many(rule: Any, tokens: Tokens, value: Any) -> Mismatch:  # noqa: ARG001 - the shape of a Rule
    matching = [number for number, errors in enumerate(rule.context, 1) if not errors]
    return Mismatch("jsonschema.one-of-many", tokens, {"matching": matching})


def _encoding(rule: Any, tokens: Tokens, value: Any) -> Mismatch:  # noqa: ARG001 - the shape of a Rule
    # Decoded bytes that are no UTF-8 come without the encoding's name; base64 is the only one the engine decodes.
    return Mismatch("jsonschema.content-encoding", tokens, {"encoding": getattr(rule, "content_encoding", "base64")})


def _media_type(rule: Any, tokens: Tokens, value: Any) -> Mismatch:  # noqa: ARG001 - the shape of a Rule
    return Mismatch("jsonschema.content-media-type", tokens, {"media_type": rule.content_media_type})


Rule = Callable[[Any, Tokens, Any], Mismatch]

_RULES: Mapping[str, Rule] = {
    "Type": _type,
    "Enum": _enum,
    "Constant": _constant,
    "Format": _format,
    "Pattern": _pattern,
    "MultipleOf": _multiple,
    "Minimum": _bound("jsonschema.minimum"),
    "Maximum": _bound("jsonschema.maximum"),
    "ExclusiveMinimum": _bound("jsonschema.exclusive-minimum"),
    "ExclusiveMaximum": _bound("jsonschema.exclusive-maximum"),
    "MinLength": _size("jsonschema.min-length"),
    "MaxLength": _size("jsonschema.max-length"),
    "MinItems": _size("jsonschema.min-items"),
    "MaxItems": _size("jsonschema.max-items"),
    "MinProperties": _size("jsonschema.min-properties"),
    "MaxProperties": _size("jsonschema.max-properties"),
    "UniqueItems": _unique,
    "Not": _not,
    "FalseSchema": _false,
    "AdditionalItems": _additional_items,
    "UnevaluatedItems": _unevaluated_items,
    "OneOfMultipleValid": _many,
    "ContentEncoding": _encoding,
    "FromUtf8": _encoding,
    "ContentMediaType": _media_type,
}

"""YAML as a person would write it: short things in one line, long texts as blocks, quotes only where needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import orjson

_WIDEST = 120
_PLAIN = re.compile(r"[^\W\d_](?:[\w ./()@%;=–—-]|:(?=[\w/])|'(?=\w))*(?<! )\Z")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\Z")
_WORDS = frozenset(["true", "false", "null", "yes", "no", "on", "off"])
_NO_YAML = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_IN_BLOCK = re.compile("[^ \n\\S]|[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
_OPEN = frozenset(["elements", "folders", "nodes"])
"""Lists whose entries are never written in one line."""


def written(data: Mapping[str, Any]) -> str:
    """The text of a file."""
    return "".join([f"{line}\n" for line in _mapping(data, "")]) or "{}\n"


def _mapping(data: Mapping[str, Any], indent: str) -> Iterator[str]:
    for key, value in data.items():
        yield from _entry(f"{indent}{_scalar(key)}:", value, indent, tight=key not in _OPEN)


def _entry(head: str, value: Any, indent: str, *, tight: bool) -> Iterator[str]:
    if isinstance(value, str) and "\n" in value and (block := _block(value, f"{indent}  ")):
        yield f"{head} {block[0]}"
        yield from block[1:]
        return
    line = f"{head} {_flow(value)}" if not isinstance(value, dict | list) or not value or tight else ""
    if not isinstance(value, dict | list) or not value or (line and len(line) <= _WIDEST and _shallow(value)):
        yield line
        return
    yield head
    inner = f"{indent}  "
    if isinstance(value, dict):
        yield from _mapping(value, inner)
    else:
        for one in value:
            yield from _item(one, inner, tight=tight)


def _item(value: Any, indent: str, *, tight: bool) -> Iterator[str]:
    line = f"{indent}- {_flow(value)}"
    if not isinstance(value, dict) or not value or (tight and len(line) <= _WIDEST and _shallow(value)):
        yield line
        return
    lines = list(_mapping(value, f"{indent}  "))
    yield f"{indent}- {lines[0][len(indent) + 2 :]}"
    yield from lines[1:]


def _shallow(value: Any) -> bool:
    """Whether it reads well in one line: no texts of several lines, not more than one level within."""
    inner = value.values() if isinstance(value, dict) else value
    return all(
        "\n" not in one if isinstance(one, str) else not isinstance(one, dict | list) or _flat(one) for one in inner
    )


def _flat(value: Any) -> bool:
    inner = value.values() if isinstance(value, dict) else value
    return all(not isinstance(one, dict | list) and "\n" not in str(one) for one in inner)


def _flow(value: Any) -> str:
    if isinstance(value, dict):
        return "{" + ", ".join(f"{_scalar(key)}: {_flow(one)}" for key, one in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(_flow(one) for one in value) + "]"
    return _scalar(value)


def _scalar(value: Any) -> str:
    if isinstance(value, str) and (_PLAIN.match(value) or _UUID.match(value)) and value.lower() not in _WORDS:
        return value
    told = orjson.dumps(value).decode()
    return _NO_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", told) if isinstance(value, str) else told


def _block(value: str, indent: str) -> list[str]:
    """A literal block; nothing where its spaces would not survive."""
    ending = len(value) - len(value.rstrip("\n"))
    if ending > 1 or value[0] in " \n" or _IN_BLOCK.search(value) or not value.strip():
        return []
    lines = value.removesuffix("\n").split("\n")
    return ["|" if ending else "|-", *[f"{indent}{line}" if line else "" for line in lines]]

"""YAML as a person would write it: short things in one line, long texts as blocks, quotes only where needed."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import Any

import orjson

_WIDEST = 120
_MANY = 60
"""More parts than can stand in one line."""
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
    if isinstance(value, str):
        block = _block(value, f"{indent}  ") if "\n" in value else []
        yield f"{head} {block[0]}" if block else f"{head} {_scalar(value)}"
        yield from block[1:]
    elif line := _line(head, value, tight=tight):
        yield line
    else:
        yield head
        inner = f"{indent}  "
        if isinstance(value, dict):
            yield from _mapping(value, inner)
        else:
            for one in value:
                yield from _item(one, inner, tight=tight)


def _line(head: str, value: Any, *, tight: bool) -> str:
    """A value in one line; nothing where it does not read well so."""
    if not isinstance(value, dict | list) or not value:
        return f"{head} {_flow(value)}"
    if not tight or len(value) > _MANY or not _shallow(value) or (isinstance(value, list) and dict in map(type, value)):
        return ""
    line = f"{head} {_flow(value)}"
    return line if len(line) <= _WIDEST else ""


def _item(value: Any, indent: str, *, tight: bool) -> Iterator[str]:
    if not isinstance(value, dict) or not value:
        yield f"{indent}- {_flow(value)}"
    elif line := _line(f"{indent}-", value, tight=tight):
        yield line
    else:
        lines = _mapping(value, f"{indent}  ")
        yield f"{indent}- {next(lines)[len(indent) + 2 :]}"
        yield from lines


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
    return _text(value) if isinstance(value, str) else orjson.dumps(value).decode()


@lru_cache(maxsize=1 << 14)
def _text(value: str) -> str:
    if (_PLAIN.match(value) or _UUID.match(value)) and value.lower() not in _WORDS:
        return value
    return _NO_YAML.sub(lambda found: f"\\u{ord(found[0]):04x}", orjson.dumps(value).decode())


def _block(value: str, indent: str) -> list[str]:
    """A literal block; nothing where its spaces would not survive."""
    ending = len(value) - len(value.rstrip("\n"))
    if ending > 1 or value[0] in " \n" or _IN_BLOCK.search(value) or not value.strip():
        return []
    lines = value.removesuffix("\n").split("\n")
    return ["|" if ending else "|-", *[f"{indent}{line}" if line else "" for line in lines]]

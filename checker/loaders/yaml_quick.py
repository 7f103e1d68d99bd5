"""The quick way to read YAML that is JSON but for its style, where it can be vouched for that no key is lost."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import fast_yaml
import orjson

from checker.loaders.yaml_form import DEEPEST, strange_numbers

_LATE_COLON = re.compile(rb"[\"']\s+:\S")
_EXPLICIT = re.compile(rb"(?:^|[\n{\[,]|- )[ \t]*\? ")
_ALONE = re.compile(rb"[{,]([^,{}\[\]:#]*)(?=[,}])")
_KEY = re.compile(rb'"((?:[^"\\]|\\.)*)":')


class Quick(NamedTuple):
    """The value of a file, and the same as JSON."""

    data: Any
    json: bytes


def quick(raw: bytes) -> Quick | None:
    """A file of one document that is JSON as it stands, with no key written twice; None where only `parse` can tell.

    Every key but those without value in braces is followed by a colon. Where the text has as many colons as the value
    has keys, and nothing that stands alone in braces is like a key, none is lost.
    """
    if b"*" in raw or b"<<" in raw or _LATE_COLON.search(raw) or (b"? " in raw and _EXPLICIT.search(raw)):
        return None
    try:
        data = fast_yaml.safe_load(raw.decode(), max_depth=DEEPEST)
        said = orjson.dumps(data)
    except (ValueError, TypeError):
        return None
    if _colons(raw) != said.count(b'":') - said.count(b'\\":'):
        return None
    if b"null" in said and strange_numbers(data):  # which JSON's writer writes as null
        return None
    return None if b"{" in raw and _hidden(raw, said) else Quick(data, said)


def _colons(raw: bytes) -> int:
    """How many places there are at which a key may end; every key that has a colon has one."""
    blanks = (b" ", b"\n", b"\r", b"\t")
    after = sum([raw.count(b":" + blank) for blank in blanks]) + raw.endswith(b":")
    for quote in (b'":', b"':"):
        after += raw.count(quote) - sum([raw.count(quote + blank) for blank in blanks])
    return after


def _hidden(raw: bytes, said: bytes) -> bool:
    """Whether what stands between commas or braces without a colon, as in `{a, a: 1}`, may be a key written twice."""
    alone = {one.strip().strip(b"\"'") for one in _ALONE.findall(raw)} - {b""}
    return bool(alone) and (any(b"\\" in one for one in alone) or not alone.isdisjoint(_KEY.findall(said)))

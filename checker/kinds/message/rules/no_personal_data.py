"""Nothing that names a person stands outside the payload: intermediaries log what is there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from checker.engines.outcomes import Found
from checker.engines.patterns import Pattern, compile_pattern
from checker.kernel.kind import Supplies
from checker.kernel.pointer import escape
from checker.kernel.text import Text, both
from checker.kernel.trouble import Trouble
from checker.kinds.message.batch import Batch
from checker.kinds.message.envelope import Envelope
from checker.kinds.message.rule import Options, Rule

_NAMES = {"type": "array", "minItems": 1, "uniqueItems": True, "items": {"type": "string", "minLength": 1}}
OPTIONS: Mapping[str, Any] = {"elements": _NAMES, "members": _NAMES}
MESSAGES = {
    "message.personal-data": Text(
        "في «{member}» خارج الحمولة ما يدل على شخص ({element})؛ انقله إلى الحمولة.",
        "“{member}”, outside the payload, holds what names a person ({element}); move it into the payload.",
    ),
    "message.personal-member": Text(
        "العضو «{member}» خارج الحمولة يحمل عنصر بيانات شخصيًا ({element})؛ انقله إلى الحمولة.",
        "The member “{member}”, outside the payload, carries a personal data element ({element}); "
        "move it into the payload.",
    ),
    "message.unknown-element": Text(
        "لا يوجد في قاموس عناصر البيانات عنصر نصي له نمط باسم «{element}».",
        "The dictionary has no text element with a pattern that is named “{element}”.",
    ),
}
_SHORT, _REMEMBERED = 300, 4096
"""A legal basis comes again and again: texts up to this length are remembered, so many of them."""
_CARRIED = ("content", "contentDigest")
"""Members of an attachment that say nothing by themselves."""


class Looked(NamedTuple):
    """A personal element: names of members that would hold it, and the pattern of its values anywhere in a text."""

    name: Mapping[str, str]
    json_name: str
    pattern: Pattern


def make(options: Options, supplies: Supplies) -> Rule:
    """`elements` of the dictionary to look for, `members` of the envelope to look into."""
    looked = [_looked(name, supplies) for name in options["elements"]]
    members: Sequence[str] = options["members"]

    @lru_cache(_REMEMBERED)
    def points_to_a_person(text: str) -> bool:
        return any(one.pattern.search(text) for one in looked)

    def judge(envelope: Envelope) -> Sequence[Found]:
        top = envelope.members
        for name in members:
            if name in top:
                value = top[name]
                if type(value) is not str or len(value) > _SHORT or points_to_a_person(value):
                    return [told for one in _texts(top, members) for told in _told(one, looked)]
        return ()

    def passes(batch: Batch) -> bool:
        return all(tells_nothing(text) for name in members for text in set(batch.column(name)))

    def tells_nothing(text: Any) -> bool:
        return text is None or (type(text) is str and len(text) <= _SHORT and not points_to_a_person(text))

    # Of such elements a member tells something though it holds nothing.
    odd = any(one.json_name in members or one.pattern.search("") for one in looked)
    return Rule(judge, None if odd else passes)


def _told(found: tuple[str, str, str], looked: Sequence[Looked]) -> Iterator[Found]:
    pointer, key, text = found
    for one in looked:
        values = {"member": key, "element": dict(one.name)}
        if one.json_name == key:
            yield Found("message.personal-member", pointer, values, on_key=True)
        elif one.pattern.search(text):
            yield Found("message.personal-data", pointer, values)


def _texts(top: Mapping[str, Any], members: Sequence[str]) -> Iterator[tuple[str, str, str]]:
    """(pointer, key, text) of every text and number in `members`, but not the content that attachments carry."""
    stack: list[tuple[str, str, Any]] = [(f"/{name}", name, top[name]) for name in reversed(members) if name in top]
    while stack:
        pointer, key, value = stack.pop()
        match value:
            case str():
                yield pointer, key, value
            case bool() | None:
                yield pointer, key, ""
            case int() | float():
                yield pointer, key, _written(value)
            case dict():
                left_out = _CARRIED if pointer.startswith("/attachments/") else ()
                inside = [(f"{pointer}/{escape(name)}", name, item) for name, item in value.items()]
                stack.extend(reversed([one for one in inside if one[1] not in left_out]))
            case list():
                stack.extend(reversed([(f"{pointer}/{number}", key, item) for number, item in enumerate(value)]))


def _written(value: float) -> str:
    return str(value) if not isinstance(value, int) or abs(value) < 10**40 else ""


def _looked(name: str, supplies: Supplies) -> Looked:
    pattern = compile_pattern(_loose(name, supplies))
    element = supplies.elements()[name]
    return Looked(both(element["name"]["ar"], element["name"]["en"]), element.get("json-name", ""), pattern)


def _loose(name: str, supplies: Supplies) -> str:
    """The element's pattern without its ends, where no letter or digit continues it."""
    element = supplies.elements().get(name, {})
    pattern = (element.get("constraints") or {}).get("pattern")
    if not isinstance(pattern, str) or "name" not in element:
        raise Trouble("message.unknown-element", MESSAGES["message.unknown-element"], {"element": name})
    inside = re.sub(r"^\^|\$$", "", pattern)
    return f"(?:^|[^0-9A-Za-z])(?:{inside})(?:$|[^0-9A-Za-z])"

"""Language tags (BCP 47: RFC 5646, 2.1 and 4.1)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.kinds.text.rule import Options, Rule, Seen, Told, plain

_KEYS: Mapping[str, Any] = {"type": "array", "items": {"type": "string", "minLength": 1}}
OPTIONS: Mapping[str, Any] = {
    "keys": {**_KEYS, "minItems": 1, "description": "Keys under which nothing but a language tag can stand."},
    "loose-keys": {
        **_KEYS,
        "default": [],
        "description": "Keys of languages of any sort: only what is surely a language tag written wrongly is told.",
    },
    "languages": {"type": "string", "default": "languages", "description": "Code list of ISO 639 codes."},
    "countries": {"type": "string", "default": "countries", "description": "Code list of ISO 3166 codes."},
}
MESSAGES = {
    "text.language-underscore": Text(
        "كُتب وسم اللغة «{tag}» بشرطة سفلية، وصوابه «{instead}».",
        "The language tag “{tag}” has an underscore; write “{instead}”.",
    ),
    "text.language-longer": Text(
        "للغة في «{tag}» رمز من حرفين؛ اكتب «{instead}».",
        "The language of “{tag}” has a code of two letters; write “{instead}”.",
    ),
    "text.language-unknown": Text(
        "لا توجد لغة رمزها «{language}» (الوسم «{tag}»).", "There is no language “{language}” (tag “{tag}”)."
    ),
    "text.language-region": Text(
        "لا يوجد بلد رمزه «{region}» (الوسم «{tag}»).", "There is no country “{region}” (tag “{tag}”)."
    ),
    "text.language-form": Text(
        "«{tag}» ليس وسم لغة؛ مثاله ar أو ar-SY.", "“{tag}” is no language tag, such as ar or ar-SY."
    ),
    "text.no-language-list": Text(
        "لا توجد في القاموس قائمة رموز باسم «{list}».", "The dictionary has no code list “{list}”."
    ),
}
_TAG = re.compile(
    r"^([a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-([a-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(?:-[0-9a-wyz](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?$",
    re.IGNORECASE,
)
"""`langtag` of RFC 5646, 2.1, with its language and its region."""
_ALONE = re.compile(r"^(?:x(?:-[a-z0-9]{1,8})+|i-[a-z]+|\*|)$", re.IGNORECASE)
"""Private tags, grandfathered ones, any language, none said."""
_SURELY = re.compile(r"^[a-z]{2,3}(?:[-_][A-Za-z]{2}|[-_][A-Z][a-z]{3}|)$")


class Languages(NamedTuple):
    """What tags are made of: two-letter codes, three-letter code → two-letter code, regions."""

    short: frozenset[str]
    longer: Mapping[str, str]
    regions: frozenset[str]


def make(options: Options, supplies: Supplies) -> Rule:
    """Ask for language tags. Raises Trouble where a code list is missing."""
    keys = frozenset(map(plain, options["keys"]))
    loose = frozenset(map(plain, options.get("loose-keys", ())))
    known = _known(options, supplies)

    def value(seen: Seen) -> Iterator[Told]:
        tag = seen.value
        if type(tag) is not str or len(tag) > 60 or _ALONE.match(tag):
            return
        if plain(seen.key) in keys or _surely(tag, known):
            yield from _judge(tag, known)

    return Rule(value=value, keys=keys | loose)


def _surely(tag: str, known: Languages) -> bool:
    """Whether this can be nothing but a language tag; `go` and `php` are languages too, of another sort."""
    language = re.split("[-_]", tag)[0]
    return _SURELY.match(tag) is not None and (language in known.short or language in known.longer)


def _judge(tag: str, known: Languages) -> Iterator[Told]:
    if "_" in tag and _TAG.match(tag.replace("_", "-")):
        yield Told("text.language-underscore", {"tag": tag, "instead": tag.replace("_", "-")})
        return
    found = _TAG.match(tag)
    if found is None:
        yield Told("text.language-form", {"tag": tag})
        return
    language, region = found[1].split("-")[0].lower(), (found[2] or "").upper()
    if language in known.longer:
        instead = known.longer[language] + tag[len(language) :]
        yield Told("text.language-longer", {"tag": tag, "instead": instead})
    elif (len(language) == 2 and language not in known.short) or len(language) > 3:
        yield Told("text.language-unknown", {"tag": tag, "language": language})
    elif len(region) == 2 and region not in known.regions:
        yield Told("text.language-region", {"tag": tag, "region": region})


def _known(options: Options, supplies: Supplies) -> Languages:
    languages = _entries(options.get("languages", "languages"), supplies)
    countries = _entries(options.get("countries", "countries"), supplies)
    longer = {entry["also"]["alpha-3"]: code for code, entry in languages.items() if "alpha-3" in entry.get("also", {})}
    return Languages(frozenset(languages), longer, frozenset(countries))


def _entries(name: str, supplies: Supplies) -> dict[str, Mapping[str, Any]]:
    code_list = supplies.code_lists().get(name)
    if code_list is None:
        code = "text.no-language-list"
        raise Trouble(code, MESSAGES[code], {"list": name})
    return {entry["code"]: entry for entry in code_list["codes"]}

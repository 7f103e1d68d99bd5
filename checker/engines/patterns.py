"""Regular expressions from standards, schemas and rulesets, on engines that cannot backtrack for ever.

The engine is RE2 (linear time). What RE2 does not have, look-around and back-references, runs on the engine of
JSON Schema, which gives up after a fixed number of steps.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any, Protocol

from checker.engines.ecma import translate
from checker.engines.schema import Schema, Unjudged, compile_schema
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

MESSAGES: dict[str, Text] = {
    "pattern.wrong": Text(
        "التعبير النمطي «{pattern}» غير صحيح الكتابة؛ صحّحه.",
        "The regular expression “{pattern}” is not well formed; correct it.",
    ),
    "pattern.unsupported": Text(
        "التعبير النمطي «{pattern}» لا يمكن تشغيله هنا في زمن محدود؛ اكتبه بلا نظر إلى الأمام أو الخلف وبلا رجوع إلى"
        " مجموعة سابقة، وبتكرار لا يزيد على 1000.",
        "The regular expression “{pattern}” cannot be run here in bounded time; write it without look-around or"
        " back-references, and with no repetition above 1000.",
    ),
    "pattern.flags": Text(
        "الأعلام «{flags}» للتعبير النمطي «{pattern}» غير معروفة؛ المعروف منها: {allowed}.",
        "The flags “{flags}” of the regular expression “{pattern}” are not known; known flags: {allowed}.",
    ),
    "pattern.given-up": Text(
        "لم يُحكم: استغرق التعبير النمطي «{pattern}» خطوات أكثر من المسموح به؛ بسّطه.",
        "Not judged: the regular expression “{pattern}” took more steps than are allowed; make it simpler.",
    ),
}

_FLAGS = "dgimsuvy"
"""Of these i, m and s change what a pattern matches when it is searched for once (ECMA-262, 22.2.6)."""

_SLASHED = re.compile(r"/(.+)/([a-z]*)")


class Pattern(Protocol):
    """A compiled pattern."""

    def search(self, text: str) -> object | None:
        """Something true where the pattern is found anywhere in `text`, else None. May raise Trouble."""


class _Linear:
    """RE2 over UTF-8: no other form of the text needs to be made."""

    def __init__(self, search: Any) -> None:
        self._search = search

    def search(self, text: str) -> object | None:
        # A lone surrogate is no character; RE2 reads its bytes as U+FFFD.
        found: object | None = self._search(text.encode("utf-8", "surrogatepass"))
        return found


class _Limited:
    """The engine of JSON Schema, with its limit of steps."""

    def __init__(self, pattern: str, schema: Schema) -> None:
        self._pattern = pattern
        self._schema = schema

    def search(self, text: str) -> object | None:
        if self._schema.is_valid(text):
            return True
        try:
            list(self._schema.faults(text))
        except Unjudged:
            raise _trouble("pattern.given-up", pattern=self._pattern) from None
        return None


@cache
def compile_pattern(pattern: str, *, flags: str = "") -> Pattern:
    """Compile an ECMA-262 pattern (without slashes). Raises Trouble `pattern.wrong`, `.unsupported`, `.flags`."""
    if set(flags) - set(_FLAGS):
        raise _trouble("pattern.flags", pattern=pattern, flags=flags, allowed=list(_FLAGS))
    engine = _re2()
    options = engine.Options()
    options.log_errors = False
    options.case_sensitive = "i" not in flags
    inline = "".join([flag for flag in "ms" if flag in flags])
    try:
        text = f"(?{inline}){pattern}" if inline else pattern
        return _Linear(engine.compile(translate(text), options).search)
    except engine.error as error:
        refused = str(error)
    except UnicodeEncodeError:
        raise _trouble("pattern.wrong", pattern=pattern) from None
    if not _beyond(refused):
        raise _trouble("pattern.wrong", pattern=pattern)
    limited = _limited(pattern, flags)
    if limited is None:
        raise _trouble("pattern.unsupported", pattern=pattern)
    return limited


def compile_slashed(pattern: str) -> Pattern:
    """Compile `/pattern/flags` as JavaScript writes it; a text without slashes is the pattern itself."""
    body, flags = split_slashed(pattern)
    return compile_pattern(body, flags=flags)


def split_slashed(pattern: str) -> tuple[str, str]:
    """Take `/pattern/flags` apart as Spectral does; a text that is not written so is a pattern without flags."""
    found = _SLASHED.fullmatch(pattern)
    return (found[1], found[2]) if found else (pattern, "")


def _limited(pattern: str, flags: str) -> Pattern | None:
    """The same pattern on the second engine, None where that cannot run it either."""
    inline = "".join([flag for flag in "ims" if flag in flags])
    try:
        schema = compile_schema({"pattern": f"(?{inline}){pattern}" if inline else pattern})
    except Trouble:
        return None
    return _Limited(pattern, schema)


def _beyond(refused: str) -> bool:
    """Whether RE2 refused what it cannot do, rather than what nobody can read."""
    return any(sign in refused for sign in ("perl operator", "repetition size", "too large", "escape sequence"))


@cache
def _re2() -> Any:
    import re2  # type: ignore[import-untyped]  # noqa: PLC0415 - the one door to the engine; not loaded where no pattern is used

    return re2


def _trouble(code: str, **values: Any) -> Trouble:
    return Trouble(code, MESSAGES[code], values)

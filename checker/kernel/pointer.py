"""JSON Pointer (RFC 6901): how a fault says where in a document it stands."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

Token = str | int


def escape(token: Token) -> str:
    """Write one reference token (RFC 6901, section 3)."""
    text = token if type(token) is str else str(token)
    if "~" in text or "/" in text:
        return text.replace("~", "~0").replace("/", "~1")
    return text


def unescape(token: str) -> str:
    """Read one reference token (RFC 6901, section 4)."""
    if "~" in token:
        return token.replace("~1", "/").replace("~0", "~")
    return token


def join(tokens: Iterable[Token]) -> str:
    """Write a pointer from its tokens; no tokens give `""`, the whole document."""
    return "".join(["/" + escape(token) for token in tokens])


def split(pointer: str) -> tuple[str, ...]:
    """Read a pointer into its tokens. Raises ValueError where it does not begin with a slash."""
    if not pointer:
        return ()
    if pointer[0] != "/":
        raise ValueError(pointer)
    return tuple([unescape(token) for token in pointer[1:].split("/")])


def look_up(value: Any, pointer: str) -> Any:
    """Return what `pointer` names inside `value`. Raises LookupError where it names nothing."""
    for token in split(pointer):
        if isinstance(value, dict):
            value = value[token]
        elif isinstance(value, list):
            value = value[index(token)]
        else:
            raise LookupError(pointer)  # noqa: TRY004 - to a caller it is a name that leads nowhere
    return value


def index(token: str) -> int:
    """Read an array index (RFC 6901, section 4: no sign, no leading zero). Raises LookupError."""
    if token == "0" or (token.isascii() and token.isdigit() and token[0] != "0"):
        return int(token)
    raise LookupError(token)

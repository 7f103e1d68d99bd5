"""Globs of rulesets' overrides, as minimatch reads them with `matchBase`.

`*` and `?` stay within a segment and do not begin a hidden name, `**` crosses segments, `[abc]` and `[!abc]` are
classes, `{a,b}` are alternatives, a leading `!` turns the glob round. A glob without a slash is held against the
file's own name.
"""

from __future__ import annotations

import re
from functools import cache

from checker.engines.patterns import Pattern, compile_pattern

_MOST = 256
"""Alternatives one glob may spell out; more are not expanded and match nothing."""
_INNERMOST = re.compile(r"\{([^{}]*,[^{}]*)\}")
_PIECE = re.compile(r"\[(?P<not>[!^]?)(?P<class>[^\]/]+)\]|(?P<star>\*+)|(?P<one>\?)|(?P<escaped>\\.)|(?P<plain>.)")


def matches(glob: str, name: str) -> bool:
    """Whether the glob matches a path relative to the ruleset's folder, written with `/`."""
    if glob.startswith("!"):
        return not matches(glob[1:], name)
    for one in _alternatives(glob):
        subject = name if "/" in one else name.rpartition("/")[2]
        if _pattern(one).search(subject) is not None:
            return True
    return False


def _alternatives(glob: str) -> list[str]:
    """The globs that braces stand for."""
    waiting = [glob]
    done: list[str] = []
    while waiting and len(waiting) + len(done) <= _MOST:
        one = waiting.pop()
        if found := _INNERMOST.search(one):
            waiting.extend(one[: found.start()] + word + one[found.end() :] for word in found[1].split(","))
        else:
            done.append(one)
    return done


@cache
def _pattern(glob: str) -> Pattern:
    segments = [segment for segment in glob.removeprefix("./").split("/") if segment != "."]
    text = ""
    for number, segment in enumerate(segments):
        last = number == len(segments) - 1
        if segment == "**":
            text += r"(?:[^/.][^/]*/)*[^/.][^/]*" if last else r"(?:[^/.][^/]*/)*"
        else:
            text += _segment(segment) + ("" if last else "/")
    return compile_pattern(f"^(?:{text})$")


def _segment(segment: str) -> str:
    pieces = [_piece(found, first=found.start() == 0) for found in _PIECE.finditer(segment)]
    return "".join(pieces)


def _piece(found: re.Match[str], *, first: bool) -> str:
    match found.lastgroup:
        case "class":
            members = found["class"].replace("\\", "\\\\").replace("[", "\\[")
            return f"[{'^/' if found['not'] else ''}{members}]"
        case "star":
            alone = found.group() == found.string
            # A star that is the whole segment needs a character; none may begin a hidden name.
            return ("[^/.][^/]*" if alone else "(?:[^/.][^/]*)?") if first else "[^/]*"
        case "one":
            return "[^/.]" if first else "[^/]"
        case "escaped":
            return re.escape(found.group()[1])
    return re.escape(found.group())

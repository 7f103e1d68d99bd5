"""Text that stays text inside Markdown (GitHub Flavored Markdown 0.29, GitLab's alike) and inside its HTML."""

from __future__ import annotations

import html
import re

from checker.kernel.printable import composed, encodable, printable
from checker.reporters.characters import pieces_of_source

_SPACES = re.compile(r"\s+")
_MEANING = re.compile(r"([\\`*_\[\]|~$])")
_AT_THE_START = re.compile(r"^(\d*)([#+\-=>]|[.)](?=\s|$))")
_ISOLATE_LTR, _POP = "\u2066", "\u2069"
# A word joiner after the sign: neither host then takes what follows for somebody to notify or something to link.
_MENTION = re.compile(r"([@#])(?=\w)")
_JOINED = "\\1\u2060"


def prose(text: str) -> str:
    """Escape for a paragraph, a list item or a cell of a table: on one line, nothing of it means anything."""
    line = composed(_SPACES.sub(" ", text)).strip()
    line = line.replace("&", "&amp;").replace("<", "&lt;")
    return _AT_THE_START.sub(r"\1\\\2", _MEANING.sub(r"\\\1", _MENTION.sub(_JOINED, line)))


def markup(text: str) -> str:
    """Escape a name for inside an HTML block, where Markdown is not read."""
    return html.escape(_MENTION.sub(_JOINED, printable(_SPACES.sub(" ", text)).strip()))


def code(text: str) -> str:
    """A code span, read left to right whatever stands around it; a backtick within makes the fence longer.

    A file's name may hold anything: what would steer a terminal or turn the line around is made visible.
    """
    line = printable(_SPACES.sub(" ", text)).strip() or " "
    line = line.replace("|", "\uff5c")  # a pipe parts the cells of a table even in a code span
    longest = max((len(run) for run in re.findall("`+", line)), default=0)
    fence = "`" * (longest + 1)
    pad = " " if longest else ""
    return f"{_ISOLATE_LTR}{fence}{pad}{line}{pad}{fence}{_POP}"


def source(excerpt: str, caret: int) -> str:
    """The source line as an HTML block with the character at `caret` marked; unseen characters are named."""
    if not excerpt.strip():
        return ""
    indent = len(excerpt) - len(excerpt.lstrip(" \t"))
    indent = min(indent, caret - 1) if caret else indent
    line, caret = encodable(excerpt[indent:]).replace("\n", " "), max(0, caret - indent)
    before, marked, after = (line[: caret - 1], line[caret - 1 : caret], line[caret:]) if caret else (line, "", "")
    inner = _shown(before) + (f"<mark>{_shown(marked)}</mark>" if marked.strip() else _shown(marked)) + _shown(after)
    return f'<pre dir="ltr"><code>{inner}</code></pre>'


def _shown(text: str) -> str:
    return "".join([html.escape(piece) for _, piece in pieces_of_source(text)])

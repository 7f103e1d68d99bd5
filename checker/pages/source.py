"""The check of a requirement as its author wrote it: the lines of its own file."""

from __future__ import annotations

import re

from checker.kernel.standard import Requirement

_TOP = re.compile(r"^[^\s#]", re.MULTILINE)


def check_source(requirement: Requirement) -> str:
    """The lines of the key `check`, without what follows it."""
    text = (requirement.folder / "requirements" / f"{requirement.id}.yaml").read_text(encoding="utf-8")
    start = re.search(r"^check:", text, re.MULTILINE)
    if start is None:
        return ""
    following = _TOP.search(text, start.end())
    return text[start.start() : following.start() if following else len(text)].rstrip()

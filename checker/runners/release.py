"""Releasing an edition: frozen only where nothing in it is wrong."""

from __future__ import annotations

from collections.abc import Callable

from checker.kernel.trouble import Trouble
from checker.repository import Repository
from checker.repository.messages import unwritable
from checker.repository.releasing import Freezing, frozen_text, refusals
from checker.runners.standards_check import check_standards


def release(
    repository: Repository, freezing: Freezing, tell: Callable[[int, int], None] = lambda *_: None
) -> list[Trouble]:
    """Write the frozen edition; where something stands against it nothing is written and all of that is told.

    A language, a clause or an example that is missing is a mistake of the standard, and so are samples that do not
    show what they say. Raises Trouble where the file cannot be written.
    """
    against = refusals(repository, freezing)
    if not against:
        against = list(check_standards(repository, freezing.citations, freezing.issued, tell).mistakes)
    if against:
        return against
    text = frozen_text(repository, freezing)
    try:
        freezing.file.parent.mkdir(parents=True, exist_ok=True)
        freezing.file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as why:
        raise unwritable(freezing.file, why) from None
    return []

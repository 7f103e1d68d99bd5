"""Patterns in a standard's scope: each must be one that can be run, or no artefact could be asked."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from checker.engines.form import placed
from checker.engines.patterns import compile_pattern
from checker.engines.schema import Mismatch
from checker.kernel.trouble import Trouble
from checker.loaders.git_patterns import wrong
from checker.repository.messages import MESSAGES
from checker.repository.reading import open_document


def bad_patterns(path: Path, data: Any) -> list[Trouble]:
    """What is wrong with the patterns in the scope of a head; `data` keeps to its form."""
    found = list(_mistakes(data))
    return placed(open_document(path), found, MESSAGES) if found else []


def _mistakes(data: Any) -> Iterator[Mismatch]:
    for name, scope in data["scope"].items():
        for key, pattern in scope.get("keys", {}).items():
            if not _runs(pattern):
                yield Mismatch("repository.bad-pattern", ("scope", name, "keys", key), {"pattern": pattern})
        for number, pattern in enumerate(scope.get("files", ())):
            if wrong(pattern):
                yield Mismatch("repository.bad-file-pattern", ("scope", name, "files", number), {"pattern": pattern})


def _runs(pattern: str) -> bool:
    try:
        compile_pattern(pattern)
    except Trouble:
        return False
    return True

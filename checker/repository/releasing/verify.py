"""Holding frozen editions to what they froze."""

from __future__ import annotations

from checker.engines.form import placed
from checker.kernel.trouble import Trouble
from checker.repository.library import Repository
from checker.repository.messages import MESSAGES
from checker.repository.reading import open_document
from checker.repository.releasing.freeze import broken
from checker.repository.values import Edition


def verify(repository: Repository, edition: Edition) -> list[Trouble]:
    """Every version of the edition that is not here or has changed by a byte, at its line in the edition's file."""
    found = list(broken(edition, repository.heads))
    return placed(open_document(edition.file), found, MESSAGES) if found else []

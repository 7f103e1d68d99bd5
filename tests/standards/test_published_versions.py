"""No published version has changed by a byte since an edition froze it."""

from __future__ import annotations

from checker.repository import Repository
from checker.repository.releasing import verify


def test_frozen_editions_are_what_they_were() -> None:
    repository = Repository.open()
    assert repository.editions
    told = [str(one) for edition in repository.editions.values() for one in verify(repository, edition)]
    assert told == []

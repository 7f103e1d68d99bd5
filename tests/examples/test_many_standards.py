"""The generated body of law of the benchmark is sound, so that its figures mean something."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from benchmarks.many_standards import REQUIREMENTS, VERSIONS, write
from checker.repository import Repository
from checker.runners.standards_check import check_standards


def test_it_keeps_to_the_forms_but_for_the_numbers_it_skips(tmp_path: Path) -> None:
    write(tmp_path / "standards", 2)
    repository = Repository.open([tmp_path / "standards"])
    held = check_standards(repository, [], date(2026, 1, 1))
    assert [str(one) for one in held.mistakes] == []
    assert (held.standards, held.requirements) == (2 * VERSIONS, 2 * VERSIONS * REQUIREMENTS)
    assert [one.version for one in repository.candidates(date(2024, 3, 1))] == ["4.0", "4.0"]

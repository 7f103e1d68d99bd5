"""What becomes of a version whose file never changes: its status follows from the version that replaces it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest


@pytest.mark.parametrize(
    ("day", "status"),
    [
        ("2026-06-01", "adopted"),
        ("2027-01-01", "deprecated"),
        ("2027-06-30", "deprecated"),
        ("2027-07-01", "withdrawn"),
    ],
)
def test_status_on_a_day(shelf: Any, day: str, status: str) -> None:
    new = shelf.standard_text.replace("2026-01-01", "2027-01-01")
    shelf.standard()
    text = new.replace("scope:", 'replaces: [notes@1.0]\ntransition: {until: "2027-06-30"}\nscope:')
    shelf.standard(version="2.0", text=text)
    repository = shelf.open()
    assert repository.troubles == ()
    assert repository.head("notes@1.0").status_on(date.fromisoformat(day)).value == status
    assert repository.head("notes@1.0").status.value == "adopted"


def test_without_a_transition_it_ends_the_day_before(shelf: Any) -> None:
    shelf.standard()
    shelf.standard(
        version="1.1",
        text=shelf.standard_text.replace("2026-01-01", "2027-01-01").replace("scope:", "replaces: [notes@1.0]\nscope:"),
    )
    repository = shelf.open()
    assert repository.head("notes@1.0").in_force_until == date(2026, 12, 31)
    assert [
        repository.head("notes", date(2026, 12, 31)).version,
        repository.head("notes", date(2027, 1, 1)).version,
    ] == ["1.0", "1.1"]


def test_a_transition_that_ends_before_it_begins(shelf: Any) -> None:
    shelf.standard()
    text = shelf.standard_text.replace("2026-01-01", "2027-01-01")
    shelf.standard(
        version="1.1", text=text.replace("scope:", 'replaces: [notes@1.0]\ntransition: {until: "2026-12-01"}\nscope:')
    )
    (trouble,) = shelf.open().troubles
    assert trouble.place is not None
    assert (trouble.code, trouble.place.line) == ("repository.transition-first", 6)


def test_a_transition_of_nothing(shelf: Any) -> None:
    text = shelf.standard_text.replace("scope:", 'transition: {until: "2026-12-01"}\nscope:')
    shelf.standard(text=text)
    (trouble,) = shelf.open().troubles
    assert "replaces" in str(trouble.values)

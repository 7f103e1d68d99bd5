"""Days on the command line."""

from __future__ import annotations

from datetime import date

import click

from checker.cli.speech import here
from checker.kernel.text import Text

_WRONG = Text(
    "«{value}» ليس يومًا؛ يُكتب اليوم هكذا: ‎2027-01-31.", "“{value}” is not a day; days are written as 2027-01-31."
)


def a_day(value: str) -> date:
    """Read a day of the Gregorian calendar (ISO 8601-1, 5.2.2), or fail with how it is written: a type of options."""
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise click.BadParameter(here(_WRONG).format(value=value)) from None


def this_day() -> date:
    """The reader's own day: a law's day begins where its reader lives."""
    return date.today()  # noqa: DTZ011 - as above


def today() -> str:
    """The reader's own day, as it is written."""
    return this_day().isoformat()

"""What the commands about the site share: the reports it shows, and the day for which it speaks."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from checker.cli.days import a_day, today
from checker.cli.speech import here
from checker.kernel.text import Text

F = TypeVar("F", bound=Callable[..., Any])

_REPORTS = Text("مجلد تقارير JSON المجموعة من الجهات.", "Folder of JSON reports collected from bodies.")
_DAY = Text("اليوم الذي يتكلم الموقع عنه؛ والأصل اليوم.", "The day for which the site speaks; by default today.")


def reports_option(command: F) -> F:
    """Add `--reports`; the command receives `reports`, a folder or None."""
    folder = click.Path(exists=True, file_okay=False, path_type=Path)
    return click.option("--reports", type=folder, help=here(_REPORTS))(command)


def day_option(command: F) -> F:
    """Add `--as-of`; the command receives `as_of`, a day."""
    return click.option("--as-of", type=a_day, default=today, metavar="DATE", help=here(_DAY))(command)

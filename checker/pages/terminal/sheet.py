"""A page of the text report without a report: lines, colours and direction for what is not a run."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, date, datetime

from checker import __version__
from checker.kernel.report import Report
from checker.kernel.text import Language, Text
from checker.reporters import Options
from checker.reporters.text.page import Page


def sheet(language: Language, options: Options, messages: Mapping[str, Text] | None = None) -> Page:
    """An empty page; `messages` are the sentences that findings written on it read out."""
    nothing = Report(
        tool_version=__version__,
        made=datetime.now(UTC),
        as_of=date.min,
        edition="",
        agency=None,
        judgements=(),
        unrecognised=(),
        notices=(),
        standards={},
        requirements={},
        messages=messages or {},
    )
    return Page(nothing, language, options)

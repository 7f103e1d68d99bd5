"""Where reports go: each format to its file, one to standard output."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

import click

from checker.cli.check_help import HELP
from checker.cli.speech import here
from checker.kernel.place import Place
from checker.kernel.report import Report
from checker.kernel.text import Language
from checker.kernel.trouble import Trouble
from checker.reporters import Options, find


class Output(NamedTuple):
    """A format, and the file it is written to; None is standard output."""

    format: str
    file: Path | None


def pair(formats: Sequence[str], files: Sequence[Path]) -> list[Output]:
    """The first file is for the first format, and so on; a format without a file goes to standard output."""
    asked = list(formats) or ["text"]
    if len(files) > len(asked):
        told = here(HELP["too-many-outputs"]).format(outputs=len(files), formats=len(asked))
        raise click.UsageError(told)
    paths = [None if str(path) == "-" else path for path in files]
    outputs = [Output(one, paths[number] if number < len(paths) else None) for number, one in enumerate(asked)]
    if sum(output.file is None for output in outputs) > 1:
        raise click.UsageError(here(HELP["several-on-standard-output"]))
    return outputs


def write(output: Output, report: Report, language: Language, options: Options) -> None:
    """Render and write one report. Raises Trouble where its file cannot be written."""
    told = options if output.file is None else replace(options, colour=False)
    text = find(output.format).render(report, language, told)
    text = text if text.endswith("\n") or not text else text + "\n"
    if output.file is None:
        sys.stdout.buffer.write(text.encode())  # UTF-8 whatever the locale says: Arabic must come out
        sys.stdout.buffer.flush()
        return
    try:
        output.file.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        name = str(output.file)
        values = {"path": name, "why": error.strerror or type(error).__name__}
        raise Trouble("check.unwritable", HELP["unwritable"], values, Place(name)) from None

"""Where reports go: each format to its file, one to standard output."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

import click

from checker.cli.check_help import HELP
from checker.cli.speech import asked_language, here
from checker.kernel.messages import fill
from checker.kernel.place import Place
from checker.kernel.refusal import why
from checker.kernel.report import Report
from checker.kernel.text import Language
from checker.kernel.trouble import Trouble
from checker.reporters import Options, find, names


class Output(NamedTuple):
    """A format, and the file it is written to; None is standard output."""

    format: str
    file: Path | None


class Format(click.ParamType):  # type: ignore[type-arg]  # generic in newer releases of click only
    """The name of a reporter. Only help lists them all: that asks every installed package."""

    name = "format"

    def get_metavar(self, param: click.Parameter, ctx: click.Context | None = None) -> str:  # noqa: ARG002 - click's
        """All names, as click writes a choice."""
        return f"[{'|'.join(names())}]"

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Refuse a name there is not, with those there are."""
        try:
            find(value)
        except Trouble as trouble:
            self.fail(fill(trouble.text, trouble.values, asked_language()), param, ctx)
        return value


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
    real = [os.path.realpath(output.file) for output in outputs if output.file is not None]
    if twice := [output.file for output in outputs if output.file and real.count(os.path.realpath(output.file)) > 1]:
        raise click.UsageError(here(HELP["several-in-one-file"]).format(path=twice[0]))
    return outputs


def write(output: Output, report: Report, language: Language, options: Options) -> None:
    """Render and write one report. Raises Trouble where its file cannot be written."""
    told = options if output.file is None else options._replace(colour=False)
    text = find(output.format).render(report, language, told)
    text = text if text.endswith("\n") or not text else text + "\n"
    if output.file is None:
        sys.stdout.buffer.write(text.encode())  # UTF-8 whatever the locale says: Arabic must come out
        sys.stdout.buffer.flush()
        return
    write_file(output.file, text)


def write_file(file: Path, text: str) -> None:
    """Write a file whole, over one that is there. Raises Trouble where it cannot be written."""
    try:
        with file.open("w", encoding="utf-8", newline="\n") as opened:
            try:
                opened.write(text)
                opened.flush()
            except OSError:
                if file.is_file():
                    file.unlink()  # half a report must not be taken for one
                raise
    except OSError as error:
        name = str(file)
        values = {"path": name, "why": why(error)}
        raise Trouble("check.unwritable", HELP["unwritable"], values, Place(name)) from None

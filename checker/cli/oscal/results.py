"""`miyar oscal results REPORT`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.audit.statement import read_report
from checker.cli.speech import here, language_option
from checker.kernel.text import Language, Text
from checker.pages import oscal

_HELP = Text("يكتب تقرير JSON بصيغة نتائج التقييم في OSCAL.", "Write a JSON report as OSCAL assessment results.")


@click.command("results", help=here(_HELP))
@click.argument("report", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@language_option
def command(report: Path, lang: Language) -> None:
    """Write the results to standard output."""
    click.echo(oscal.results(read_report(report), lang), nl=False)

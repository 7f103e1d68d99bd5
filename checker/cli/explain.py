"""`miyar explain REQUIREMENT`."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import click

from checker.cli.days import this_day
from checker.cli.speech import form_option, here, language_option, standards_option
from checker.cli.terminal import terminal_options
from checker.kernel.text import Language, Text
from checker.pages.terminal.as_json import requirement_json
from checker.pages.terminal.explanation import explain
from checker.repository import Repository, roots
from checker.runners.examples import alone

_HELP = Text(
    "يشرح متطلبًا. يعرض نصه وسببه وإصلاحه وبنوده وكيف يُتحقق منه وأمثلته؛ ويُكتب اسمه مثل rest-api/problem-details.",
    "Explain a requirement. Says what it asks, why, what to do, its clauses, how it is checked, and examples. "
    "Its name is written as rest-api/problem-details.",
)


@click.command(help=here(_HELP))
@click.argument("requirement")
@form_option("text", "json")
@standards_option
@language_option
def command(requirement: str, form: str, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the explanation to standard output."""
    today = this_day()
    repository = Repository.open(roots(standards))
    found = repository.requirement(requirement, today)
    if form == "json":
        said = requirement_json(found, terminal_options())
    else:
        head = repository.head(f"{found.standard}@{found.version}")
        standard = replace(head, status=head.status_on(today))
        said = explain(standard, found, alone(standard, found, repository.supplies(today)), lang, terminal_options())
    click.echo(said, nl=False)

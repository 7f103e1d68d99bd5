"""`miyar standards list`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from checker.cli.days import a_day, today
from checker.cli.speech import here, language_option, say, standards_option
from checker.cli.terminal import terminal_options
from checker.kernel.text import Language, Text
from checker.pages.terminal.as_json import list_json
from checker.pages.terminal.lists import Entry, list_text
from checker.repository import Repository, roots

_HELP = Text("يسرد المعايير وإصداراتها.", "List the standards and their versions.")
_FORMAT = Text("صيغة المخرجات.", "Form of the output.")


@click.command("list", help=here(_HELP))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=here(_FORMAT))
@standards_option
@language_option
def command(form: str, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the list to standard output; a standard whose file is wrong is told, and the code is then 2."""
    repository = Repository.open(roots(standards))
    day = a_day(today())
    entries = [
        Entry(head, len(repository.requirement_ids(head)), head.status_on(day)) for head in repository.standards()
    ]
    options = terminal_options()
    click.echo(list_json(entries, options) if form == "json" else list_text(entries, lang, options), nl=False)
    for trouble in repository.troubles:
        say(trouble)
    sys.exit(2 if repository.troubles else 0)

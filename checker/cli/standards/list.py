"""`miyar standards list`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.days import this_day
from checker.cli.speech import finish, form_option, here, language_option, standards_option
from checker.cli.terminal import terminal_options
from checker.kernel.text import Language, Text
from checker.pages.terminal.as_json import list_json
from checker.pages.terminal.lists import Entry, list_text
from checker.repository import Repository, roots

_HELP = Text("يسرد المعايير وإصداراتها.", "List the standards and their versions.")


@click.command("list", help=here(_HELP))
@form_option("text", "json")
@standards_option
@language_option
def command(form: str, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the list to standard output; a standard whose file is wrong is told, and the code is then 2."""
    repository = Repository.open(roots(standards))
    day = this_day()
    entries = [
        Entry(head, len(repository.requirement_ids(head)), head.status_on(day)) for head in repository.standards()
    ]
    options = terminal_options()
    click.echo(list_json(entries, options) if form == "json" else list_text(entries, lang, options), nl=False)
    finish(repository.troubles)

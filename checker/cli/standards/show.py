"""`miyar standards show STANDARD`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.days import this_day
from checker.cli.speech import finish, form_option, here, language_option, standards_option
from checker.cli.terminal import terminal_options
from checker.kernel.text import Language, Text
from checker.pages.terminal.as_json import standard_json
from checker.pages.terminal.lists import standard_text
from checker.repository import Repository, roots

_HELP = Text(
    "يعرض معيارًا ومتطلباته. يُكتب اسمه مثل rest-api، أو rest-api@1.0 لإصدار بعينه.",
    "Show a standard and its requirements. Its name is written as rest-api, or rest-api@1.0 for one version.",
)


@click.command("show", help=here(_HELP))
@click.argument("standard")
@form_option("text", "json")
@standards_option
@language_option
def command(standard: str, form: str, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the standard to standard output; a requirement whose file is wrong is told, and the code is then 2."""
    repository = Repository.open(roots(standards))
    day = this_day()
    found = repository.standard(standard, day)
    status, options = found.status_on(day), terminal_options()
    said = standard_json(found, status, options) if form == "json" else standard_text(found, status, lang, options)
    click.echo(said, nl=False)
    finish(repository.troubles_of(found))

"""`miyar standards show STANDARD`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from checker.cli.speech import here, language_option, say, standards_option
from checker.cli.terminal import terminal_options
from checker.kernel.text import Language, Text
from checker.pages.terminal.as_json import standard_json
from checker.pages.terminal.lists import standard_text
from checker.repository import Repository, roots

_HELP = Text(
    "يعرض معيارًا ومتطلباته. يُكتب اسمه مثل rest-api، أو rest-api@1.0 لإصدار بعينه.",
    "Show a standard and its requirements. Its name is written as rest-api, or rest-api@1.0 for one version.",
)
_FORMAT = Text("صيغة المخرجات.", "Form of the output.")


@click.command("show", help=here(_HELP))
@click.argument("standard")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", help=here(_FORMAT))
@standards_option
@language_option
def command(standard: str, form: str, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the standard to standard output; a requirement whose file is wrong is told, and the code is then 2."""
    repository = Repository.open(roots(standards))
    found = repository.standard(standard, date.today())  # noqa: DTZ011 - the reader's own day
    options = terminal_options()
    click.echo(standard_json(found, options) if form == "json" else standard_text(found, lang, options), nl=False)
    wrong = repository.troubles_of(found)
    for trouble in wrong:
        say(trouble)
    sys.exit(2 if wrong else 0)

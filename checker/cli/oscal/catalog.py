"""`miyar oscal catalog STANDARD`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.days import this_day
from checker.cli.speech import here, language_option, standards_option
from checker.cli.terminal import terminal_options
from checker.kernel.text import Language, Text
from checker.pages import oscal
from checker.repository import Repository, roots

_HELP = Text(
    "يكتب معيارًا بصيغة فهرس الضوابط في OSCAL. يُكتب اسمه مثل rest-api، أو rest-api@1.0 لإصدار بعينه.",
    "Write a standard as an OSCAL catalog. Its name is written as rest-api, or rest-api@1.0 for one version.",
)


@click.command("catalog", help=here(_HELP))
@click.argument("standard")
@standards_option
@language_option
def command(standard: str, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the catalog to standard output; a file of the standard that is wrong ends it."""
    repository = Repository.open(roots(standards))
    found = repository.standard(standard, this_day())
    for trouble in repository.troubles_of(found):
        raise trouble
    click.echo(oscal.catalog(found, lang, terminal_options()), nl=False)

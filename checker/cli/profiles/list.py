"""`miyar profiles list`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.speech import finish, form_option, here, language_option, standards_option
from checker.cli.terminal import terminal_options
from checker.kernel.text import Language, Text
from checker.pages.terminal.profiles import list_json, list_text
from checker.repository import Repository, roots

_HELP = Text("يسرد ملفات التطبيق وما يلزم كلًّا منها من معايير.", "List the profiles and the standards each calls for.")


@click.command("list", help=here(_HELP))
@form_option("text", "json")
@standards_option
@language_option
def command(form: str, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the list to standard output; a profile whose file is wrong is told, and the code is then 2."""
    repository = Repository.open(roots(standards))
    found = [repository.resolved(name) for name in sorted(repository.profiles)]
    click.echo(list_json(found) if form == "json" else list_text(found, lang, terminal_options()), nl=False)
    finish(repository.troubles)

"""`miyar profiles show PROFILE`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.days import this_day
from checker.cli.speech import finish, form_option, here, language_option, standards_option
from checker.cli.terminal import terminal_options
from checker.kernel.text import Language, Text
from checker.pages.terminal.profiles import Shown, show_json, show_text
from checker.repository import Repository, roots

_HELP = Text(
    "يعرض ملف تطبيق: ما يلزم من معايير، وما يتغير فيه من مستويات المتطلبات ولماذا.",
    "Show a profile: the standards it calls for, and the requirements that have another level in it, with the reason.",
)


@click.command("show", help=here(_HELP))
@click.argument("profile")
@form_option("text", "json")
@standards_option
@language_option
def command(profile: str, form: str, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the profile to standard output; a file that is wrong is told, and the code is then 2."""
    repository = Repository.open(roots(standards))
    found, day = repository.resolved(profile), this_day()
    heads = {name: repository.head(name, day) for name in found.standards if repository.versions(name)}
    there = {f"{name}/{one}" for name, head in heads.items() for one in repository.requirement_ids(head)}
    levels = [repository.requirement(name, day) for name in found.levels if name in there]
    shown = Shown(found, list(heads.values()), levels)
    click.echo(show_json(shown) if form == "json" else show_text(shown, lang, terminal_options()), nl=False)
    finish(repository.troubles)

"""`miyar oscal profile EDITION [PROFILE]`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.speech import here, language_option, standards_option
from checker.kernel.text import Language, Text
from checker.pages import oscal
from checker.repository import Repository, roots

_HELP = Text(
    "يكتب طبعة بصيغة ملف تطبيق في OSCAL: كلها، أو ما يلزم منها نوعًا من المنظومات مثل register-holder.",
    "Write an edition as an OSCAL profile: all of it, or what a kind of system such as register-holder must meet.",
)


@click.command("profile", help=here(_HELP))
@click.argument("edition")
@click.argument("profile", required=False)
@standards_option
@language_option
def command(edition: str, profile: str | None, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the profile to standard output."""
    repository = Repository.open(roots(standards))
    found = repository.edition(edition)
    asked = repository.resolved(profile) if profile else None
    whole = [repository.standard(citation) for citation in found.standards]
    chosen = [one for one in whole if asked is None or one.id in asked.standards]
    click.echo(oscal.profile(found, asked, chosen, lang), nl=False)

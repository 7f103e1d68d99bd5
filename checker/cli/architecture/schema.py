"""`miyar architecture schema NAME`."""

from __future__ import annotations

import click

from checker.cli.speech import here, language_option
from checker.kernel.text import Language, Text
from checker.repository.modelling.files import SCHEMAS
from checker.repository.reading import form_bytes

_HELP = Text(
    "يعرض مخطط JSON Schema الذي تلتزم به ملفات البنيان، ليكمل المحرر ما يُكتب ويتحقق منه: block للّبنات، وview "
    "للمناظير، وmodel لرأس النموذج، وorganization لمجلدات نموذج مستورد.",
    "Show the JSON Schema that files of the architecture keep to, by which an editor completes and checks what is "
    "written: block for building blocks, view for views, model for the head, organization for an imported model's "
    "folders.",
)


@click.command("schema", help=here(_HELP))
@click.argument("name", type=click.Choice(SCHEMAS))
@language_option
def command(name: str, lang: Language) -> None:  # noqa: ARG001 - a schema speaks both languages
    """Write the schema to standard output."""
    click.echo(form_bytes(name).decode(), nl=False)

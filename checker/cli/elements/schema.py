"""`miyar elements schema [ELEMENT…]`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.cli.days import a_day, today
from checker.cli.output import write_file
from checker.cli.speech import form_option, here, language_option, standards_option
from checker.kernel.text import Language, Text
from checker.pages import elements
from checker.repository import Repository, roots

_HELP = Text(
    "يكتب أنواع عناصر القاموس مخططًا تشير إليه مخططات الرسائل، JSON Schema أو XML Schema، بشرح باللغتين وبالرموز"
    " السارية. تُذكر العناصر بمعرّفاتها أو بأسمائها في الرسائل؛ والأصل كلها.",
    "Write the types of the dictionary's elements as a schema that schemas of messages refer to, JSON Schema or XML"
    " Schema, with documentation in both languages and the codes that are valid. Elements are named by their ids or as"
    " in messages; by default all of them.",
)
_OUTPUT = Text("الملف الذي يُكتب؛ والأصل المخرج المعتاد.", "File to write; by default standard output.")
_AS_OF = Text("اليوم الذي تؤخذ رموزه؛ والأصل اليوم.", "Day whose codes are taken; by default today.")


@click.command("schema", help=here(_HELP))
@click.argument("element", nargs=-1)
@form_option("json", "xsd")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help=here(_OUTPUT))
@click.option("--as-of", type=a_day, default=today, metavar="DATE", help=here(_AS_OF))
@standards_option
@language_option
def command(element: tuple[str, ...], form: str, output: Path | None, lang: Language, **options: Any) -> None:  # noqa: ARG001 - a schema is in both languages
    """Write the schema; an element that there is not ends the command."""
    repository = Repository.open(roots(options["standards"]))
    text = elements.schema(repository, element, form, options["as_of"])
    if output is None:
        click.echo(text, nl=False)
        return
    write_file(output, text)

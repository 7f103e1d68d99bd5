"""`miyar reference`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import click

from checker.cli.speech import form_option, here, language_option
from checker.kernel.text import Language, Text
from checker.reporters.writing import write_json

_HELP = Text(
    "يعرض كل الأوامر بخياراتها وشرحها، وهي مرجع الأوامر في الموقع.",
    "Show every command with its options and what they mean: the site's reference of commands.",
)


@click.command("reference", help=here(_HELP))
@form_option("text", "json")
@language_option
@click.pass_context
def command(context: click.Context, form: str, lang: Language) -> None:  # noqa: ARG001 - help is in it already
    """Write the reference to standard output."""
    root = context.find_root()
    found = list(_commands(root.command, root))
    if form == "json":
        click.echo(write_json({"commands": [_told(one) for one in found]}), nl=False)
        return
    click.echo("\n\n".join(one.get_help() for one in found))


def _commands(command: click.Command, context: click.Context) -> Iterator[click.Context]:
    """The command and all below it, in the order of the alphabet."""
    yield context
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None and not inner.hidden:
                yield from _commands(inner, click.Context(inner, info_name=name, parent=context))


def _told(context: click.Context) -> dict[str, Any]:
    """A command as data."""
    command = context.command
    options = [parameter for parameter in command.get_params(context) if isinstance(parameter, click.Option)]
    records = [record for option in options if (record := option.get_help_record(context)) is not None]
    return {
        "command": context.command_path,
        "usage": " ".join(command.collect_usage_pieces(context)),
        "help": (command.help or "").strip(),
        "options": [{"option": option, "help": said} for option, said in records],
        "group": isinstance(command, click.Group),
    }

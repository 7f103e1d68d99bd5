"""`miyar architecture path A B [MODEL]`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.architecture.impact import path
from checker.cli.models import cache_option, element_of, model_argument, opened
from checker.cli.speech import finish, form_option, here, language_option
from checker.kernel.text import Language, Text
from checker.pages.terminal.questions import path_json, path_text

_HELP = Text(
    "أقصر طريق من العنصر A إلى العنصر B عبر العلاقات، في أي اتجاه.",
    "The shortest way from element A to element B along relationships, in either direction.",
)


@click.command("path", help=here(_HELP))
@click.argument("start", metavar="A")
@click.argument("end", metavar="B")
@model_argument
@form_option("text", "json")
@cache_option
@language_option
def command(model: Path | None, form: str, *, no_cache: bool, lang: Language, **ends: str) -> None:
    """Write the way; files that are wrong are told, and the code is then 2."""
    loaded = opened(model, keep=not no_cache)
    first, last = (element_of(loaded.model, ends[one], lang) for one in ("start", "end"))
    steps = path(loaded.model, first.id, last.id)
    click.echo(path_json(first, steps) if form == "json" else path_text(loaded.model, first, steps, lang), nl=False)
    finish(loaded.troubles)

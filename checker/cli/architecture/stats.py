"""`miyar architecture stats [MODEL]`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.architecture.counting import count
from checker.cli.models import cache_option, model_argument, opened
from checker.cli.speech import finish, form_option, here, language_option
from checker.kernel.text import Language, Text
from checker.pages.terminal.model import numbers_json, numbers_text

_HELP = Text(
    "يعد ما في نموذج: العناصر بحسب الطبقة والنوع، والعلاقات، والمناظير، وما لا علاقة له، وما ينقصه اسم بإحدى اللغتين.",
    "Count what a model holds: elements by layer and type, relationships, views, what has no relationship, what lacks "
    "a name in a language.",
)


@click.command("stats", help=here(_HELP))
@model_argument
@form_option("text", "json")
@cache_option
@language_option
def command(model: Path | None, form: str, *, no_cache: bool, lang: Language) -> None:
    """Write the numbers; files that are wrong are told, and the code is then 2."""
    loaded = opened(model, keep=not no_cache)
    numbers = count(loaded.model)
    click.echo(numbers_json(numbers) if form == "json" else numbers_text(numbers, lang), nl=False)
    finish(loaded.troubles)

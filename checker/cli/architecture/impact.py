"""`miyar architecture impact ID [MODEL]`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.architecture.impact import impact
from checker.architecture.language.types import RELATIONSHIPS
from checker.cli.models import cache_option, element_of, model_argument, opened
from checker.cli.speech import finish, form_option, here, language_option
from checker.kernel.text import Language, Text
from checker.pages.terminal.questions import impact_json, impact_text

_HELP = Text(
    "ما الذي يعتمد على العنصر ID: عبر أي علاقات، وعلى أي بُعد، ولدى أي جهة.",
    "What depends on the element ID: through which relationships, how far away, in which body.",
)
_DEPTH = Text("أبعد خطوة يُتتبع إليها؛ والأصل بلا حد.", "The farthest step to follow; by default there is none.")
_TYPE = Text("نوع علاقة يُتتبع؛ يمكن تكراره.", "A type of relationship to follow; may be repeated.")

_TYPES = [one.name for one in RELATIONSHIPS]


@click.command("impact", help=here(_HELP))
@click.argument("name", metavar="ID")
@model_argument
@click.option("--depth", type=click.IntRange(min=1), help=here(_DEPTH))
@click.option(
    "--type", "types", multiple=True, type=click.Choice([one.name for one in RELATIONSHIPS]), help=here(_TYPE)
)
@form_option("text", "json")
@cache_option
@language_option
def command(name: str, model: Path | None, form: str, lang: Language, **asked: Any) -> None:
    """Write all that is reached; files that are wrong are told, and the code is then 2."""
    loaded = opened(model, keep=not asked["no_cache"])
    start = element_of(loaded.model, name, lang)
    found = impact(loaded.model, start.id, asked["depth"], asked["types"])
    told = impact_json(loaded.model, start, found) if form == "json" else impact_text(loaded.model, start, found, lang)
    click.echo(told, nl=False)
    finish(loaded.troubles)

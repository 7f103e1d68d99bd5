"""`miyar architecture query EXPR [MODEL]`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.architecture.query import find
from checker.cli.models import cache_option, model_argument, opened
from checker.cli.speech import finish, form_option, here, language_option
from checker.kernel.text import Language, Text
from checker.pages.terminal.questions import found_json, found_text

_HELP = Text(
    "يعرض العناصر التي يصدق عليها EXPR، مثل: type = ApplicationComponent and property.owner = civil-affairs. "
    "الحقول: id وtype وlayer وaspect وname وspecialization وfolder وproperty.KEY؛ والمقارنات = و!= و~ وin؛ والدوال "
    "connected وreaches وhas؛ ومعها and وor وnot والأقواس.",
    "Show the elements of which EXPR is true, such as: type = ApplicationComponent and property.owner = civil-affairs. "
    "Fields: id, type, layer, aspect, name, specialization, folder, property.KEY; comparisons =, !=, ~ and in; "
    "functions connected, reaches and has; with and, or, not and parentheses.",
)


@click.command("query", help=here(_HELP))
@click.argument("expression", metavar="EXPR")
@model_argument
@form_option("text", "json")
@cache_option
@language_option
def command(expression: str, model: Path | None, form: str, *, no_cache: bool, lang: Language) -> None:
    """Write the elements; files that are wrong are told, and the code is then 2."""
    loaded = opened(model, keep=not no_cache)
    elements = find(expression, loaded.model)
    click.echo(found_json(elements) if form == "json" else found_text(elements, lang), nl=False)
    finish(loaded.troubles)

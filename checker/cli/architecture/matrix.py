"""`miyar architecture matrix [NAME] [MODEL]`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.architecture.matrix import FARTHEST, NAMED, matrix
from checker.cli.models import cache_option, model_argument, opened
from checker.cli.speech import finish, form_option, here, language_option
from checker.kernel.text import Language, Text
from checker.pages.terminal.questions import matrix_csv, matrix_json, matrix_markdown

_HELP = Text(
    "جدول يبين أي عناصر الصفوف يعتمد على أي عناصر الأعمدة وعلى كم خطوة. NAME جدول معروف، أو يُحدد الجدول بالخيارين "
    "‎--rows و‎--columns.",
    "A table of which elements of the rows depend on which of the columns, and how many steps away. NAME is a table "
    "that is known; or say --rows and --columns.",
)
_ROWS = Text("استعلام يعطي الصفوف.", "Query for the rows.")
_COLUMNS = Text("استعلام يعطي الأعمدة.", "Query for the columns.")
_DEPTH = Text("أبعد خطوة تُحسب.", "The farthest step that counts.")


@click.command("matrix", help=here(_HELP))
@click.argument("name", type=click.Choice(list(NAMED)), default=next(iter(NAMED)))
@model_argument
@click.option("--rows", metavar="EXPR", help=here(_ROWS))
@click.option("--columns", metavar="EXPR", help=here(_COLUMNS))
@click.option("--depth", type=click.IntRange(min=1), default=FARTHEST, help=here(_DEPTH))
@form_option("markdown", "csv", "json")
@cache_option
@language_option
def command(name: str, model: Path | None, form: str, lang: Language, **asked: Any) -> None:
    """Write the matrix; files that are wrong are told, and the code is then 2."""
    loaded = opened(model, keep=not asked["no_cache"])
    rows, columns = (asked[part] or NAMED[name][place] for place, part in enumerate(("rows", "columns")))
    found = matrix(loaded.model, rows, columns, asked["depth"])
    match form:
        case "json":
            told = matrix_json(found)
        case "csv":
            told = matrix_csv(found, lang)
        case _:
            told = matrix_markdown(found, lang)
    click.echo(told, nl=False)
    finish(loaded.troubles)

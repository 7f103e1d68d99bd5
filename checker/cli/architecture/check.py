"""`miyar architecture check [MODEL]`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from checker.architecture.checking import check
from checker.architecture.mistakes import troubles
from checker.cli.models import cache_option, model_argument, opened, write_all
from checker.cli.speech import form_option, here, language_option
from checker.kernel.messages import fill
from checker.kernel.text import Language, Text
from checker.pages.terminal.model import troubles_json
from checker.repository.modelling import without_collecting
from checker.repository.modelling.merging import merged

_HELP = Text(
    "يتحقق من سلامة نموذج ومن قواعد ArchiMate. النموذج مجلد YAML أو ملف تبادل أو ملف Archi أو مجلد grafico "
    "أو CSV؛ والأصل المجلد architecture هنا، وإلا فالبنيان المرفق بالبرنامج.",
    "Check that a model is well formed and keeps to ArchiMate. A model is a folder of YAML, an exchange file, a file "
    "or grafico folder of Archi's, or CSV; by default the folder architecture here, else the one that comes with the "
    "program.",
)
_SUMMARY = Text(
    "العناصر: {elements}؛ العلاقات: {relationships}؛ المناظير: {views}؛ الأخطاء: {mistakes}.",
    "elements: {elements}; relationships: {relationships}; views: {views}; mistakes: {mistakes}.",
)


@click.command("check", help=here(_HELP))
@model_argument
@form_option("text", "json")
@cache_option
@language_option
def command(model: Path | None, form: str, *, no_cache: bool, lang: Language) -> None:
    """Write each mistake with its place, then the counts; exit 1 where there is a mistake."""
    with without_collecting():
        loaded = opened(model, keep=not no_cache)
        found = merged(loaded.troubles, troubles(check(loaded.model)))
    if form == "json":
        click.echo(troubles_json(found, lang), nl=False)
        sys.exit(1 if found else 0)
    parts = loaded.model
    counts = {
        "elements": len(parts.elements),
        "relationships": len(parts.relationships),
        "views": len(parts.views),
        "mistakes": write_all(found, lang),
    }
    click.echo(fill(_SUMMARY, counts, lang, isolate=lang == "ar"))
    sys.exit(1 if found else 0)

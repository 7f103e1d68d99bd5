"""`miyar architecture export FILE [MODEL]`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.models import cache_option, model_argument, opened, write_all
from checker.cli.speech import finish, here, language_option
from checker.kernel.messages import fill
from checker.kernel.place import spoken
from checker.kernel.text import Language, Text
from checker.repository.modelling import FORMATS, format_of, save_model, without_collecting

_HELP = Text(
    "يصدّر نموذجًا إلى FILE: ملف تبادل (‎.xml) أو ملف Archi (‎.archimate) أو CSV. ويخبر بما لا تتسع له الصيغة.",
    "Export a model to FILE: an exchange file (.xml), Archi's file (.archimate), or CSV. What the format cannot say is "
    "told.",
)
_AS = Text("الصيغة؛ والأصل ما يدل عليه اسم الملف.", "The format; by default what the file's name says.")
_UNKNOWN = Text(
    "لا يدل اسم الملف على صيغة؛ استعمل الخيار ‎--as.", "The file's name says no format; use the option --as."
)
_DONE = Text("كُتب {file} ({form})؛ العناصر {elements}، العلاقات {relationships}.",
             "Wrote {file} ({form}); elements {elements}, relationships {relationships}.")  # fmt: skip


@click.command("export", help=here(_HELP))
@click.argument("file", type=click.Path(path_type=Path))
@model_argument
@click.option("--as", "form", type=click.Choice(FORMATS), help=here(_AS))
@cache_option
@language_option
def command(file: Path, model: Path | None, form: str | None, *, no_cache: bool, lang: Language) -> None:
    """Write the file; files of the model that are wrong are told, and the code is then 2."""
    form = form or format_of(file)
    if not form:
        raise click.UsageError(here(_UNKNOWN))
    with without_collecting():
        loaded = opened(model, keep=not no_cache)
        lost = save_model(loaded.model, file, form)
    write_all(lost, lang)
    values = {
        "file": spoken(file),
        "form": form,
        "elements": len(loaded.model.elements),
        "relationships": len(loaded.model.relationships),
    }
    click.echo(fill(_DONE, values, lang, isolate=lang == "ar"))
    finish(loaded.troubles)

"""`miyar architecture draw VIEW [MODEL]`."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from checker.architecture.values import any_text
from checker.cli.models import cache_option, model_argument, opened
from checker.cli.output import write_file
from checker.cli.speech import finish, here, language_option
from checker.drawing.drawn import drawn
from checker.kernel.likeness import nearest
from checker.kernel.messages import fill
from checker.kernel.place import spoken
from checker.kernel.text import Language, Text

_HELP = Text(
    "يرسم المنظور VIEW بصيغة SVG: صناديق ArchiMate وعلاقاتها، وكل صندوق رابط إلى صفحته. بلا VIEW تُعرض المناظير.",
    "Draw the view VIEW as SVG: ArchiMate's boxes and relationships, every box a link to its page. Without VIEW the "
    "views are listed.",
)
_OUTPUT = Text("الملف الذي يُكتب؛ والأصل المخرج المعتاد.", "File to write; by default standard output.")
_SITE = Text("عنوان الموقع الذي تقود إليه الصناديق.", "Address of the site that boxes lead to.")
_NONE = Text("لا يوجد منظور معرّفه «{name}»؛ أقربها {nearest}.", "There is no view “{name}”; the nearest is {nearest}.")
_WRITTEN = Text("كُتب {file}.", "Wrote {file}.")


@click.command("draw", help=here(_HELP))
@click.argument("view", required=False)
@model_argument
@click.option("--output", "-o", type=click.Path(dir_okay=False, path_type=Path), help=here(_OUTPUT))
@click.option("--site", metavar="URL", default="", help=here(_SITE))
@cache_option
@language_option
def command(view: str | None, model: Path | None, lang: Language, **asked: Any) -> None:
    """Write the drawing, or the list; files that are wrong are told, and the code is then 2."""
    loaded = opened(model, keep=not asked["no_cache"])
    views = loaded.model.view_by_id
    if view is None:
        click.echo("".join(f"{one.id}\t{any_text(one.name, lang)}\n" for one in loaded.model.views), nl=False)
        finish(loaded.troubles)
    if view not in views:
        near = nearest(view, views) or next(iter(views), "–")
        raise click.UsageError(fill(_NONE, {"name": view, "nearest": near}, lang))
    told = drawn(loaded.model, views[view], lang, site=asked["site"])
    output: Path | None = asked["output"]
    if output:
        write_file(output, told)
        click.echo(fill(_WRITTEN, {"file": spoken(output)}, lang, isolate=lang == "ar"), err=True)
    else:
        click.echo(told, nl=False)
    finish(loaded.troubles)

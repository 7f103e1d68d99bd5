"""`miyar architecture import SOURCE FOLDER`."""  # noqa: N999 - a command is named as its file

from __future__ import annotations

import sys
from pathlib import Path

import click

from checker.cli.models import opened, write_all
from checker.cli.speech import here, language_option
from checker.kernel.messages import fill
from checker.kernel.place import spoken
from checker.kernel.text import Language, Text
from checker.repository.modelling import without_collecting, write_model

_HELP = Text(
    "يستورد نموذجًا إلى مجلد YAML، من ملف تبادل (Open Group) أو ملف Archi أو مجلد grafico أو ملف CSV للعناصر. "
    "ويخبر بما فيه من خطأ ويستورد ما صلح منه.",
    "Import a model into a folder of YAML, from an Open Group exchange file, a file or grafico folder of Archi's, or a "
    "CSV file of elements. What is wrong is told, and all that can be read is imported.",
)
_REPLACE = Text("يحل محل النموذج الذي في المجلد.", "Put it in the place of the model in the folder.")
_DONE = Text(
    "استُورد إلى {folder}: العناصر {elements}، العلاقات {relationships}، المناظير {views}، الملفات {files}؛ "
    "الأخطاء: {mistakes}.",
    "Imported into {folder}: elements {elements}, relationships {relationships}, views {views}, files {files}; "
    "mistakes: {mistakes}.",
)


@click.command("import", help=here(_HELP))
@click.argument("source", type=click.Path(exists=True, path_type=Path))
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
@click.option("--replace", is_flag=True, help=here(_REPLACE))
@language_option
def command(source: Path, folder: Path, *, replace: bool, lang: Language) -> None:
    """Write the folder; exit 1 where something in the source was wrong."""
    with without_collecting():
        loaded = opened(source)
        files = write_model(loaded.model, folder, replace=replace)
    mistakes = write_all(loaded.troubles, lang)
    values = {
        "folder": spoken(folder),
        "elements": len(loaded.model.elements),
        "relationships": len(loaded.model.relationships),
        "views": len(loaded.model.views),
        "files": len(files),
        "mistakes": mistakes,
    }
    click.echo(fill(_DONE, values, lang, isolate=lang == "ar"))
    sys.exit(1 if mistakes else 0)

"""`miyar architecture migrate --to 4 MODEL TARGET`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.architecture.migrating import migrate
from checker.architecture.mistakes import troubles
from checker.cli.models import opened, write_all
from checker.cli.speech import finish, here, language_option
from checker.kernel.messages import fill
from checker.kernel.place import spoken
from checker.kernel.text import Language, Text
from checker.repository.modelling import format_of, save_model, write_model

_HELP = Text(
    "يرقّي نموذجًا من ArchiMate 3.2 إلى ArchiMate 4 ويكتبه في TARGET: مجلد YAML أو ملف ‎.xml أو ‎.archimate. "
    "ويخبر بكل قرار اتخذه.",
    "Bring a model from ArchiMate 3.2 to ArchiMate 4 and write it to TARGET: a folder of YAML, or a file .xml or "
    ".archimate. Every decision is told.",
)
_TO = Text("الإصدار المطلوب.", "The version wanted.")
_REPLACE = Text("يحل محل النموذج الذي في المجلد.", "Put it in the place of the model in the folder.")
_DONE = Text(
    "كُتب {target} بلغة ArchiMate 4؛ القرارات: {decisions}.",
    "Wrote {target} in ArchiMate 4; decisions: {decisions}.",
)


@click.command("migrate", help=here(_HELP))
@click.argument("model", type=click.Path(exists=True, path_type=Path))
@click.argument("target", type=click.Path(path_type=Path))
@click.option("--to", "version", type=click.Choice(["4"]), default="4", help=here(_TO))
@click.option("--replace", is_flag=True, help=here(_REPLACE))
@language_option
def command(model: Path, target: Path, version: str, *, replace: bool, lang: Language) -> None:  # noqa: ARG001 - one only
    """Write the model and each decision; files that are wrong are told, and the code is then 2."""
    loaded = opened(model)
    found = migrate(loaded.model)
    if target.suffix and (form := format_of(target)):
        write_all(save_model(found.model, target, form), lang)
    else:
        write_model(found.model, target, replace=replace)
    decisions = write_all(troubles(found.decisions), lang)
    click.echo(fill(_DONE, {"target": spoken(target), "decisions": decisions}, lang, isolate=lang == "ar"))
    finish(loaded.troubles)

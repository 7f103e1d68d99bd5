"""`miyar standards release NAME`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click

from checker.cli.days import a_day, today
from checker.cli.progress import Progress
from checker.cli.speech import here, language_option, sentence
from checker.kernel.messages import fill
from checker.kernel.place import spoken
from checker.kernel.text import Language, Text
from checker.repository import Repository, roots
from checker.repository.releasing import begin
from checker.runners.release import release

_HELP = Text(
    "يجمد طبعة. يكتب في ملفها بصمة كل إصدار فيها؛ ويمتنع إن كان فيها مسودة أو نقصت لغة أو مثال أو بند.",
    "Freeze an edition. Writes the digest of each of its versions into its file; refuses where one of them is a draft, "
    "or lacks a language, an example or a clause.",
)
_FOLDER = Text("مجلد المعايير الذي تُكتب فيه الطبعة.", "The folder of standards to write the edition in.")
_CIRCULAR = Text(
    "التعميم الذي تصدر به الطبعة، بالعربية أو بالإنكليزية.", "The circular that issues it, in either language."
)
_DATE = Text("يوم صدورها، مثل ‎2027-01-31؛ والأصل اليوم.", "The day it is issued, such as 2027-01-31; by default today.")
_FROZEN = Text(
    "جُمدت الطبعة {name} في {file}؛ عدد المعايير: {count}.", "Froze edition {name} in {file}; standards: {count}."
)
_REFUSED = Text("لم تُجمد الطبعة {name}؛ الأخطاء: {count}.", "Edition {name} is not frozen; mistakes: {count}.")
_BOTH = Text(
    "اذكر التعميم باللغتين: ‎--circular-ar و‎--circular-en.",
    "Name the circular in both languages: --circular-ar, --circular-en.",
)
_JUDGING = Text("الحكم على الأمثلة", "Judging the examples")


@click.command("release", help=here(_HELP))
@click.argument("name")
@click.option("--circular-ar", metavar="TEXT", default="", help=here(_CIRCULAR))
@click.option("--circular-en", metavar="TEXT", default="", help=here(_CIRCULAR))
@click.option("--date", "issued", type=a_day, default=today, metavar="DATE", help=here(_DATE))
@click.option(
    "--folder", type=click.Path(file_okay=False, exists=True, path_type=Path), default=Path("standards"),
    show_default=True, help=here(_FOLDER),
)  # fmt: skip
@language_option
def command(name: str, issued: date, folder: Path, lang: Language, **circular_in: str) -> None:
    """Write the edition, or say all that stands against it and end with 1."""
    circular = Text(circular_in["circular_ar"], circular_in["circular_en"])
    if bool(circular.ar) != bool(circular.en):
        raise click.UsageError(here(_BOTH))
    repository = Repository.open(roots([folder]))
    freezing = begin(repository, folder, name, issued, circular if circular.en else None)
    with Progress(_JUDGING.read(lang)) as progress:
        against = release(repository, freezing, progress.tell)
    for one in against:
        click.echo(sentence(one, lang))
    count = len(against or freezing.citations)
    values = {"name": name, "file": spoken(freezing.file), "count": count}
    click.echo(fill(_REFUSED if against else _FROZEN, values, lang, isolate=lang == "ar"))
    sys.exit(1 if against else 0)

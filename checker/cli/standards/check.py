"""`miyar standards check [NAMES]`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from checker.cli.days import this_day
from checker.cli.progress import Progress
from checker.cli.speech import here, language_option, sentence, standards_option
from checker.kernel.messages import fill
from checker.kernel.text import Language, Text
from checker.repository import Repository, roots
from checker.runners.standards_check import check_standards

_HELP = Text(
    "يتحقق من المعايير نفسها. ينظر في صيغة ملفاتها ونصوصها باللغتين وأمثلتها؛ والأصل كل المعايير.",
    "Check the standards themselves. Looks at their files, texts and examples; by default of all of them.",
)
_SUMMARY = Text(
    "المعايير: {standards}؛ المتطلبات: {requirements}؛ الأمثلة: {examples}؛ الأخطاء: {mistakes}.",
    "standards: {standards}; requirements: {requirements}; examples: {examples}; mistakes: {mistakes}.",
)
_JUDGING = Text("الحكم على الأمثلة", "Judging the examples")


@click.command("check", help=here(_HELP))
@click.argument("names", nargs=-1)
@standards_option
@language_option
def command(names: tuple[str, ...], standards: tuple[Path, ...], lang: Language) -> None:
    """Write each mistake with its place, then the counts; exit 1 where there is a mistake."""
    repository = Repository.open(roots(standards))
    with Progress(_JUDGING.read(lang)) as progress:
        held = check_standards(repository, names, this_day(), progress.tell)
    for mistake in held.mistakes:
        click.echo(sentence(mistake, lang))
    counts = {**held._asdict(), "mistakes": len(held.mistakes)}
    click.echo(fill(_SUMMARY, counts, lang, isolate=lang == "ar"))
    sys.exit(1 if held.mistakes else 0)

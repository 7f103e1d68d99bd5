"""`miyar standards verify [EDITIONS]`."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from checker.cli.speech import here, language_option, say, sentence, standards_option
from checker.kernel.messages import fill
from checker.kernel.text import Language, Text
from checker.repository import Repository, roots
from checker.repository.releasing import verify

_HELP = Text(
    "يتحقق من الطبعات المجمدة. يدل على كل إصدار منشور تغير فيه بايت واحد؛ والأصل كل الطبعات.",
    "Hold frozen editions to what they froze. Shows every published version that has changed by a byte; by default of "
    "all editions.",
)
_SUMMARY = Text(
    "الطبعات المجمدة: {editions}؛ الإصدارات فيها: {versions}؛ ما تغير منها: {changed}.",
    "frozen editions: {editions}; versions in them: {versions}; changed: {changed}.",
)


@click.command("verify", help=here(_HELP))
@click.argument("names", nargs=-1)
@standards_option
@language_option
def command(names: tuple[str, ...], standards: tuple[Path, ...], lang: Language) -> None:
    """Write each change with its place, then the counts; exit 1 where there is one, 2 where a file is wrong."""
    repository = Repository.open(roots(standards))
    asked = [repository.edition(name) for name in names] or list(repository.editions.values())
    frozen = [edition for edition in asked if edition.frozen]
    changed = [trouble for edition in frozen for trouble in verify(repository, edition)]
    for trouble in changed:
        click.echo(sentence(trouble, lang))
    for trouble in repository.troubles:
        say(trouble)
    counts = {
        "editions": len(frozen),
        "versions": sum(len(edition.standards) for edition in frozen),
        "changed": len(changed),
    }
    click.echo(fill(_SUMMARY, counts, lang, isolate=lang == "ar"))
    sys.exit(1 if changed else 2 if repository.troubles else 0)

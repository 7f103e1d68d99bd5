"""`miyar init [FOLDER]`."""

from __future__ import annotations

import os
from pathlib import Path

import click

from checker.cli.days import this_day
from checker.cli.speech import here, language_option, standards_option
from checker.cli.to_copy import to_copy
from checker.kernel.messages import fill
from checker.kernel.place import spoken
from checker.kernel.text import Language, Text
from checker.repository import Repository, roots
from checker.runners.survey import survey
from checker.settings import NAME
from checker.settings.beginning import begin, refuse_if_there
from checker.settings.skeleton import Offered

_HELP = Text(
    "يكتب ملف البيان لمجلد. ينظر في المجلد ويكتب في miyar.yaml ما تعرفت عليه المعايير فيه.",
    "Write the manifest of a folder. Looks at the folder and puts into miyar.yaml what the standards recognise in it.",
)
_WRITTEN = Text(
    "كُتب الملف {file}: ملفات تعرفت عليها المعايير {known}، وملفات أخرى {others}. راجعه ثم نفّذ:",
    "Wrote {file}: {known} files recognised, {others} others. Look it over, then run:",
)
_UNENTERED = Text("تعذر الدخول إلى {path}.", "{path} could not be entered.")


@click.command("init", help=here(_HELP))
@click.argument("folder", type=click.Path(exists=True, file_okay=False, path_type=Path), default=Path())
@standards_option
@language_option
def command(folder: Path, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the manifest; one that is there already is not written over, and an empty one is not written."""
    file = folder / NAME
    refuse_if_there(file)
    repository = Repository.open(roots(standards))
    found = survey(folder, repository.candidates(this_day()))
    begin(file, found.artefacts, found.others, _offered(repository, folder, standards), lang)
    for path in found.unentered:
        click.echo(fill(_UNENTERED, {"path": spoken(path)}, lang, isolate=lang == "ar"), err=True)
    counts = {"known": len(found.artefacts), "others": len(found.others)}
    click.echo(fill(_WRITTEN, {"file": spoken(file), **counts}, lang, isolate=lang == "ar"))
    click.echo(to_copy("miyar", "check", folder))


def _offered(repository: Repository, folder: Path, further: tuple[Path, ...]) -> Offered:
    """What the manifest may name; further folders of standards as it names them, from its own folder."""
    profiles = {name: profile.title for name, profile in sorted(repository.profiles.items())}
    return Offered(profiles, _editions(repository), [os.path.relpath(one, folder) for one in further])


def _editions(repository: Repository) -> list[str]:
    """Ids of the editions all of whose versions bind today; an agency keeps to one of those."""
    day, heads = this_day(), repository.heads
    return [
        name
        for name, edition in sorted(repository.editions.items())
        if all(citation in heads and heads[citation].in_force(day) for citation in edition.standards)
    ]

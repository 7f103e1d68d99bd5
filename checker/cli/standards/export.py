"""`miyar standards export EDITION`."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path

import click

from checker.cli.speech import here, language_option, sentence, standards_option
from checker.kernel.messages import fill
from checker.kernel.place import spoken
from checker.kernel.text import Language, Text
from checker.repository import Repository, roots
from checker.repository.releasing import export, verify

_HELP = Text(
    "يصدّر طبعة في ملف واحد. يُستعمل الملف بعدئذ بالخيار ‎--standards، وهو نفسه بايتًا ببايت حيثما صُدّر.",
    "Export an edition as one file. The file is then used by --standards, and is the same byte for byte wherever it is "
    "made.",
)
_OUTPUT = Text("الملف الذي يُكتب؛ والأصل miyar-NAME.zip.", "File to write; by default miyar-NAME.zip.")
_WRITTEN = Text("كُتب الملف {file}، وبصمته {digest}.", "Wrote {file}; its SHA-256 is {digest}.")


@click.command("export", help=here(_HELP))
@click.argument("edition")
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help=here(_OUTPUT))
@standards_option
@language_option
def command(edition: str, output: Path | None, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the archive; an edition that is not what it froze is told and not written."""
    repository = Repository.open(roots(standards))
    found = repository.edition(edition)
    changed = verify(repository, found)
    for trouble in changed:
        click.echo(sentence(trouble, lang), err=True)
    if changed:
        sys.exit(1)
    file = output or Path(f"miyar-{found.id}.zip")
    export(repository, found, file)
    values = {"file": spoken(file), "digest": sha256(file.read_bytes()).hexdigest()}
    click.echo(fill(_WRITTEN, values, lang, isolate=lang == "ar"))

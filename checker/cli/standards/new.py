"""`miyar standards new NAME`."""

from __future__ import annotations

from pathlib import Path

import click

from checker import kinds
from checker.cli.speech import here, language_option
from checker.cli.to_copy import to_copy
from checker.kernel.messages import fill
from checker.kernel.place import spoken
from checker.kernel.text import Language, Text
from checker.repository.skeleton import new_requirement, new_standard

_HELP = Text(
    "يبدأ معيارًا أو متطلبًا. يكتب ملفًا يُملأ ما فيه؛ ويُكتب الاسم مثل health-records أو health-records@1.1 "
    "للمعيار، ومثل health-records/has-id للمتطلب.",
    "Begin a standard or a requirement. Writes a file to fill in; the name is written as health-records or "
    "health-records@1.1 for a standard, and as health-records/has-id for a requirement.",
)
_KIND = Text("نوع الفحص، للمتطلب.", "Kind of check, for a requirement.")
_FOLDER = Text("مجلد المعايير الذي يُكتب فيه.", "The folder of standards to write in.")
_WRITTEN = Text("كُتب الملف {file}.", "Wrote {file}.")
_NEXT = Text("املأ ما فيه ثم نفّذ:", "Fill it in, then run:")


@click.command("new", help=here(_HELP))
@click.argument("name")
@click.option("--kind", default="jsonschema", show_default=True, help=here(_KIND))
@click.option(
    "--folder",
    type=click.Path(file_okay=False, path_type=Path),
    default=Path("standards"),
    show_default=True,
    help=here(_FOLDER),
)
@language_option
def command(name: str, kind: str, folder: Path, lang: Language) -> None:
    """Write the skeleton; what is there already is not written over."""
    if "/" in name:
        file = new_requirement(folder, name, kind, kinds.parameters(), lang)
    else:
        file = new_standard(folder, name, lang)
    click.echo(fill(_WRITTEN, {"file": spoken(file)}, lang, isolate=lang == "ar"))
    click.echo(_NEXT.read(lang))
    click.echo(to_copy("miyar", "standards", "check", name.partition("/")[0], "--standards", folder))

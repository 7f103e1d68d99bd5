"""`miyar site build`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click

from checker.cli.sites import day_option, reports_option
from checker.cli.speech import here, language_option, say, standards_option
from checker.kernel.messages import fill
from checker.kernel.place import spoken
from checker.kernel.text import Language, Text
from checker.pages.site.building import Wanted, build

_HELP = Text(
    "يبني الموقع: صفحات المعايير والبنيان والالتزام بالعربية والإنكليزية، وفهرس البحث.",
    "Build the site: pages of the standards, the architecture and compliance, in Arabic and English, and the search "
    "index.",
)
_OUTPUT = Text("المجلد الذي يُكتب فيه؛ والأصل build/site.", "The folder to write; by default build/site.")
_ADDRESS = Text("العنوان العام للموقع، لخريطته وخلاصته.", "The site's public address, for its sitemap and feed.")
_BUILT = Text("كُتب الموقع في {folder}؛ عدد الصفحات: {pages}.", "Wrote the site to {folder}: {pages} pages.")


@click.command("build", help=here(_HELP))
@click.option("--output", type=click.Path(file_okay=False, path_type=Path), default="build/site", help=here(_OUTPUT))
@reports_option
@click.option("--address", metavar="URL", default="", help=here(_ADDRESS))
@day_option
@standards_option
@language_option
def command(output: Path, as_of: date, lang: Language, **options: Any) -> None:
    """Build; what is wrong with the sources is told, and the code is then 2."""
    address = options["address"].rstrip("/") + "/" if options["address"] else ""
    wanted = Wanted(output, as_of, standards=options["standards"], reports=options["reports"], address=address)
    built = build(wanted)
    for trouble in built.troubles:
        say(trouble)
    for line in built.warnings:
        click.echo(line, err=True)
    click.echo(fill(_BUILT, {"folder": spoken(output.resolve()), "pages": built.pages}, lang, isolate=lang == "ar"))
    sys.exit(2 if built.troubles or built.warnings else 0)

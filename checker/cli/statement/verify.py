"""`miyar statement verify STATEMENT`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import Any

import click
import orjson

from checker.audit.request import Request
from checker.audit.running import run
from checker.audit.statement import Statement, differences, make, read_statement
from checker.cli.check_help import HELP
from checker.cli.progress import Progress
from checker.cli.speech import here, language_option, sentence, standards_option
from checker.kernel.messages import fill
from checker.kernel.text import Language, Text
from checker.reporters import Options
from checker.reporters.json import render
from checker.repository import Repository, roots

_HELP = Text(
    "يعيد حساب بيان مطابقة ويقول ما تغير منذ كُتب. تُقرأ الملفات من المجلد الذي شُغّل منه التقرير، ويُحكم بتاريخ البيان.",
    "Make a conformance statement again and say what changed since. Files are read from the folder the report was run "
    "in, and judged as of the statement's day.",
)
_SAME = Text("لم يتغير شيء منذ {made}: {conclusion}.", "Nothing has changed since {made}: {conclusion}.")
_CHANGED = Text("تغيرات منذ {made}: {count}.", "Changes since {made}: {count}.")


@click.command("verify", help=here(_HELP))
@click.argument("statement", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--standard", "only", multiple=True, metavar="NAME", help=here(HELP["standard"]))
@standards_option
@language_option
def command(statement: Path, lang: Language, **options: Any) -> None:
    """Write each change, a line each; exit 1 where there is one."""
    then = read_statement(statement)
    now = _again(then, options["only"], options["standards"])
    changes = list(differences(then, now))
    for change in changes:
        click.echo(sentence(change, lang))
    values = {"made": then["made"], "conclusion": then["conclusion"], "count": len(changes)}
    click.echo(fill(_CHANGED if changes else _SAME, values, lang, isolate=lang == "ar"))
    sys.exit(1 if changes else 0)


def _again(then: Statement, only: tuple[str, ...], standards: tuple[Path, ...]) -> Statement:
    paths = tuple([Path(one["name"]) for one in then["artefacts"] if Path(one["name"]).is_file()])
    request = Request(
        paths=paths,
        as_of=date.fromisoformat(then["asOf"]),
        standards=only,
        roots=standards,
        fail_on=then["failOn"],
    )
    with Progress(here(HELP["progress"])) as progress:
        report = orjson.loads(render(run(request, progress.tell), "en", Options()))
    return make(report, Repository.open(roots(standards)))

"""`miyar statement verify STATEMENT`."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import click
import orjson

from checker.audit.asking import read_asked, request_again
from checker.audit.comparing import compare_editions
from checker.audit.messages import MESSAGES
from checker.audit.running import run
from checker.audit.statement import Statement, concluded, differences, make, read_statement
from checker.cli.check_help import HELP
from checker.cli.progress import Progress
from checker.cli.speech import here, language_option, sentence, standards_option
from checker.kernel.messages import fill
from checker.kernel.text import Language, Text
from checker.kernel.trouble import Trouble
from checker.reporters import Options
from checker.reporters.json import render
from checker.repository import Repository, roots

_HELP = Text(
    "يعيد حساب بيان مطابقة ويقول ما تغير منذ كُتب. يُشغَّل في المجلد الذي شُغّل منه الفحص، ويُحكم بتاريخ البيان وبما حُكم "
    "به يومئذ من معايير وطبعات وخط أساس وملفات بيان؛ وبالخيار ‎--standards تُقرأ المعايير من مكان آخر.",
    "Make a conformance statement again and say what changed since. Run it in the folder in which the check was run; "
    "it judges as of the statement's day, by the same standards, editions, baseline and manifests. --standards reads "
    "the standards from elsewhere.",
)
_SAME = Text("لم يتغير شيء منذ {made}: {conclusion}.", "Nothing has changed since {made}: {conclusion}.")
_CHANGED = Text("تغيرات منذ {made}: {count}.", "Changes since {made}: {count}.")


@click.command("verify", help=here(_HELP))
@click.argument("statement", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@standards_option
@language_option
def command(statement: Path, standards: tuple[Path, ...], lang: Language) -> None:
    """Write each change, a line each; exit 1 where there is one, 2 where the statement cannot be made again."""
    then = read_statement(statement)
    now = _again(then, standards)
    changes = list(differences(then, now))
    for change in changes:
        click.echo(sentence(change, lang))
    values = {"made": then["made"], "conclusion": concluded(then), "count": len(changes)}
    click.echo(fill(_CHANGED if changes else _SAME, values, lang, isolate=lang == "ar"))
    sys.exit(1 if changes else 0)


def _again(then: Statement, standards: tuple[Path, ...]) -> Statement:
    if not then.get("asked"):
        raise Trouble("statement.not-asked", MESSAGES["statement.not-asked"])
    question = read_asked(then["asked"])
    request = request_again(question, date.fromisoformat(then["asOf"]), then["failOn"], standards)
    with Progress(here(HELP["progress"])) as progress:
        if question.before:
            made = compare_editions(request, (question.before, question.edition), progress.tell)
        else:
            made = run(request, progress.tell)
    return make(orjson.loads(render(made, "en", Options())), Repository.open(roots(request.roots)))

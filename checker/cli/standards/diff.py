"""`miyar standards diff A B`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.cli.days import this_day
from checker.cli.speech import finish, form_option, here, language_option, standards_option
from checker.cli.terminal import terminal_options
from checker.kernel.standard import Standard
from checker.kernel.text import Language, Text
from checker.pages import differences
from checker.repository import Repository, roots
from checker.repository.differing import compare, compare_editions
from checker.repository.messages import trouble
from checker.repository.releasing import verify
from checker.runners.evidence import SampleEvidence

_HELP = Text(
    "يقارن إصدارين من معيار، مثل rest-api@1.0 وrest-api@1.1، أو طبعتين، مثل 2026.1 و2027.1: ما أُضيف وحُذف وشُدد "
    "وخُفف وتغيرت صياغته أو أمثلته، وأقل رقم يجوز للإصدار الجديد.",
    "Compare two versions of a standard, such as rest-api@1.0 and rest-api@1.1, or two editions, such as 2026.1 and "
    "2027.1: what was added, removed, tightened, loosened, reworded, or given other examples, and the least number the "
    "newer version may have.",
)


@click.command("diff", help=here(_HELP))
@click.argument("before")
@click.argument("after")
@form_option("text", "markdown", "json")
@standards_option
@language_option
def command(before: str, after: str, form: str, standards: tuple[Path, ...], lang: Language) -> None:
    """Write the difference to standard output; a file that is wrong is told, and the code is then 2."""
    repository = Repository.open(roots(standards))
    evidence = SampleEvidence(repository.supplies(this_day()))
    options = terminal_options()
    if before in repository.editions or after in repository.editions:
        old, new = repository.edition(before), repository.edition(after)
        for changed in (*verify(repository, old), *verify(repository, new)):
            raise changed
        editions = compare_editions(old, new, repository.standard, evidence)
        match form:
            case "json":
                said = differences.editions_json(editions)
            case "markdown":
                said = differences.editions_markdown(editions, lang)
            case _:
                said = differences.editions_text(editions, lang, options)
    else:
        difference = compare(*_two(repository, before, after), evidence)
        match form:
            case "json":
                said = differences.difference_json(difference)
            case "markdown":
                said = differences.difference_markdown(difference, lang)
            case _:
                said = differences.difference_text(difference, lang, options)
    click.echo(said, nl=False)
    finish(repository.troubles)


def _two(repository: Repository, before: str, after: str) -> tuple[Standard, Standard]:
    """Two versions of one standard. Raises Trouble where they are not."""
    old, new = repository.standard(before), repository.standard(after)
    if old.id != new.id:
        raise trouble("repository.different-standards", {"before": old.citation, "after": new.citation})
    return old, new

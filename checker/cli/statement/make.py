"""`miyar statement make REPORT`."""

from __future__ import annotations

from pathlib import Path

import click

from checker.audit.asking import read_asked
from checker.audit.statement import make, read_report
from checker.cli.output import write_file
from checker.cli.speech import here, language_option, standards_option
from checker.kernel.asked import Use
from checker.kernel.text import Language, Text
from checker.reporters.writing import write_json
from checker.repository import Repository, roots

_HELP = Text(
    "يكتب بيان مطابقة من تقرير JSON: الطبعة والمعايير والملفات ببصماتها، وعدد الأحكام، والنتيجة.",
    "Make a conformance statement of a JSON report: the edition, the standards and files with digests, the counts "
    "of verdicts, and the conclusion.",
)
_OUTPUT = Text("الملف الذي يُكتب؛ والأصل المخرج المعتاد.", "File to write; by default standard output.")


@click.command("make", help=here(_HELP))
@click.argument("report", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--output", type=click.Path(dir_okay=False, path_type=Path), help=here(_OUTPUT))
@standards_option
@language_option
def command(report: Path, output: Path | None, standards: tuple[Path, ...], lang: Language) -> None:  # noqa: ARG001 - the statement is the same in both
    """Write the statement."""
    told = read_report(report)
    used = read_asked(told["asked"]).of(Use.STANDARDS) if "asked" in told else ()
    further = standards or tuple([Path(name) for name in used if Path(name).exists()])
    text = write_json(make(told, Repository.open(roots(further))))
    if output is None:
        click.echo(text, nl=False)
        return
    write_file(output, text)

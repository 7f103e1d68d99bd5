"""`miyar baseline write PATH…`."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import click

from checker.audit.known import baseline_of
from checker.audit.request import Request
from checker.audit.running import run
from checker.cli.check_help import HELP
from checker.cli.days import a_day, today
from checker.cli.output import write_file
from checker.cli.progress import Progress
from checker.cli.speech import here, language_option, standards_option
from checker.kernel.messages import fill
from checker.kernel.place import spoken
from checker.kernel.text import Language, Text
from checker.settings.baseline import baseline_text

_HELP = Text(
    "يكتب خط أساس: ما يخالف اليوم، كي لا يُحسب بعده إلا الجديد بالخيار ‎--baseline.",
    "Write a baseline: what is at fault today, so that with --baseline only what is new counts from then on.",
)
_OUTPUT = Text("الملف الذي يُكتب.", "File to write.")
_WRITTEN = Text("كُتب {file}؛ المخالفات المعروفة: {count}.", "Wrote {file}; known findings: {count}.")


@click.command("write", help=here(_HELP))
@click.argument("paths", nargs=-1, required=True, type=click.Path(exists=True, path_type=Path), metavar="PATH...")
@click.option(
    "--output", type=click.Path(dir_okay=False, path_type=Path), default=Path("miyar-baseline.json"),
    show_default=True, help=here(_OUTPUT),
)  # fmt: skip
@click.option("--standard", "only", multiple=True, metavar="NAME", help=here(HELP["standard"]))
@click.option("--as-of", type=a_day, default=today, metavar="DATE", help=here(HELP["as-of"]))
@standards_option
@language_option
def command(paths: tuple[Path, ...], output: Path, as_of: date, lang: Language, **options: Any) -> None:
    """Judge without the cache, and write what failed; one that is there already is written over."""
    request = Request(paths=paths, as_of=as_of, standards=options["only"], roots=options["standards"])
    with Progress(here(HELP["progress"])) as progress:
        report = run(request, progress.tell)
    baseline = baseline_of(report, output)
    write_file(output, baseline_text(baseline))
    count = sum(baseline.findings.values()) + sum(baseline.unlisted.values())
    click.echo(fill(_WRITTEN, {"file": spoken(output), "count": count}, lang, isolate=lang == "ar"))

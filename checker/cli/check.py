"""`miyar check PATH…`."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from checker.audit.request import STDIN, Request, baseline_of
from checker.audit.running import run
from checker.cli.check_help import HELP
from checker.cli.days import a_day, today
from checker.cli.output import Format, pair, write
from checker.cli.progress import Progress
from checker.cli.speech import asked_language, here, language_option, standards_option
from checker.cli.terminal import terminal_options
from checker.kernel.cache_folder import cache_folder
from checker.kernel.conclusion import conclude
from checker.kernel.level import Level
from checker.kernel.messages import fill
from checker.kernel.refusal import why
from checker.kernel.text import Language

_STDIN = Path(STDIN)
_LEVELS = [level.value for level in Level]


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Place(click.Path):
    """A path that says something: an empty one, as of a variable that is not set, is not the present folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Refuse the empty text."""
        return self.fail(here(HELP["empty"]), param, ctx) if value == "" else super().convert(value, param, ctx)


@click.command("check", help=here(HELP["command"]))
@click.argument("paths", nargs=-1, required=True, type=_Place(path_type=Path), metavar="PATH...")
@click.option("--format", "formats", multiple=True, type=Format(), help=here(HELP["format"]))
@click.option("--output", "outputs", multiple=True, type=click.Path(path_type=Path), help=here(HELP["output"]))
@click.option("--standard", "only", multiple=True, metavar="NAME", help=here(HELP["standard"]))
@click.option("--as-of", type=a_day, default=today, metavar="DATE", help=here(HELP["as-of"]))
@click.option("--level", type=click.Choice(_LEVELS), default="may", help=here(HELP["level"]))
@click.option("--fail-on", type=click.Choice([*_LEVELS, "never"]), default="must", help=here(HELP["fail-on"]))
@click.option("--stdin-name", type=_Place(path_type=Path), metavar="NAME", help=here(HELP["stdin-name"]))
@click.option("--ruleset", type=click.Path(exists=True, dir_okay=False, path_type=Path), help=here(HELP["ruleset"]))
@click.option("--baseline", type=click.Path(dir_okay=False, path_type=Path), help=here(HELP["baseline"]))
@click.option("--compare-edition", nargs=2, metavar="BEFORE AFTER", help=here(HELP["compare-edition"]))
@click.option("--jobs", "-j", type=click.IntRange(min=1), default=_cores, help=here(HELP["jobs"]))
@click.option("--cache", type=click.Path(file_okay=False, path_type=Path), help=here(HELP["cache"]))
@click.option("--no-cache", is_flag=True, help=here(HELP["no-cache"]))
@click.option("--site", metavar="URL", help=here(HELP["site"]))
@click.option("--quiet", "-q", is_flag=True, help=here(HELP["quiet"]))
@click.option("--verbose", "-v", is_flag=True, help=here(HELP["verbose"]))
@standards_option
@language_option
def command(paths: tuple[Path, ...], lang: Language, **options: Any) -> None:
    """Judge, report, and end with the conclusion's code."""
    gc.freeze()
    outputs = pair(options["formats"], options["outputs"])
    _refuse_missing(paths)
    if options["stdin_name"] and _STDIN not in paths:
        raise click.UsageError(here(HELP["nothing-to-name"]))
    with Progress(here(HELP["progress"])) as progress:
        request = _request(paths, options)
        if options["compare_edition"]:
            report = import_module("checker.audit.comparing").compare_editions(
                request, options["compare_edition"], progress.tell
            )
        else:
            report = run(request, progress.tell)
    told = terminal_options()._replace(verbose=options["verbose"], quiet=options["quiet"])
    told = told._replace(site=options["site"].rstrip("/")) if options["site"] else told
    for output in outputs:
        write(output, report, lang, told)
    sys.exit(conclude(report))


def _request(paths: tuple[Path, ...], options: dict[str, Any]) -> Request:
    return Request(
        paths=paths,
        as_of=options["as_of"],
        stdin=sys.stdin.buffer.read() if _STDIN in paths else None,
        stdin_name=options["stdin_name"],
        standards=options["only"],
        roots=options["standards"],
        level=Level(options["level"]),
        fail_on=options["fail_on"],
        ruleset=options["ruleset"],
        baseline=baseline_of(options["baseline"]) if options["baseline"] else None,
        jobs=options["jobs"],
        cache=None if options["no_cache"] else (options["cache"] or cache_folder()) / "judgements.sqlite",
    )


def _refuse_missing(paths: tuple[Path, ...]) -> None:
    """A path that is not there is a mistake in the command, told before anything runs."""
    for path in paths:
        if path == _STDIN:
            continue
        try:
            path.lstat()
        except OSError as error:
            absent = isinstance(error, FileNotFoundError | NotADirectoryError)
            values = {"path": str(path), "why": why(error)}
            told = fill(HELP["missing" if absent else "unreachable"], values, asked_language())
            raise click.BadParameter(told, param_hint="PATH") from None

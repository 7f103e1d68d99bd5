"""`miyar statement …`: evidence of conformance. Each command is one file of this folder."""

from __future__ import annotations

import click

from checker.cli.folder import CommandFolder
from checker.cli.speech import here
from checker.kernel.text import Text

_HELP = Text("بيانات المطابقة: كتابتها والتحقق منها.", "Conformance statements: make one, and verify it later.")


@click.group(cls=CommandFolder, package=__name__, help=here(_HELP))
def command() -> None:
    """Stand for the group; its commands do the work."""

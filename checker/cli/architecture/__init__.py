"""`miyar architecture …`: the unified architecture. Each command is one file of this folder."""

from __future__ import annotations

import click

from checker.cli.folder import CommandFolder
from checker.cli.speech import here
from checker.kernel.text import Text

_HELP = Text(
    "نماذج البنيان الموحد: التحقق منها واستيرادها وتصديرها وترقيتها.",
    "Models of the unified architecture: check, import, export and migrate them.",
)


@click.group(cls=CommandFolder, package=__name__, help=here(_HELP))
def command() -> None:
    """Stand for the group; its commands do the work."""

"""`miyar baseline …`: what is known to be at fault. Each command is one file of this folder."""

from __future__ import annotations

import click

from checker.cli.folder import CommandFolder
from checker.cli.speech import here
from checker.kernel.text import Text

_HELP = Text("خط الأساس: ما هو معروف من المخالفات.", "Baselines: what is known to be at fault.")


@click.group(cls=CommandFolder, package=__name__, help=here(_HELP))
def command() -> None:
    """Stand for the group; its commands do the work."""

"""`miyar elements …`: the national dictionary of data elements. A command is one file of this folder."""

from __future__ import annotations

import click

from checker.cli.folder import CommandFolder
from checker.cli.speech import here
from checker.kernel.text import Text

_HELP = Text("قاموس عناصر البيانات الوطني.", "The national dictionary of data elements.")


@click.group(cls=CommandFolder, package=__name__, help=here(_HELP))
def command() -> None:
    """Stand for the group; its commands do the work."""

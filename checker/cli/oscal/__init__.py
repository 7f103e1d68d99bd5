"""`miyar oscal …`: standards, profiles and reports for tools that read OSCAL. A command is one file of this folder."""

from __future__ import annotations

import click

from checker.cli.folder import CommandFolder
from checker.cli.speech import here
from checker.kernel.text import Text

_HELP = Text(
    "التصدير بصيغة OSCAL: المعايير وملفات التطبيق والتقارير.", "Export standards, profiles and reports as OSCAL."
)


@click.group(cls=CommandFolder, package=__name__, help=here(_HELP))
def command() -> None:
    """Stand for the group; its commands do the work."""

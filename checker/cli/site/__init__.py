"""`miyar site`."""

from __future__ import annotations

import click

from checker.cli.folder import CommandFolder
from checker.cli.speech import here
from checker.kernel.text import Text

_HELP = Text("الموقع المنشور: بناؤه ومعاينته.", "The published site: build it, and look at it while you write.")


@click.group("site", cls=CommandFolder, package=__name__, help=here(_HELP))
def command() -> None:
    """Stand for the group; the commands do the work."""

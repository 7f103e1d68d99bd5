"""A group whose commands are the files of a folder: adding a command is adding a file."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules
from typing import Any

import click


class CommandFolder(click.Group):
    """Commands are the modules of `package` that have a `command`; one is imported only when it is called."""

    def __init__(self, *args: Any, package: str, **options: Any) -> None:
        super().__init__(*args, **options)
        self.package = package

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all commands, in the order of the alphabet."""
        names = [module.name for module in iter_modules(import_module(self.package).__path__)]
        return sorted(name for name in names if self.get_command(ctx, name))

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Import the command's file, or return None where there is none of this name."""
        if not cmd_name.isidentifier() or find_spec(f"{self.package}.{cmd_name}") is None:
            return None
        found = getattr(import_module(f"{self.package}.{cmd_name}"), "command", None)
        return found if isinstance(found, click.Command) else None

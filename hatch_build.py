"""Puts `standards/`, `architecture/` and the site's source into the wheel; an editable install has them already."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CarryData(BuildHookInterface):  # type: ignore[type-arg]
    """Maps the data to `checker/data/` inside the wheel."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called by hatchling before the wheel is written; `version` is `standard` or `editable`."""
        if version == "editable":
            return
        for folder in ("standards", "architecture", "site", "mkdocs.yml"):
            source = Path(self.root) / folder
            build_data["force_include"][str(source)] = f"checker/data/{folder}"

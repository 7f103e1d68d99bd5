"""Where the data that the checker ships with stands."""

from __future__ import annotations

from pathlib import Path

import checker

_PACKAGE = Path(checker.__file__).parent


def architecture_of(root: Path) -> Path:
    """The architecture that goes with a folder of standards: beside it, as an exported edition has it, else shipped."""
    beside = root.parent / "architecture"
    return beside if beside.is_dir() else shipped("architecture")


def shipped(folder: str) -> Path:
    """The shipped `standards`, `architecture`, `site` or `mkdocs.yml`: inside an installed wheel, else the source's."""
    carried = _PACKAGE / "data" / folder
    return carried if carried.exists() else _PACKAGE.parent / folder

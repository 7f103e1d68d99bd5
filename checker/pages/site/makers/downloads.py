"""What a version's page offers to download: its samples and schemas, and all of it as YAML, JSON and OSCAL."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from checker.kernel.standard import Standard
from checker.pages.oscal import catalog
from checker.pages.site.house import House
from checker.pages.site.values import Download
from checker.pages.terminal.as_json import standard_json

_PARTS = ("samples", "schemas")


def downloads(house: House) -> Iterator[Download]:
    """All versions; a file of a version stands under the page of the version."""
    for standard in house.versions:
        folder = f"standards/{standard.id}/{standard.version}"
        for part in _PARTS:
            for file in sorted((standard.folder / part).rglob("*")):
                if file.is_file():
                    yield Download(f"{folder}/{_inside(standard, file)}", file.read_bytes)
        whole = f"{folder}/{standard.id}-{standard.version}"
        yield Download(f"{whole}.yaml", partial(_yaml, standard))
        yield Download(f"{whole}.json", partial(_json, standard, house))
        yield Download(f"{whole}.oscal.json", partial(_oscal, standard, house))


def _inside(standard: Standard, file: Path) -> str:
    return file.relative_to(standard.folder).as_posix()


def _yaml(standard: Standard) -> bytes:
    """The files of the version as they are, one after the other, each a document of its own."""
    files = [standard.folder / "standard.yaml", *sorted((standard.folder / "requirements").glob("*.yaml"))]
    return b"".join(
        b"--- # " + _inside(standard, file).encode() + b"\n" + file.read_bytes().rstrip() + b"\n" for file in files
    )


def _json(standard: Standard, house: House) -> bytes:
    return standard_json(
        standard, standard.status_on(house.day), house.options, lambda path: _inside(standard, path)
    ).encode()


def _oscal(standard: Standard, house: House) -> bytes:
    return catalog(standard, "ar", house.options).encode()

"""Editions: the frozen sets, what issued them, and what they hold."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from checker.pages.site.house import House
from checker.pages.site.paths import EDITIONS
from checker.pages.site.values import Download, SitePage
from checker.repository import Edition
from checker.repository.releasing import export, verify


def pages(house: House) -> Iterator[SitePage]:
    """The list, the newest first, then each edition."""
    editions = sorted(
        house.repository.editions.values(), key=lambda one: (one.issued or date.max, one.id), reverse=True
    )
    yield SitePage("editions/", "editions.html", EDITIONS.name, "standards", {"editions": editions})
    for edition in editions:
        held = [
            (house.repository.heads.get(citation), citation, digest) for citation, digest in edition.standards.items()
        ]
        values = {"edition": edition, "held": held}
        yield SitePage(f"editions/{edition.id}/", "edition.html", edition.title, "standards", values, None, (EDITIONS,))


def downloads(house: House) -> Iterator[Download]:
    """The archive of each frozen edition, as `standards export` writes it."""
    for edition in house.repository.editions.values():
        if edition.frozen and not verify(house.repository, edition):
            yield Download(f"editions/{edition.id}/miyar-{edition.id}.zip", partial(_archive, house, edition))


def _archive(house: House, edition: Edition) -> bytes:
    with TemporaryDirectory() as folder:
        file = Path(folder) / "edition.zip"
        export(house.repository, edition, file)
        return file.read_bytes()

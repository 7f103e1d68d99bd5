"""Editions and profiles: they name standards there are, and a frozen edition's standards have not changed."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from checker.engines.form import unknown_name
from checker.engines.schema import Mismatch
from checker.kernel.standard import Standard
from checker.repository.digests import folder_digest
from checker.repository.values import Edition, Profile


def edition(told: Edition, heads: Mapping[str, Standard]) -> Iterator[Mismatch]:
    """What is wrong with an edition."""
    for number, (citation, digest) in enumerate(told.standards.items()):
        tokens = ("standards", number)
        if citation not in heads:
            yield unknown_name(citation, sorted(heads), (*tokens, "standard"))
        elif digest and digest != (found := folder_digest(heads[citation].folder)):
            yield Mismatch("selfcheck.digest-differs", (*tokens, "sha256"), {"standard": citation, "found": found})
        elif told.frozen and not digest:
            yield Mismatch("selfcheck.frozen-without-digest", tokens, {"standard": citation})


def profile(told: Profile, heads: Mapping[str, Standard], requirements: Collection[str]) -> Iterator[Mismatch]:
    """What is wrong with a profile; `requirements` are the names of all there are."""
    for number, name in enumerate(told.levels):
        if name not in requirements:
            yield unknown_name(name, sorted(requirements), ("levels", number, "requirement"))
    ids = sorted({head.id for head in heads.values()})
    for number, name in enumerate(told.standards):
        if name not in ids:
            yield unknown_name(name, ids, ("standards", number))

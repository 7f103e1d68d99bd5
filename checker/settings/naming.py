"""Holding the names in a manifest against those there are."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from checker.engines.form import placed, unknown_name
from checker.engines.schema import Mismatch
from checker.kernel.trouble import Trouble
from checker.settings.messages import MESSAGES
from checker.settings.values import Manifest


class Known(NamedTuple):
    """The names there are.

    `standards`     ids and citations, `rest-api` and `rest-api@1.0`
    `requirements`  gives all names of requirements (`rest-api/problem-details`); asked only where there is a waiver
    """

    editions: Collection[str]
    profiles: Collection[str]
    standards: Collection[str]
    requirements: Callable[[], Collection[str]]


def misnamed(manifest: Manifest, known: Known) -> tuple[Trouble, ...]:
    """Every edition, profile, standard and requirement that the manifest names and that is not there."""
    if manifest.document is None:
        return ()
    return tuple(placed(manifest.document, list(_mistakes(manifest.document.data, known)), MESSAGES))


def _mistakes(data: Mapping[str, Any], known: Known) -> Iterator[Mismatch]:
    if "edition" in data and data["edition"] not in known.editions:
        values = {"edition": data["edition"], "allowed": sorted(known.editions)}
        yield Mismatch("settings.unknown-edition", ("edition",), values)
    for number, system in enumerate(data.get("systems", ())):
        yield from _unknown(system.get("profiles", ()), known.profiles, ("systems", number, "profiles"))
        yield from _unknown(system.get("standards", ()), known.standards, ("systems", number, "standards"))
    if waivers := data.get("waivers"):
        requirements = sorted(known.requirements())
        for number, waiver in enumerate(waivers):
            if waiver["requirement"] not in requirements:
                yield unknown_name(waiver["requirement"], requirements, ("waivers", number, "requirement"))


def _unknown(names: Sequence[str], known: Collection[str], tokens: tuple[str | int, ...]) -> Iterator[Mismatch]:
    for number, name in enumerate(names):
        if name not in known:
            yield unknown_name(name, sorted(known), (*tokens, number))

"""Reading editions and profiles of several roots."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from checker.kernel.level import Level
from checker.kernel.standard import Raised
from checker.kernel.trouble import Trouble
from checker.repository.folders import collection_files
from checker.repository.reading import read
from checker.repository.shapes import day, text
from checker.repository.values import Edition, Profile


def editions(roots: Iterable[Path], troubles: list[Trouble]) -> dict[str, Edition]:
    """id → edition, of all roots, an earlier root's first; mistakes go to `troubles`."""
    return {
        file.stem: Edition(
            id=file.stem,
            title=text(data["title"]),
            frozen=data["status"] == "frozen",
            standards={entry["standard"]: entry.get("sha256", "") for entry in data["standards"]},
            file=file,
            issued=day(data.get("issued")),
            circular=text(data["circular"]) if "circular" in data else None,
            assumed=text(data["assumed"]) if "assumed" in data else None,
        )
        for file, data in _files(roots, "editions", "edition", troubles)
    }


def profiles(roots: Iterable[Path], troubles: list[Trouble]) -> dict[str, Profile]:
    """id → profile, of all roots, an earlier root's first; mistakes go to `troubles`."""
    return {
        file.stem: Profile(
            file.stem,
            text(data["title"]),
            text(data["summary"]),
            tuple(data["standards"]),
            file,
            tuple(data.get("inherits", ())),
            _levels(file.stem, data.get("levels", ())),
        )
        for file, data in _files(roots, "profiles", "profile", troubles)
    }


def _levels(profile: str, told: Iterable[Any]) -> dict[str, Raised]:
    return {one["requirement"]: Raised(Level(one["level"]), text(one["reason"]), profile) for one in told}


def _files(roots: Iterable[Path], folder: str, form: str, troubles: list[Trouble]) -> Iterator[tuple[Path, Any]]:
    """Files that keep to their form; the last root comes first, so that an earlier one overrides it."""
    for root in reversed(list(roots)):
        for file in collection_files(root, folder):
            if isinstance(file, Trouble):
                troubles.append(file)
                continue
            found = read(file, form)
            troubles.extend(found.troubles)
            if found.data is not None:
                yield file, found.data

"""The first manifest of an agency, written from what its folder was found to hold."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from pathlib import PurePosixPath
from typing import NamedTuple

import orjson

from checker.kernel.messages import fill
from checker.kernel.text import Language, Text
from checker.settings import skeleton_words as words

_NOT_IN_ID = re.compile(r"[^a-z0-9]+")
_MEANS_MORE = re.compile(r"([\\*?\[])")


class FoundSystem(NamedTuple):
    """Artefacts below one top folder. `folder` is `""` for those that stand beside the manifest."""

    folder: str
    patterns: tuple[str, ...]
    standards: tuple[str, ...]


class Offered(NamedTuple):
    """What a manifest may name: profiles by id with their titles, ids of editions, further folders of standards."""

    profiles: Mapping[str, Text]
    editions: Sequence[str]
    standards: Sequence[str] = ()


def systems(artefacts: Mapping[str, Sequence[str]], others: Iterable[str]) -> list[FoundSystem]:
    """One system for each top folder. `artefacts` are relative paths with the standards that recognise them."""
    strangers = frozenset(_kind_of_file(name) for name in others)
    by_folder: dict[str, list[str]] = defaultdict(list)
    for name in artefacts:
        by_folder[name.partition("/")[0] if "/" in name else ""].append(name)
    return [
        FoundSystem(
            folder,
            tuple(_patterns(names, strangers)),
            tuple(sorted({standard for name in names for standard in artefacts[name]})),
        )
        for folder, names in sorted(by_folder.items())
    ]


def _kind_of_file(name: str) -> tuple[str, str]:
    path = PurePosixPath(name)
    return path.parent.as_posix(), path.suffix


def _patterns(names: Sequence[str], strangers: Collection[tuple[str, str]]) -> list[str]:
    """One pattern for all files of a folder that end alike, where every such file is an artefact; else one a file."""
    alike: dict[tuple[str, str], list[str]] = defaultdict(list)
    for name in names:
        alike[_kind_of_file(name)].append(name)
    patterns: list[str] = []
    for (parent, suffix), some in alike.items():
        if len(some) > 1 and suffix and (parent, suffix) not in strangers:
            start = "" if parent == "." else f"{_literally(parent)}/"
            patterns.append(f"/{start}*{_literally(suffix)}")
        else:
            patterns.extend(f"/{_literally(name)}" for name in some)
    return patterns


def _literally(name: str) -> str:
    """A name as a pattern of git's kind that matches it and, where it can be, nothing else."""
    text = _MEANS_MORE.sub(r"\\\1", name)
    text = f"{text[:-1]}\\ " if text.endswith(" ") else text
    return "".join([character if character.isprintable() else "?" for character in text])


def manifest_text(folder: str, found: Sequence[FoundSystem], offered: Offered, language: Language) -> str:
    """The whole of `miyar.yaml`, for the folder of that name, with comments in `language`."""
    taken: set[str] = set()
    lines = [
        _note(words.HEAD, language),
        "agency:",
        f"  id: {_id(folder, 'agency', set())}  {_note(words.AGENCY, language)}",
        f"  name: {_name(folder)}",
    ]
    if offered.editions:
        lines += [_note(words.EDITION, language), f"# edition: {_quoted(offered.editions[-1])}"]
    if offered.standards:
        lines += [_note(words.STANDARDS, language), "standards:", *(f"  - {_quoted(one)}" for one in offered.standards)]
    lines += [_note(words.SYSTEMS, language), "systems:"]
    for system in found:
        lines += _system(system, folder, taken, language)
    if offered.profiles:
        lines += ["    " + line for line in _profiles(offered.profiles, language)]
    lines += [_note(words.WAIVERS, language), *words.WAIVER]
    return "\n".join(lines) + "\n"


def _system(system: FoundSystem, above: str, taken: set[str], language: Language) -> list[str]:
    name = system.folder or above
    told = fill(words.RECOGNISED, {"standards": list(system.standards)}, language)
    return [
        f"  # {told}",
        f"  - id: {_id(name, f'system-{len(taken) + 1}', taken)}",
        f"    name: {_name(name)}",
        "    artefacts:",
        *(f"      - {_quoted(pattern)}" for pattern in system.patterns),
    ]


def _profiles(profiles: Mapping[str, Text], language: Language) -> list[str]:
    first = next(iter(profiles))
    return [
        _note(words.PROFILES, language),
        *(f"#   {name}: {title.read(language)}" for name, title in profiles.items()),
        f"# profiles: [{first}]",
    ]


def _id(name: str, otherwise: str, taken: set[str]) -> str:
    """An id made of the name's Latin letters and digits, unlike those `taken`; `otherwise` where it has none."""
    made = _NOT_IN_ID.sub("-", name.lower()).strip("-").lstrip("-0123456789") or otherwise
    unlike, number = made, 1
    while unlike in taken:
        number += 1
        unlike = f"{made}-{number}"
    taken.add(unlike)
    return unlike


def _name(name: str) -> str:
    shown = "".join([character if character.isprintable() else "\ufffd" for character in name]) or "?"
    return f"{{ar: {_quoted(shown)}, en: {_quoted(shown)}}}"


def _quoted(text: str) -> str:
    """A double-quoted scalar: what JSON writes is YAML."""
    return orjson.dumps(text).decode()


def _note(text: Text, language: Language) -> str:
    return f"# {text.read(language)}"

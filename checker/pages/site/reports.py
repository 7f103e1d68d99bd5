"""Collected JSON reports: read as far as the pages need them, whatever version of the tool wrote them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date, datetime
from pathlib import Path
from typing import Any, NamedTuple

import orjson

from checker.kernel.place import spoken
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble

MESSAGES = {
    "reports.not-json": Text(
        "الملف {file} ليس JSON سليمًا، فلم يدخل صفحات الالتزام. أعد إنشاءه بالأمر:\n  miyar check --format json",
        "The file {file} is not valid JSON and is left out of the compliance pages. Make it again by:\n"
        "  miyar check --format json",
    ),
    "reports.no-report": Text(
        "الملف {file} ليس تقريرًا من miyar ({what})، فلم يدخل صفحات الالتزام.",
        "The file {file} is not a report of miyar ({what}) and is left out of the compliance pages.",
    ),
}
_OUTCOMES = ("passed", "failed", "not-checked", "waived", "not-applicable", "not-in-force")
_UNKNOWN = Text("جهة لم تُسمَّ", "Body not named")


class Tally(NamedTuple):
    """Verdicts counted by outcome."""

    counts: Mapping[str, int]

    @property
    def deciding(self) -> Mapping[str, int]:
        """Verdicts that say whether a requirement is met."""
        return {one: self.counts[one] for one in _OUTCOMES[:4] if one in self.counts}

    @property
    def judged(self) -> int:
        """How many those are."""
        return sum(self.deciding.values())

    @property
    def share(self) -> float | None:
        """Share of what was judged that passed, 0 to 1; None where nothing was judged."""
        return self.counts.get("passed", 0) / self.judged if self.judged else None


class Known(NamedTuple):
    """A requirement as a report tells it."""

    name: str
    level: str
    title: Text


class Failure(NamedTuple):
    """A requirement that an artefact does not meet."""

    requirement: str
    artefact: str
    system: str
    findings: int


class Upcoming(NamedTuple):
    """Findings that begin to count on a day."""

    begins: date
    requirement: str
    times: int


class Collected(NamedTuple):
    """One report."""

    file: str
    made: datetime
    agency: Text
    tool: str
    edition: str
    conclusion: str
    findings: Mapping[str, int]
    artefacts: int
    verdicts: Tally
    by_standard: Mapping[str, Tally]
    by_system: Mapping[str, Tally]
    failures: tuple[Failure, ...]
    upcoming: tuple[Upcoming, ...]
    requirements: Mapping[str, Known]
    slug: str = ""
    """The agency in an address."""


def collected(folder: Path) -> tuple[tuple[Collected, ...], tuple[Trouble, ...]]:
    """All reports below `folder`, the oldest first, and what was wrong with the other files."""
    found: list[Collected] = []
    troubles: list[Trouble] = []
    for file in sorted(folder.rglob("*.json")):
        try:
            found.append(_report(orjson.loads(file.read_bytes()), file))
        except (orjson.JSONDecodeError, OSError):
            troubles.append(_trouble("reports.not-json", file))
        except _NotOne as why:
            troubles.append(_trouble("reports.no-report", file, what=str(why)))
        except (KeyError, TypeError, ValueError, AttributeError) as why:
            troubles.append(_trouble("reports.no-report", file, what=str(why).strip("'\"") or type(why).__name__))
    names = _slugs({one.agency for one in found})
    named = [one._replace(slug=names[one.agency]) for one in found]
    return tuple(sorted(named, key=lambda one: (one.made, one.file))), tuple(troubles)


def _slugs(agencies: Iterable[Text]) -> dict[Text, str]:
    """Agency → its name in addresses; those whose English names are the same there are told apart by a number."""
    found: dict[Text, str] = {}
    times: Counter[str] = Counter()
    for agency in sorted(agencies, key=lambda one: (one.en, one.ar)):
        plain = re.sub(r"[^a-z0-9]+", "-", agency.en.lower()).strip("-") or "unnamed"
        if plain == "standards":
            plain = "body-standards"  # pages of standards stand there
        times[plain] += 1
        found[agency] = plain if times[plain] == 1 else f"{plain}-{times[plain]}"
    return found


class _NotOne(Exception):
    """The file is something else."""


def _trouble(code: str, file: Path, **values: str) -> Trouble:
    return Trouble(code, MESSAGES[code], {"file": spoken(file), **values})


def _report(told: Any, file: Path) -> Collected:
    if not isinstance(told, dict) or told.get("format") != "miyar-report":
        raise _NotOne("format")
    if not str(told.get("version", "")).startswith("1."):
        raise _NotOne(f"version {told.get('version')}")
    made = datetime.fromisoformat(told["made"])
    artefacts = told["artefacts"]
    requirements = {one["name"]: Known(one["name"], one["level"], _text(one["title"])) for one in told["requirements"]}
    return Collected(
        spoken(file),
        made if made.tzinfo else made.replace(tzinfo=datetime.now().astimezone().tzinfo),
        _text(told["agency"]) if told.get("agency") else _UNKNOWN,
        str(told.get("tool", {}).get("version", "")),
        str(told.get("edition") or ""),
        str(told["conclusion"]["word"]),
        {level: int(told["summary"]["findings"].get(level, 0)) for level in ("must", "should", "may")},
        len(artefacts),
        _tally(artefacts, lambda *_: ""),
        _tallies(artefacts, lambda _, verdict: verdict["requirement"].partition("/")[0]),
        _tallies(artefacts, lambda artefact, _: artefact.get("system") or ""),
        tuple(_failures(artefacts)),
        tuple(_upcoming(artefacts)),
        requirements,
    )


def _text(told: Mapping[str, str]) -> Text:
    return Text(str(told["ar"]), str(told["en"]))


def _tallies(artefacts: Any, key: Any) -> dict[str, Tally]:
    found: dict[str, Counter[str]] = {}
    for artefact in artefacts:
        for verdict in artefact["verdicts"]:
            found.setdefault(key(artefact, verdict), Counter())[verdict["outcome"]] += 1
    return {
        name: Tally({one: counts[one] for one in _OUTCOMES if counts[one]}) for name, counts in sorted(found.items())
    }


def _tally(artefacts: Any, key: Any) -> Tally:
    return _tallies(artefacts, key).get("", Tally({}))


def _failures(artefacts: Any) -> Iterator[Failure]:
    for artefact in artefacts:
        for verdict in artefact["verdicts"]:
            if verdict["outcome"] == "failed":
                count = int(verdict.get("faults", 1) or 1)
                yield Failure(verdict["requirement"], artefact["name"], artefact.get("system") or "", count)


def _upcoming(artefacts: Any) -> Iterator[Upcoming]:
    found: Counter[tuple[str, str]] = Counter()
    for artefact in artefacts:
        for one in artefact.get("upcoming", ()):
            found[str(one["begins"]), str(one.get("requirement") or one["finding"]["requirement"])] += 1
    for (begins, requirement), count in sorted(found.items()):
        yield Upcoming(date.fromisoformat(begins), requirement, count)

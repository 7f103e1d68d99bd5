"""Conformance statements: what a report decided, about which bytes, by which law; short enough to sign and to file.

A statement is made of a JSON report and nothing else but the digests of the standards, so that it can be made again
later and laid beside the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

import orjson

from checker.audit.messages import MESSAGES
from checker.engines.form import Form
from checker.kernel.asked import Use
from checker.kernel.conclusion import Conclusion
from checker.kernel.text import Text, both
from checker.kernel.trouble import Trouble
from checker.kernel.verdict import Outcome
from checker.reporters.json import SCHEMA
from checker.reporters.words import CONCLUSIONS, OUTCOMES
from checker.repository import Repository
from checker.repository.digests import folder_digest
from checker.settings.held import read_held

Statement = dict[str, Any]

_FORM = Path(__file__).with_name("statement.json")
_COUNTED = ("passed", "failed", "not-applicable", "not-in-force", "not-checked", "waived")


def make(report: Mapping[str, Any], repository: Repository) -> Statement:
    """The statement of a JSON report. A standard that is not in the repository has no digest."""
    statement = {
        "format": "miyar-statement",
        "version": "1.0",
        "tool": report["tool"],
        "made": report["made"],
        "asOf": report["asOf"],
        "edition": report["edition"],
        "agency": report["agency"],
        "failOn": report["failOn"],
        "asked": report.get("asked"),
        "conclusion": report["conclusion"]["word"],
        "verdicts": report["summary"]["verdicts"],
        "standards": {
            name: folder_digest(repository.heads[name].folder) if name in repository.heads else None
            for name in [one["citation"] for one in report["standards"]]
        },
        "artefacts": [_artefact(one) for one in report["artefacts"]],
    }
    return {**statement, "sha256": seal(statement)}


def _artefact(told: Mapping[str, Any]) -> dict[str, Any]:
    counts = dict.fromkeys(_COUNTED, 0)
    for verdict in told["verdicts"]:
        counts[verdict["outcome"]] += 1
    return {
        "name": told["name"],
        "sha256": told["digest"],
        "standards": told["standards"],
        "verdicts": counts,
        "read": "trouble" not in told,
    }


def seal(statement: Mapping[str, Any]) -> str:
    """SHA-256 (hex) of all that a statement says but the seal itself, in a form that does not depend on its layout."""
    told = {name: value for name, value in statement.items() if name != "sha256"}
    return sha256(orjson.dumps(told, option=orjson.OPT_SORT_KEYS)).hexdigest()


def read_report(file: Path) -> Mapping[str, Any]:
    """A JSON report. Raises Trouble where the file is none."""
    return _read(file, Form(orjson.loads(SCHEMA.read_bytes())))


def read_statement(file: Path) -> Statement:
    """A statement. Raises Trouble where the file is none; whether it was altered, `differences` tells."""
    return dict(_read(file, Form(orjson.loads(_FORM.read_bytes()))))


def _read(file: Path, form: Form) -> Mapping[str, Any]:
    return read_held(file, form, "statement.unreadable", MESSAGES["statement.unreadable"])


def differences(then: Statement, now: Statement) -> Iterator[Trouble]:
    """What changed since a statement was made."""
    if then["sha256"] != seal(then):
        yield _told("statement.altered")
    if then["tool"]["version"] != now["tool"]["version"]:
        yield _told("statement.tool", before=then["tool"]["version"], after=now["tool"]["version"])
    yield from _of_files(then, now)
    yield from _of_standards(then["standards"], now["standards"])
    before = {one["name"]: one for one in then["artefacts"]}
    after = {one["name"]: one for one in now["artefacts"]}
    for name, old in before.items():
        if name not in after:
            yield _told("statement.artefact-gone", artefact=name)
        else:
            yield from _of_artefact(name, old, after[name])
    for name in after.keys() - before.keys():
        yield _told("statement.artefact-new", artefact=name)
    if then["conclusion"] != now["conclusion"]:
        yield _told("statement.conclusion", before=concluded(then), after=concluded(now))


def _of_files(then: Statement, now: Statement) -> Iterator[Trouble]:
    """What the run used beside what it judged: its manifest, baseline and ruleset."""
    before, after = _used(then), _used(now)
    for name in sorted(before.keys() | after.keys()):
        if name not in after:
            yield _told("statement.file-gone", file=name)
        elif name not in before:
            yield _told("statement.file-new", file=name)
        elif before[name] != after[name]:
            yield _told("statement.file-changed", file=name)


def _used(statement: Statement) -> dict[str, str]:
    """Name → digest; of standards only versions' digests count, because they may lie elsewhere now."""
    used = statement["asked"]["used"] if statement.get("asked") else ()
    return {one["name"]: one["digest"] for one in used if one["use"] != Use.STANDARDS.value}


def _of_standards(then: Mapping[str, Any], now: Mapping[str, Any]) -> Iterator[Trouble]:
    for citation, digest in then.items():
        if citation not in now:
            yield _told("statement.standard-unused", standard=citation)
        elif digest != now[citation]:
            yield _told("statement.standard-changed", standard=citation)
    for citation in now.keys() - then.keys():
        yield _told("statement.standard-new", standard=citation)


def _of_artefact(name: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Trouble]:
    if old["sha256"] != new["sha256"]:
        yield _told("statement.artefact-changed", artefact=name)
    for outcome in _COUNTED:
        was, is_now = old["verdicts"][outcome], new["verdicts"][outcome]
        if was != is_now:
            word = _both(OUTCOMES[Outcome(outcome)])
            yield _told("statement.verdicts", artefact=name, outcome=word, before=was, after=is_now)


def concluded(statement: Statement) -> dict[str, str]:
    """The conclusion in both languages."""
    return _both(CONCLUSIONS[Conclusion[statement["conclusion"].upper().replace("-", "_")]])


def _both(text: Text) -> dict[str, str]:
    return both(text.ar, text.en)


def _told(code: str, **values: Any) -> Trouble:
    return Trouble(code, MESSAGES[code], values)

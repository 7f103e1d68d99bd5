"""Our run of rulesets beside Spectral's: same rules, same documents, same places.

What Spectral says of the small documents is kept under `said/`, so that the comparison needs no npm. Where Spectral is
installed (SPECTRAL names the program, else it is looked for on the path) the kept answers are held against it too, and
real documents beside them. `RECORD=1` writes the kept answers anew.

Every difference is told in `spectral/differences.yaml`, with why; one that no longer shows is a failure too.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

from checker import kinds
from checker.kernel.fault import Fault, Unchecked
from checker.kernel.pointer import join
from checker.loaders import load, load_bytes
from checker.loaders.tree import Tree
from checker.repository import Repository, recognise
from checker.repository.ruleset.ruleset import read_ruleset
from checker.runners.checks import Checks

HERE = Path(__file__).with_name("spectral")
DOCUMENTS = sorted(path for path in (HERE / "documents").iterdir() if path.is_file())
RULESETS = [HERE / "rulesets" / f"{name}.yaml" for name in ("oas", "functions", "paths", "house")]
PAIRS = [(ruleset, document) for ruleset in RULESETS for document in DOCUMENTS]
CORPUS = sorted((Path(__file__).parents[3] / "shared" / "corpora" / "openapi").glob("*.yaml"))

PROGRAM = os.environ.get("SPECTRAL") or shutil.which("spectral")
with_spectral = pytest.mark.skipif(PROGRAM is None, reason="Spectral is not installed")

NO_RULE = frozenset(["unrecognized-format", "invalid-ref", "parser"])
"""What Spectral says beside the rules: of documents it does not know, references that lead nowhere, syntax."""


class Said(NamedTuple):
    """A place that a rule finds; `file` is the name of another file it stands in, else `""`."""

    rule: str
    pointer: str
    file: str


class Difference(NamedTuple):
    """`only` is `ours` or `theirs`; a pointer that ends in `*` stands for all that begin so."""

    ruleset: str
    document: str
    rule: str
    only: str
    pointer: str

    def covers(self, ruleset: Path, document: Path, said: Said) -> bool:
        """Whether it tells of this."""
        return (
            self.ruleset == ruleset.stem
            and self.document == document.name
            and self.rule == said.rule
            and (
                said.pointer.startswith(self.pointer[:-1]) if self.pointer[-1] == "*" else said.pointer == self.pointer
            )
        )


class Ours(NamedTuple):
    """What we said, and the rules we told as not checked."""

    said: frozenset[Said]
    unchecked: frozenset[str]


@pytest.fixture(autouse=True)
def _all_are_listed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past a thousand faults of one rule we only count them; here each is compared."""
    monkeypatch.setattr("checker.kinds.rules.check.LISTED", 1_000_000)


@cache
def differences() -> tuple[Difference, ...]:
    told = load_bytes((HERE / "differences.yaml").read_bytes(), "differences.yaml").data
    assert all(entry["why"] for entry in told)
    return tuple(
        Difference(entry["ruleset"], entry["document"], entry["rule"], only, pointer)
        for entry in told
        for only in ("ours", "theirs")
        for pointer in entry.get(only, ())
    )


@cache
def checks() -> Checks:
    return Checks(kinds.kind, Repository.open().supplies(date(2026, 12, 1)))


def ours(ruleset: Path, document: Path) -> Ours:
    tree = Tree(document.parent)
    loaded = load(document, document.name, tree)
    recognised = recognise(loaded, [read_ruleset(ruleset).for_file(str(document))])
    requirements = tuple(
        one
        for standard, scopes in recognised
        for one in standard.requirements
        if not one.applies_to or not scopes.isdisjoint(one.applies_to)
    )
    said: set[Said] = set()
    unchecked: set[str] = set()
    for kind, some in checks().by_kind(requirements).items():
        for outcry in checks().outcries(kind, some, loaded):
            rule = outcry.requirement.removeprefix("ruleset/").partition("#")[0]
            match outcry:
                case Fault():
                    said.add(Said(rule, outcry.pointer, Path(outcry.file).name if outcry.file else ""))
                case Unchecked():
                    assert outcry.code != "run.crashed", outcry
                    unchecked.add(rule)
    return Ours(frozenset(said), frozenset(unchecked))


@cache
def theirs(ruleset: Path, document: Path) -> frozenset[Said]:
    """Run Spectral."""
    assert PROGRAM is not None
    ended = subprocess.run(
        [PROGRAM, "lint", str(document), "-r", str(ruleset), "-f", "json", "-q", "-F", "hint"],
        capture_output=True, text=True, check=False, timeout=300,
    )  # fmt: skip
    assert ended.returncode in (0, 1), ended.stderr
    told = json.loads(ended.stdout[: ended.stdout.rindex("]") + 1])
    return frozenset(
        Said(one["code"], join(one["path"]), "" if Path(one["source"]) == document else Path(one["source"]).name)
        for one in told
        if one["code"] not in NO_RULE
    )


def recorded(ruleset: Path, document: Path) -> Path:
    return HERE / "said" / ruleset.stem / f"{document.name}.json"


def read_said(file: Path) -> frozenset[Said]:
    return frozenset(Said(*one) for one in json.loads(file.read_text("utf-8")))


def write_said(file: Path, said: Iterable[Said]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(json.dumps(one, ensure_ascii=False) for one in sorted(said))
    file.write_text(f"[\n{lines}\n]\n" if lines else "[]\n", "utf-8")


def unexplained(
    ruleset: Path, document: Path, said: frozenset[Said]
) -> tuple[list[Said], list[Said], list[Difference]]:
    """What only we say, what only they say, and differences told of that do not show."""
    we = ours(ruleset, document)
    known = [one for one in differences() if one.ruleset == ruleset.stem and one.document == document.name]
    only = {"ours": we.said - said, "theirs": {one for one in said - we.said if one.rule not in we.unchecked}}
    left = {
        side: sorted(
            one for one in found if not any(told.only == side and told.covers(ruleset, document, one) for told in known)
        )
        for side, found in only.items()
    }
    stale = [told for told in known if not any(told.covers(ruleset, document, one) for one in only[told.only])]
    return left["ours"], left["theirs"], stale


@pytest.mark.parametrize(("ruleset", "document"), PAIRS, ids=lambda path: path.stem)
def test_small_documents(ruleset: Path, document: Path) -> None:
    assert unexplained(ruleset, document, read_said(recorded(ruleset, document))) == ([], [], [])


def test_the_kept_answers_are_worth_comparing() -> None:
    """Nearly every rule of the rulesets of functions and paths finds something somewhere."""
    told, said = set(), set()
    for ruleset in RULESETS[1:3]:
        told |= load_bytes(ruleset.read_bytes(), ruleset.name).data["rules"].keys()
        said |= {one.rule for document in DOCUMENTS for one in read_said(recorded(ruleset, document))}
    assert told - said == {"absent", "alphabetical-words", "parent-in-filter"}


@with_spectral
@pytest.mark.parametrize(("ruleset", "document"), PAIRS, ids=lambda path: path.stem)
def test_the_kept_answers_are_spectrals(ruleset: Path, document: Path) -> None:
    if os.environ.get("RECORD"):
        write_said(recorded(ruleset, document), theirs(ruleset, document))
    assert read_said(recorded(ruleset, document)) == theirs(ruleset, document)


@with_spectral
@pytest.mark.skipif(not CORPUS, reason="the corpora are not here")
@pytest.mark.parametrize("document", CORPUS, ids=lambda path: path.stem)
@pytest.mark.parametrize("ruleset", [RULESETS[0], RULESETS[2], RULESETS[3]], ids=lambda path: path.stem)
def test_real_documents(ruleset: Path, document: Path) -> None:
    assert unexplained(ruleset, document, theirs(ruleset, document)) == ([], [], [])

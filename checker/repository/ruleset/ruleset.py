"""An agency's ruleset as standards that the rest of the line judges like any other."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from hashlib import sha256
from pathlib import Path
from typing import Any

from checker.kernel.document import Document
from checker.kernel.place import spoken
from checker.kernel.report import Notice
from checker.kernel.standard import Requirement, Standard, Status
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.repository.digests import combined
from checker.repository.ruleset import formats
from checker.repository.ruleset.defining import Rules
from checker.repository.ruleset.extending import Reader
from checker.repository.ruleset.overriding import Concerning, concerning, overridden, overrides
from checker.repository.ruleset.rule import Rule
from checker.repository.ruleset.shaping import STANDARD, Maker

Prove = Callable[[Requirement], object]
"""Raises Trouble where a requirement cannot be made ready."""

_UNSUPPORTED = frozenset(["rules.path-unsupported", "pattern.unsupported"])
"""What is right and cannot be run here: its rule is told as not checked, and the others are judged."""
_NOBODY = Concerning((), ())


class Ruleset:
    """A ruleset file with all that it extends.

    What it says of a file depends on the file, by its overrides: `for_file` gives the standard for one. All files
    that the same overrides concern share one standard, with a version of its own: `0.0` where none does.
    """

    def __init__(self, file: Path, prove: Prove | None = None) -> None:
        self.file = file
        self._prove = prove
        self._reader = Reader()
        self._source = self._reader.source(file)
        self._overrides = overrides(self._source)
        self._made: dict[Concerning, Standard] = {}
        self._try()

    @property
    def standard(self) -> Standard:
        """What holds of files that no override concerns."""
        return self._standard(_NOBODY)

    @property
    def files(self) -> tuple[Path, ...]:
        """All ruleset files that were read."""
        return self._reader.files

    @property
    def source(self) -> Document:
        """The file itself, for the places of what is found wrong later."""
        return self._source.document

    def for_file(self, name: str) -> Standard:
        """The standard for one artefact, named as from the present folder (`-` is standard input)."""
        if not self._overrides:
            return self.standard
        return self._standard(concerning(self._source, self._overrides, name))

    @cached_property
    def notices(self) -> tuple[Notice, ...]:
        """What the keeper of the ruleset should know: keys that have no effect here."""
        return tuple(
            [
                Notice("ruleset.ignored-key", {"key": "parserOptions"}, source.place("parserOptions", on_key=True))
                for source in map(self._reader.source, self.files)
                if "parserOptions" in source.data
            ]
        )

    def _try(self) -> None:
        """A mistake is told at once, one in an override too: not when the first file comes that it concerns."""
        for concern in (_NOBODY, *[Concerning((number,), ()) for number in range(len(self._overrides))]):
            rules = self._rules_for(concern)
            if self._prove is not None:
                self._prove_all(rules.values(), self._prove)

    def _prove_all(self, rules: Iterable[Rule], prove: Prove) -> None:
        maker = Maker("0.0", self.file.parent, self.digest)
        for rule in rules:
            for requirement in maker.requirements(rule):
                try:
                    prove(requirement)
                except Trouble as why:
                    if why.code in _UNSUPPORTED:
                        continue
                    raise Trouble(why.code, why.text, why.values, rule.place) from None

    def _rules_for(self, concern: Concerning) -> Rules:
        if concern == _NOBODY:
            return self._reader.rules(self._source).rules
        return overridden(self._reader, self._source, concern)

    def _standard(self, concern: Concerning) -> Standard:
        if concern not in self._made:
            rules = self._rules_for(concern)
            self._made[concern] = self._shaped(rules, _version(concern))
        return self._made[concern]

    def _shaped(self, rules: Rules, version: str) -> Standard:
        running = [rule for rule in rules.values() if rule.runs]
        maker = Maker(version, self.file.parent, self.digest)
        name = spoken(self.file)
        return Standard(
            id=STANDARD,
            version=version,
            title=Text(f"قواعد الجهة: {name}", f"The agency's own rules: {name}"),
            summary=_summary(self._source.data),
            status=Status.ADOPTED,
            in_force_from=None,
            in_force_until=None,
            replaces=(),
            scopes=tuple(formats.scopes([rule.formats for rule in running])),
            requirements=tuple([one for rule in running for one in maker.requirements(rule)]),
            changelog=(),
            folder=self.file.parent,
        )

    @cached_property
    def digest(self) -> str:
        """SHA-256 (hex) of all ruleset files that were read."""
        return combined([sha256(self._reader.source(file).document.raw).hexdigest() for file in self.files])


def read_ruleset(file: Path, prove: Prove | None = None) -> Ruleset:
    """Read a ruleset file and all that it extends. Raises Trouble: what is wrong, file, line and what is allowed.

    `prove` is tried on every requirement: what only its kind can see, such as a path that is not well formed, is
    then told as a mistake of the ruleset, with the rule's place.
    """
    return Ruleset(file.resolve(), prove)


def _version(concern: Concerning) -> str:
    """`0.0`; where overrides concern the file, a number that says which: the same in every run and process."""
    if concern == _NOBODY:
        return "0.0"
    told = repr((concern.whole, concern.pointers)).encode()
    return f"0.{int(sha256(told).hexdigest(), 16) % 999_999 + 1}"


def _summary(data: Mapping[str, Any]) -> Text:
    described = data.get("description", "")
    if described:
        return Text(described, described)
    return Text(
        "قواعد اختارتها الجهة لنفسها، تُفحص إلى جانب المعايير الوطنية.",
        "Rules that the agency chose for itself, checked beside the national standards.",
    )

"""Kind `foreign`: what an agency's ruleset asks and cannot be run here; said by name, never passed over.

check:
  foreign: {needs: checkOwner}      # a function that is a program, or a ruleset that is not read
  foreign: {whole: openapi}         # a rule of a kind that judges files whole, asked of a part of one
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from checker.kernel.document import Check, Document
from checker.kernel.fault import Outcry, Unchecked
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kernel.text import Text

FORMS = frozenset({"json", "yaml"})

PARAMETERS: Mapping[str, Any] = {
    "type": "object",
    "properties": {"needs": {"type": "string", "minLength": 1}, "whole": {"type": "string", "minLength": 1}},
    "additionalProperties": False,
    "minProperties": 1,
    "maxProperties": 1,
}

MESSAGES: Mapping[str, Text] = {
    "foreign.needs": Text(
        "لم تُفحص هذه القاعدة: تحتاج إلى «{needs}»، ولا تُشغَّل هنا برامج من ملفات القواعد ولا تُجلب قواعد من الشبكة.",
        "This rule was not checked: it needs “{needs}”; programs are not run here, nor are rulesets fetched.",
    ),
    "foreign.whole": Text(
        "لم تُفحص هذه القاعدة: يغيّر ملف القواعد خطورتها في جزء من هذا الملف، والفحص «{whole}» لا يفحص إلا ملفات كاملة.",
        "This rule was not checked: the ruleset changes its severity in a part of this file, and the check “{whole}”"
        " judges files whole.",
    ),
}


def prepare(requirements: Sequence[Requirement], supplies: Supplies) -> Check:  # noqa: ARG001 - the contract of a kind
    """A check that says of each requirement why it is not judged."""
    return _Unjudged(requirements)


class _Unjudged:
    def __init__(self, requirements: Sequence[Requirement]) -> None:
        self._said = [
            Unchecked(one.name, f"foreign.{key}", {key: value})
            for one in requirements
            for key, value in one.check.parameters.items()
        ]

    def doubtful(self, values: Sequence[Any]) -> Collection[int]:
        """All: nothing was judged."""
        return range(len(values)) if self._said else ()

    def __call__(self, document: Document) -> Iterator[Outcry]:  # noqa: ARG002 - the contract of a check
        """Say what was not judged, and why."""
        yield from self._said

"""What could not be judged, told once for each reason and not once for each requirement."""

from __future__ import annotations

from typing import NamedTuple

from checker.kernel.report import Judgement
from checker.kernel.verdict import Outcome, Reason, Verdict


class Untold(NamedTuple):
    """`verdicts` of one artefact that are not-checked for the same `reason` (None: none was given)."""

    reason: Reason | None
    verdicts: tuple[Verdict, ...]


def by_reason(judgement: Judgement) -> list[Untold]:
    """The not-checked verdicts by their reasons, in the order of the first of each.

    Where the artefact could not be read at all, its trouble is the reason and stands first,
    with or without verdicts.
    """
    by_key: dict[str, tuple[Reason | None, list[Verdict]]] = {}
    if judgement.trouble:
        by_key[_key(judgement.trouble)] = (judgement.trouble, [])
    for verdict in judgement.verdicts:
        if verdict.outcome is Outcome.NOT_CHECKED:
            reason = verdict.reason or judgement.trouble
            by_key.setdefault(_key(reason), (reason, []))[1].append(verdict)
    return [Untold(reason, tuple(verdicts)) for reason, verdicts in by_key.values()]


def _key(reason: Reason | None) -> str:
    return "" if reason is None else f"{reason.code} {sorted(reason.values.items(), key=str)}"

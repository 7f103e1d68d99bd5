"""What flows between the systems of two bodies goes over the interoperability bus."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.round-the-bus": Text(
        "ينتقل ما في التدفق «{flow}» مباشرة من «{source}» ({from}) إلى «{target}» ({to})، وهما لجهتين؛ "
        "اجعله يمر بناقل التخاطب البيني.",
        "The flow “{flow}” goes straight from “{source}” ({from}) to “{target}” ({to}), which belong to two bodies; "
        "let it go over the interoperability bus.",
    )
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each flow between bodies of which neither end is the bus or a part of it."""
    if not survey.exchanges:
        yield None
    for flow, source, target in survey.exchanges:
        if not survey.buses & {source.id, target.id, flow.source, flow.target}:
            bodies = {"from": survey.owner(source) or "—", "to": survey.owner(target) or "—"}
            values = {"flow": flow.id, "source": called(source), "target": called(target), **bodies}
            yield Told("architecture.round-the-bus", values, flow.at)

"""Every exchange between bodies names the data objects it carries."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, listed

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.flow-without-data": Text(
        "لا يسمي التدفق «{flow}» كائنات البيانات التي ينقلها في الخاصية data.",
        "The flow “{flow}” does not name the data objects it carries as the property data.",
    ),
    "architecture.flow-data-unknown": Text(
        "يسمي التدفق «{flow}» كائن البيانات «{found}»، وليس في النموذج كائن بيانات بهذا المعرّف.",
        "The flow “{flow}” names the data object “{found}”; the model has no data object of that id.",
    ),
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each exchange without data objects, and each name that is of none."""
    if not survey.exchanges:
        yield None
    for flow, _, _ in survey.exchanges:
        names = listed(flow.properties, "data")
        if not names:
            yield Told("architecture.flow-without-data", {"flow": flow.id}, flow.at)
        for name in names:
            if survey.type_of(name) != "DataObject":
                yield Told("architecture.flow-data-unknown", {"flow": flow.id, "found": name}, flow.at)

"""Data objects name elements of the national dictionary."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.likeness import nearest
from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called, listed

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.data-element-unknown": Text(
        "يسمي كائن البيانات «{data}» عنصر بيانات ليس في القاموس: «{found}».",
        "The data object “{data}” names a data element that is not in the dictionary: “{found}”.",
    ),
    "architecture.data-element-near": Text(
        "يسمي كائن البيانات «{data}» عنصر بيانات ليس في القاموس: «{found}»؛ لعل المقصود «{nearest}».",
        "The data object “{data}” names a data element that is not in the dictionary: “{found}”. Did you mean "
        "“{nearest}”?",
    ),
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each name that the dictionary does not hold."""
    objects = [one for one in survey.of_type("DataObject") if "data-elements" in one.properties]
    if not objects:
        yield None
        return
    known = survey.supplies.elements()
    for one in objects:
        for name in listed(one.properties, "data-elements"):
            if name not in known:
                near = nearest(name, known)
                code = "architecture.data-element-near" if near else "architecture.data-element-unknown"
                values = {"data": called(one), "found": name}
                yield Told(code, {**values, "nearest": near} if near else values, one.at)

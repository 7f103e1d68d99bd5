"""A data object that holds an element of a person's data says that it is personal."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called, first, listed

NATIONAL = True
OPTIONS: Mapping[str, Any] = {}
MESSAGES = {
    "architecture.personal-unsaid": Text(
        "في كائن البيانات «{data}» عناصر شخصية ({elements}) ولا تبين الخاصية personal أشخصي هو أم غير شخصي.",
        "The data object “{data}” holds elements about persons ({elements}), and its property personal does not say "
        "whether it is personal.",
    )
}


def judge(survey: Survey, options: Options) -> Outcomes:  # noqa: ARG001 - the contract
    """Each object with personal elements that says neither yes nor no: a code or an office's address may be no."""
    objects = [one for one in survey.of_type("DataObject") if "data-elements" in one.properties]
    if not objects:
        yield None
        return
    personal = {
        name for name, one in survey.supplies.elements().items() if one.get("personal-data") not in (None, "none")
    }
    for one in objects:
        telling = [name for name in listed(one.properties, "data-elements") if name in personal]
        if telling and first(one.properties, "personal") not in ("true", "false"):
            yield Told("architecture.personal-unsaid", {"data": called(one), "elements": telling}, one.at)

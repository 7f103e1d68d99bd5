"""Elements are documented in the languages that are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, called

NATIONAL = True
OPTIONS: Mapping[str, Any] = {"languages": {"type": "array", "minItems": 1, "items": {"enum": ["ar", "en"]}}}
MESSAGES = {
    "architecture.undocumented": Text(
        "ينقص توثيق «{name}» ({type}) باللغات: {languages}.",
        "“{name}” ({type}) lacks its documentation in: {languages}.",
    )
}


def judge(survey: Survey, options: Options) -> Outcomes:
    """Each element that lacks a language."""
    if not survey.named:
        yield None
    for one in survey.named:
        missing = [name for name in options["languages"] if not one.documentation.get(name, "").strip()]
        if missing:
            values = {"name": called(one), "type": one.type, "languages": missing}
            yield Told("architecture.undocumented", values, one.at)

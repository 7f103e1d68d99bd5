"""No two entries of the document's `tags` have the same name.

Cites: OpenAPI 3.1.1, section 4.8.1 ("Each tag name in the list MUST be unique").
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Outcome
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "openapi.tag-repeated": Text(
        "الوسم «{tag}» معرّف قبل ذلك في tags الوثيقة.",
        "The tag “{tag}” is already defined under the document's tags.",
    ),
}


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    listed = survey.root.get("tags")
    tags = listed if isinstance(listed, list) else []
    if not tags:
        yield Nothing()
    seen: set[str] = set()
    for place, tag in enumerate(tags):
        name = tag.get("name") if isinstance(tag, dict) else None
        if not isinstance(name, str):
            continue
        if name in seen:
            yield Found("openapi.tag-repeated", survey.root, ("tags", place, "name"), {"tag": name})
        seen.add(name)

"""Every tag that an operation bears is defined under the document's `tags`.

Cites: OpenAPI 3.1.1, sections 4.8.1 and 4.8.22.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.likeness import nearest
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Outcome
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "openapi.tag-undefined": Text(
        "الوسم «{tag}» غير معرّف في tags الوثيقة.", "The tag “{tag}” is not defined under the document's tags."
    ),
    "openapi.tag-undefined-near": Text(
        "الوسم «{tag}» غير معرّف في tags الوثيقة؛ لعل المقصود «{nearest}».",
        "The tag “{tag}” is not defined under the document's tags; did you mean “{nearest}”?",
    ),
}


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    listed = survey.root.get("tags")
    entries = [tag.get("name") for tag in listed if isinstance(tag, dict)] if isinstance(listed, list) else []
    defined = {name for name in entries if isinstance(name, str)}
    tagged = [node for node in survey.nodes("operation") if isinstance(node.value.get("tags"), list)]
    if not any(node.value["tags"] for node in tagged):
        yield Nothing()
    for node in tagged:
        for place, tag in enumerate(node.value["tags"]):
            if not isinstance(tag, str) or tag in defined:
                continue
            near = nearest(tag, sorted(defined))
            code = "openapi.tag-undefined-near" if near else "openapi.tag-undefined"
            yield Found(code, node, ("tags", place), {"tag": tag, **({"nearest": near} if near else {})})

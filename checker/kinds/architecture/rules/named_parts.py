"""What a property names by its id is in the model, and of a type that fits."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from checker.kernel.text import Text
from checker.kinds.architecture.rule import Options, Outcomes, Told
from checker.kinds.architecture.survey import Survey, listed

NATIONAL = True
OPTIONS: Mapping[str, Any] = {
    "on": {"type": "array", "minItems": 1, "items": {"type": "string"}},
    "property": {"type": "string", "minLength": 1},
    "types": {"type": "array", "minItems": 1, "items": {"type": "string"}},
    "required": {"type": "boolean", "default": False},
}
MESSAGES = {
    "architecture.names-nothing": Text(
        "الخاصية {property} في «{id}» هي «{found}»، وليس في النموذج عنصر بهذا المعرّف من: {types}.",
        "The property {property} of “{id}” is “{found}”; the model has no element of that id that is one of: {types}.",
    ),
    "architecture.property-missing": Text(
        "تنقص الخاصية {property} في «{id}» ({type}).", "“{id}” ({type}) lacks the property {property}."
    ),
}


def judge(survey: Survey, options: Options) -> Outcomes:
    """Each value that names nothing that fits; where the property is required, each element without it."""
    key, types = options["property"], options["types"]
    required = options.get("required", False)
    elements = [one for one in survey.of_type(*options["on"]) if required or key in one.properties]
    if not elements:
        yield None
    for one in elements:
        names = listed(one.properties, key)
        if not names:
            yield Told("architecture.property-missing", {"property": key, "id": one.id, "type": one.type}, one.at)
        for name in names:
            if survey.type_of(name) not in types:
                values = {"property": key, "id": one.id, "found": name, "types": types}
                yield Told("architecture.names-nothing", values, one.at)

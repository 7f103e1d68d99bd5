"""What is defined is used, in a schema that describes a message."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey, Node
from checker.kinds.schemas.keywords import DEFINITIONS
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XsdSurvey, local

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "schemas.unused": Text(
        "التعريف «{name}» لا يشير إليه شيء في المخطط؛ احذفه، أو انقله إلى مخطط للأنواع المشتركة.",
        "Nothing in the schema refers to “{name}”; remove it, or move it to a schema of shared types.",
    ),
}
_REFERRING = ("type", "base", "ref", "itemType", "memberTypes", "substitutionGroup")


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """A rule without options."""
    return Judges(_of_xsd, _of_json)


def _of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    if not survey.roots:
        yield Nothing()
        return
    used = {
        local(name)
        for element in survey.root.iter("{*}*")
        for attribute in _REFERRING
        for name in (element.get(attribute) or "").split()
        if element.tag is not None
    }
    for element in survey.named_types:
        if element.get("name") not in used:
            yield Found("schemas.unused", survey.pointer(element, "name"), {"name": element.get("name")})


def _of_json(survey: JsonSurvey) -> Iterator[Outcome]:
    if survey.is_library or not survey.definitions:
        yield Nothing()
        return
    if any(node.get("$dynamicRef") or node.get("$recursiveRef") for node in survey.every):
        return  # what is referred to is known only when a message is looked at
    used = _used(survey)
    for node in survey.definitions:
        if node.pointer not in used:
            yield Found("schemas.unused", node.pointer, {"name": node.name}, on_key=True)


def _used(survey: JsonSurvey) -> set[str]:
    """The definitions to which, or to a part of which, something outside of them refers."""
    used: set[str] = set()
    for node in survey.every:
        here: Node | None = node
        for user in survey.users.get(id(node.value), ()):
            while here is not None:
                if here.keyword in DEFINITIONS and not f"{user.pointer}/".startswith(f"{here.pointer}/"):
                    used.add(here.pointer)
                here = here.parent
            here = node
    return used

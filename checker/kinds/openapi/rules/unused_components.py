"""Every component is used by what stands outside of `components`, directly or through other components.

Cites: OpenAPI 3.1.1, section 4.8.7. A document without operations is a library for others: there is nothing to judge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.pointer import unescape
from checker.kernel.text import Text
from checker.kinds.openapi.component_uses import OUTSIDE, Component, Uses, component_of, reached, uses_of_references
from checker.kinds.openapi.discriminators import mapped
from checker.kinds.openapi.nodes import Found, Node, Outcome
from checker.kinds.openapi.objects import FIELDS, SECTIONS
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.schemas_together import branches
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "openapi.component-unused": Text(
        "لا يستعمل شيء في الوثيقة المكوّن «{name}» من {section}.",
        "Nothing in the document uses the component “{name}” of {section}.",
    ),
}


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    held = survey.root.get("components")
    sections = [(key, value) for key, value in held.items() if key in SECTIONS] if isinstance(held, dict) else []
    all_of = [(section, name) for section, listed in sections if isinstance(listed, dict) for name in listed]
    if not all_of or not survey.nodes("operation"):
        yield Nothing()
        return
    uses = _uses(survey)
    used = reached(uses)
    if not used.issuperset(all_of):
        # Extensions are free to refer to components, and often do: webhooks before 3.1, gateways, generators.
        uses[OUTSIDE] |= set(_in_extensions(survey))
        used = reached(uses)
    for section, name in all_of:
        if (section, name) not in used:
            tokens = ("components", section, name)
            yield Found(
                "openapi.component-unused", survey.root, tokens, {"section": section, "name": name}, on_key=True
            )


def _uses(survey: Survey) -> Uses:
    """Component → components it uses; what stands outside of all uses as `OUTSIDE`."""
    # First, because it may bring in parts of other documents, which refer back to this one.
    choices = [(node, [*mapped(survey, node)]) for node in survey.marked["discriminator"]]
    uses = uses_of_references(survey)
    for node in survey.nodes("securityRequirement"):
        owner = component_of(survey, node)
        uses[owner] |= {("securitySchemes", name) for name in node.value}
    for node, targets in choices:
        owner = component_of(survey, node)
        uses[owner] |= {component_of(survey, one) for _, one in targets if isinstance(one, Node)}
        if not branches(survey, node, "oneOf") and not branches(survey, node, "anyOf"):
            uses[owner] |= _heirs(survey, owner)
    return uses


def _heirs(survey: Survey, base: Component) -> set[Component]:
    """Schemas that say `allOf` of `base`: its discriminator names them without a mapping (3.1.1, 4.8.25.3)."""
    return {
        reference.owner
        for reference in survey.references.values()
        if reference.owner
        and "allOf" in reference.node.tokens
        and isinstance(reference.leads, Node)
        and component_of(survey, reference.leads) == base
    }


def _in_extensions(survey: Survey) -> Iterator[Component]:
    """Components that a `$ref` inside an extension names."""
    # Schemas are most of a document, and what extends them are hints to generators, not references.
    kinds = [kind for kind in FIELDS[survey.version] if kind != "schema"]
    objects = [node.value for kind in kinds for node in survey.nodes(kind)]
    keys: set[Any] = set().union(*objects)
    extensions = {key for key in keys if isinstance(key, str) and key.startswith("x-")}
    stack = [one[key] for one in objects if not extensions.isdisjoint(one) for key in extensions.intersection(one)]
    while stack:
        value = stack.pop()
        if isinstance(value, list):
            stack += [one for one in value if isinstance(one, dict | list)]
        elif isinstance(value, dict):
            stack += [one for one in value.values() if isinstance(one, dict | list)]
            if "$ref" in value:
                yield from _component_named(str(value["$ref"]))


def _component_named(text: str) -> Iterator[Component]:
    match text.split("/"):
        case ["#", "components", section, name, *_]:
            yield section, unescape(unquote(name))

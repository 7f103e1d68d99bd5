"""Security requirements name schemes that are defined, and scopes that those declare.

Cites: OpenAPI 3.1.1, section 4.8.30; 3.0.4, section 4.7.30.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Nothing
from checker.kernel.kind import Supplies
from checker.kernel.likeness import nearest
from checker.kernel.text import Text
from checker.kinds.openapi.nodes import Found, Node, Outcome
from checker.kinds.openapi.rule import Judge
from checker.kinds.openapi.survey import Survey

OPTIONS: Mapping[str, Any] = {}
MESSAGES: Mapping[str, Text] = {
    "openapi.scheme-undefined": Text(
        "آلية الأمن «{scheme}» غير معرّفة في components.securitySchemes.",
        "The security scheme “{scheme}” is not defined under components.securitySchemes.",
    ),
    "openapi.scheme-undefined-near": Text(
        "آلية الأمن «{scheme}» غير معرّفة في components.securitySchemes؛ لعل المقصود «{nearest}».",
        "The security scheme “{scheme}” is not defined under components.securitySchemes; did you mean “{nearest}”?",
    ),
    "openapi.scope-undefined": Text(
        "لا تعرّف آلية الأمن «{scheme}» النطاق «{scope}». النطاقات المعرّفة: {allowed}",
        "The security scheme “{scheme}” does not declare the scope “{scope}”. It declares: {allowed}",
    ),
    "openapi.scope-undeclared": Text(
        "لا تعرّف آلية الأمن «{scheme}» النطاق «{scope}»، ولا أي نطاق.",
        "The security scheme “{scheme}” does not declare the scope “{scope}”, nor any other.",
    ),
    "openapi.scope-unwanted": Text(
        "لا نطاقات لآلية الأمن «{scheme}» لأن نوعها {type}؛ يجب أن تكون قائمتها فارغة.",
        "The security scheme “{scheme}” has no scopes, because its type is {type}; its list must be empty.",
    ),
}
_WITH_SCOPES = ("oauth2", "openIdConnect")


def prepare(options: Mapping[str, Any], supplies: Supplies) -> Judge:  # noqa: ARG001 - the shape of a rule
    """Make the judge."""
    return _judge


def _judge(survey: Survey) -> Iterator[Outcome]:
    components = survey.root.get("components")
    listed = components.get("securitySchemes") if isinstance(components, dict) else None
    schemes: Mapping[str, Any] = listed if isinstance(listed, dict) else {}
    requirements = survey.nodes("securityRequirement")
    if not requirements:
        yield Nothing()
    for node in requirements:
        for name in node.value:
            if name in schemes:
                yield from _of_scopes(survey, node, name, schemes[name])
                continue
            near = nearest(name, schemes)
            code = "openapi.scheme-undefined-near" if near else "openapi.scheme-undefined"
            values = {"scheme": name, **({"nearest": near} if near else {})}
            yield Found(code, node, (name,), values, on_key=True)


def _of_scopes(survey: Survey, node: Node, name: str, value: Any) -> Iterator[Outcome]:
    scopes = node.value[name]
    place = survey.node("securityScheme", value)
    scheme = survey.final(place) if place else None
    kind = scheme.get("type") if scheme else None
    if scheme is None or not isinstance(scopes, list) or not isinstance(kind, str):
        return
    if kind not in _WITH_SCOPES and survey.version == "3.0" and scopes:
        yield Found("openapi.scope-unwanted", node, (name,), {"scheme": name, "type": kind})
    declared = _declared(scheme)
    for place_of, scope in enumerate(scopes if kind == "oauth2" and declared is not None else ()):
        if isinstance(scope, str) and scope not in (declared or ()):
            code = "openapi.scope-undefined" if declared else "openapi.scope-undeclared"
            values = {"scheme": name, "scope": scope, **({"allowed": declared} if declared else {})}
            yield Found(code, node, (name, place_of), values)


def _declared(scheme: Node) -> list[str] | None:
    """Scopes of all flows; None where they cannot be told."""
    flows = scheme.get("flows")
    if not isinstance(flows, dict):
        return None
    found: list[str] = []
    for name, flow in flows.items():
        if name.startswith("x-"):
            continue
        scopes = flow.get("scopes") if isinstance(flow, dict) else None
        if not isinstance(scopes, dict):
            return None
        found += scopes
    return list(dict.fromkeys(found))

"""Schema Objects of a document as JSON Schema that the engine can compile.

In 3.0 they are Draft 4 but for `nullable` (3.0.4, section 4.7.24): `exclusiveMinimum` is a boolean there, and
nothing counts beside `$ref`. In 3.1 they are 2020-12. In both, a property that only responses (`readOnly`) or only
requests (`writeOnly`) carry may be missing from an example, whichever it illustrates.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from checker.kernel.pointer import escape
from checker.kinds.openapi.component_uses import OUTSIDE, component_of, reached, uses_of_references
from checker.kinds.openapi.copies import Copies
from checker.kinds.openapi.nodes import Found, Node, Reference
from checker.kinds.openapi.survey import Survey
from checker.kinds.openapi.validity import mistakes

_PLAIN = "#/components/schemas/"
_HARMLESS = frozenset({"required", "additional-properties", "additional-properties-near", "min-items", "unique-items"})
"""Mistakes in a Schema Object by which the engine can still judge."""


class Dialect:
    """The schemas of a document, rewritten where they must be.

    `others`   schemas that references name and that are not under components: `#/others/<n>`
    `unknown`  pointers to schemas that are mistaken, or whose reference is broken: they ask for nothing
    """

    def __init__(self, survey: Survey) -> None:
        self._survey = survey
        self._copies = Copies()
        self._ids = any(survey.marked["$id"])
        self.others: list[Any] = []
        self.unknown: list[str] = []
        self._places: dict[int, int] = {}
        self._targets: list[Node] = []
        self._void_mistaken()
        if survey.version == "3.0":
            self._widen_nullable()
        self._relax_required()
        for reference in [one for one in survey.references.values() if one.kind == "schema"]:
            self._rewrite(reference)
        for node in survey.marked["$id"]:
            self._copies.change(node).pop("$id", None)
        self.others = [self.schema(node) for node in self._targets]

    def schema(self, node: Node) -> Any:
        """The schema of `node`, rewritten."""
        return self._copies.of(node.value)

    def needed(self, nodes: Iterable[Node]) -> dict[str, Any]:
        """Those of `components` that the schemas `nodes` refer to, directly or through others; rather more than less.

        A value that an alias of YAML puts in several components is known to refer to others in the first alone.
        """
        uses = uses_of_references(self._survey)
        starts = {OUTSIDE, *(component_of(self._survey, node) for node in nodes)}
        named = {name for user in reached(uses, starts) for section, name in uses.get(user, ()) if section == "schemas"}
        return {name: schema for name, schema in self.components().items() if str(name) in named}

    def components(self) -> dict[str, Any]:
        """The schemas under components, rewritten."""
        held = self._survey.root.get("components")
        listed = held.get("schemas") if isinstance(held, dict) else None
        if not isinstance(listed, dict):
            return {}
        return {name: self._copies.of(value) for name, value in listed.items() if isinstance(value, dict | bool)}

    def _widen_nullable(self) -> None:
        for node in self._survey.marked["nullable"]:
            named = node.value.get("type")
            if node.value["nullable"] is True and isinstance(named, str):
                copy = self._copies.change(node)
                if copy.get("type") == named:
                    copy["type"] = [named, "null"]

    def _relax_required(self) -> None:
        one_way = {
            id(node.value): node
            for keyword in ("readOnly", "writeOnly")
            for node in self._survey.marked[keyword]
            if node.value[keyword] is True
        }
        uses = [
            one.node
            for one in self._survey.references.values()
            if isinstance(one.leads, Node) and id(one.leads.value) in one_way
        ]
        for node in [*one_way.values(), *uses]:
            if node.parent is not None and node.tokens[0] == "properties":
                self._relax(node.parent, node.name)
                if node.parent.parent is not None and node.parent.tokens[0] == "allOf":
                    for beside in (node.parent.parent, *self._branches(node.parent.parent)):
                        self._relax(beside, node.name)

    def _relax(self, node: Node, name: str) -> None:
        required = self._copies.of(node.value).get("required")
        if isinstance(required, list) and name in required:
            copy = self._copies.change(node)
            copy["required"] = [one for one in required if one != name]
            if not copy["required"]:
                del copy["required"]

    def _branches(self, node: Node) -> list[Node]:
        return [one for one in self._survey.children(node) if one.tokens[0] == "allOf" and isinstance(one.value, dict)]

    def _rewrite(self, reference: Reference) -> None:
        leads = reference.leads
        if not isinstance(leads, Node) or reference.actual:
            self._copies.change(reference.node).pop("$ref", None)
            self.unknown.append(reference.node.pointer())
            return
        match leads.path():
            case ("components", "schemas", name) if leads.document is self._survey.document:
                if self._ids or reference.text != _PLAIN + str(name):
                    self._point(reference, _PLAIN + _fragment(str(name)))
            case _:
                place = self._places.setdefault(id(leads.value), len(self._targets))
                if place == len(self._targets):
                    self._targets.append(leads)
                self._point(reference, f"#/others/{place}")

    def _point(self, reference: Reference, text: str) -> None:
        copy = self._copies.change(reference.node)
        if "$ref" in copy:
            copy["$ref"] = text

    def _void_mistaken(self) -> None:
        """The engine refuses a schema that is mistaken; that it is one, the validity of the document tells."""
        for mistake in mistakes(self._survey):
            if not isinstance(mistake, Found) or mistake.code.removeprefix("jsonschema.") in _HARMLESS:
                continue
            holder = self._holder(mistake)
            if holder is not None:
                self._copies.void(holder)
                self.unknown.append(holder.pointer())

    def _holder(self, mistake: Found) -> Node | None:
        """The innermost schema in which a mistake stands."""
        value, found = mistake.node.value, self._survey.node("schema", mistake.node.value)
        for token in mistake.tokens:
            try:
                value = value[int(token)] if isinstance(value, list) else value[str(token)]
            except (LookupError, TypeError, ValueError):
                break
            found = self._survey.node("schema", value) or found
        return found


def _fragment(name: str) -> str:
    return escape(name).replace("%", "%25")

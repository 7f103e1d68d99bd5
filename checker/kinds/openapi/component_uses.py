"""Which components refer to which."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from checker.kinds.openapi.nodes import Node
from checker.kinds.openapi.survey import Survey

Component = tuple[str, str]
"""(section, name) under `components`."""
OUTSIDE: Component = ("", "")
Uses = dict[Component, set[Component]]


def uses_of_references(survey: Survey) -> Uses:
    """Component → components that references in it name; what stands outside of all uses as `OUTSIDE`."""
    uses: Uses = defaultdict(set)
    named: dict[int, Component] = {}
    for reference in survey.references.values():
        leads = reference.leads
        if isinstance(leads, Node):
            if id(leads) not in named:
                named[id(leads)] = component_of(survey, leads)
            uses[reference.owner or OUTSIDE].add(named[id(leads)])
    return uses


def reached(uses: Mapping[Component, set[Component]], starts: Iterable[Component] = (OUTSIDE,)) -> set[Component]:
    """`starts`, and all that they use, directly or through others."""
    found = set(starts)
    stack = list(found)
    while stack:
        new = uses.get(stack.pop(), set()) - found
        found |= new
        stack += new
    return found


def component_of(survey: Survey, node: Node) -> Component:
    """The component of this document that `node` stands in; `OUTSIDE` where it stands in none."""
    if node.document is not survey.document:
        return OUTSIDE
    match node.path():
        case ("components", section, name, *_):
            return str(section), str(name)
    return OUTSIDE

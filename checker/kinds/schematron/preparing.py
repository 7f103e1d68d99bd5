"""From the parameters of a requirement to a judge, and to the assertions the requirement listens to."""

from __future__ import annotations

from hashlib import sha256
from typing import Any, NamedTuple

from checker.engines.xsd.library import etree
from checker.kernel.kind import Supplies
from checker.kernel.standard import Requirement
from checker.kinds.schematron.expanding import expand
from checker.kinds.schematron.judging import Judge
from checker.kinds.schematron.keeping import kept
from checker.kinds.schematron.messages import trouble
from checker.kinds.schematron.program import Program
from checker.kinds.schematron.sources import gather
from checker.kinds.schematron.transpiling import transpile


class Listener(NamedTuple):
    """A requirement with the numbers of its assertions, and of the rules they stand in."""

    requirement: str
    assertions: frozenset[int]
    rules: frozenset[int]


def prepared(requirement: Requirement, file: str, phase: str, supplies: Supplies) -> Judge:
    """The judge of a schema of the standard and one of its phases. Raises Trouble."""

    def opener(name: str) -> Any:
        found = supplies.file(requirement, name)
        if not hasattr(found, "element"):
            raise trouble("schematron.no-schematron", {"file": name})
        return found.element

    schema = gather(file, opener)
    # Not canonical XML, which refuses the relative namespaces that public rule sets give their functions (`utils`).
    digest = sha256(b"\0".join([etree().tostring(schema), phase.encode(), file.encode()])).hexdigest()

    def make() -> Program:
        expand(schema)
        return transpile(schema, phase, file)

    return Judge(digest, kept(digest, make), file)


def listener(requirement: Requirement, program: Program) -> Listener:
    """What a requirement listens to. Raises Trouble where it names an id that is not there."""
    parameters = requirement.check.parameters
    chosen = set(range(len(program.assertions)))
    if "ids" in parameters:
        known = {name for one in program.assertions for name in one.ids}
        for name in parameters["ids"]:
            if name not in known:
                raise trouble("schematron.no-such-id", {"name": name, "file": parameters["file"]})
        chosen = {number for number in chosen if not set(parameters["ids"]).isdisjoint(program.assertions[number].ids)}
    if "level" in parameters:
        chosen = {number for number in chosen if program.assertions[number].level == parameters["level"]}
    if not chosen:  # what listens to nothing could never fail
        raise trouble("schematron.nothing-chosen", {"file": parameters["file"]})
    rules = frozenset({program.assertions[number].rule for number in chosen})
    return Listener(requirement.name, frozenset(chosen), rules)

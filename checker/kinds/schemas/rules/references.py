"""References lead somewhere, and never to the network.

Option `to`: `network` (nothing is referred to there) or `parts` (what is referred to is there).
Cites: JSON Schema 2020-12 Core, section 8.2.3; XML Schema part 1, section 4.3.2.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from checker.engines.outcomes import Found, Nothing, Outcome
from checker.kernel.document import Broken
from checker.kernel.kind import Supplies
from checker.kernel.text import Text
from checker.kinds.schemas.json_survey import JsonSurvey, Node
from checker.kinds.schemas.rule import Judges, Options
from checker.kinds.schemas.xsd_survey import XsdSurvey
from checker.loaders.messages import MESSAGES as OF_LOADERS

OPTIONS: Mapping[str, Any] = {"to": {"enum": ["network", "parts"]}}
MESSAGES: Mapping[str, Text] = {
    **{code: text for code, text in OF_LOADERS.items() if code.startswith("reference.")},
    "schemas.remote-location": Text(
        "يشير schemaLocation إلى الشبكة ({reference})، ولا يُجلب شيء منها؛ انسخ الملف إلى جانب المخطط وأشر إليه باسمه.",
        "schemaLocation names the network ({reference}), and nothing is fetched from there; copy the file beside the"
        " schema and name it.",
    ),
}
_XML = "http://www.w3.org/XML/1998/namespace"
_DIALECT = "://json-schema.org/draft"


def make(options: Options, supplies: Supplies) -> Judges:  # noqa: ARG001 - the shape of a rule
    """The rule for one sort of reference."""
    if options["to"] == "network":
        return Judges(_network_of_xsd, lambda survey: _of_json(survey, remote=True))
    return Judges(json=lambda survey: _of_json(survey, remote=False))


def _network_of_xsd(survey: XsdSurvey) -> Iterator[Outcome]:
    for element in survey.each("include", "import", "redefine", "override"):
        location = (element.get("schemaLocation") or "").strip()
        if ("://" in location or location.startswith("//")) and element.get("namespace") != _XML:
            pointer = survey.pointer(element, "schemaLocation")
            yield Found("schemas.remote-location", pointer, {"reference": location})


def _of_json(survey: JsonSurvey, *, remote: bool) -> Iterator[Outcome]:
    references = [node for node in survey.every if isinstance(node.get("$ref"), str)]
    if not references:
        yield Nothing()
    for node in references:
        broken = _broken(survey, node)
        if broken and (broken.code == "reference.network") is remote:
            yield Found(broken.code, node.at("$ref"), broken.values)


def _broken(survey: JsonSurvey, node: Node) -> Broken | None:
    leads = survey.leads(node)
    own = _DIALECT in node.value["$ref"]  # the meta-schemas, which every validator carries
    return leads if isinstance(leads, Broken) and not own else None

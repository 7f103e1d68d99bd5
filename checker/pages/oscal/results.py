"""A JSON report as OSCAL assessment results: an observation for each failed verdict, a finding for each requirement."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from checker.kernel.text import Language
from checker.pages.oscal.words import Object, control, line, metadata, named, prop
from checker.reporters.writing import write_json

_JUDGED = ("passed", "failed", "waived")

Told = Mapping[str, Any]


def results(report: Told, language: Language) -> str:
    """The results as JSON. A requirement that was judged nowhere, or could not be, has no finding: nothing is known."""
    title = report["agency"][language] if report["agency"] else report["conclusion"]["message"][language]
    made = {
        "uuid": named("results", report["made"], title),
        "metadata": metadata(title, report["tool"]["version"], report["made"], []),
        "import-ap": {"href": "https://standards.egov.example/oscal/assessment-plan.json"},
        "results": [_result(report, language)],
    }
    return write_json({"assessment-results": made})


def _result(report: Told, language: Language) -> Object:
    requirements = {one["citation"]: one for one in report["requirements"]}
    verdicts: dict[str, list[tuple[Told, Told]]] = {}
    for artefact in report["artefacts"]:
        for verdict in artefact["verdicts"]:
            if verdict["outcome"] in _JUDGED:
                verdicts.setdefault(_citation(verdict), []).append((artefact, verdict))
    observations = [_observation(report, one, verdict, language) for some in verdicts.values() for one, verdict in some]
    selection: Object = {"include-controls": _controls(verdicts)} if verdicts else {"include-all": {}}
    made: Object = {
        "uuid": named("result", report["made"]),
        "title": line(report["conclusion"]["word"]),
        "description": report["conclusion"]["message"][language],
        "start": report["made"],
        "end": report["made"],
        "props": [prop("as-of", report["asOf"]), *([prop("edition", report["edition"])] if report["edition"] else [])],
        "reviewed-controls": {"control-selections": [selection]},
    }
    if report["artefacts"]:
        made["local-definitions"] = {"inventory-items": [_item(one) for one in report["artefacts"]]}
    if observations:
        made["observations"] = observations
        made["findings"] = [_finding(requirements[name], some, report, language) for name, some in verdicts.items()]
    return made


def _citation(verdict: Told) -> str:
    standard, _, requirement = verdict["requirement"].partition("/")
    return f"{standard}@{verdict['version']}/{requirement}"


def _controls(citations: Iterable[str]) -> list[Object]:
    names = dict.fromkeys(f"{one.partition('@')[0]}.{one.partition('/')[2]}" for one in citations)
    return [{"control-id": name} for name in names]


def _item(artefact: Told) -> Object:
    props = [prop("sha256", artefact["digest"])] if artefact["digest"] else []
    made: Object = {"uuid": named("artefact", artefact["name"]), "description": line(artefact["name"])}
    return {**made, "props": props} if props else made


def _observation(report: Told, artefact: Told, verdict: Told, language: Language) -> Object:
    found = [
        one
        for one in artefact["findings"]
        if (one["requirement"], one["version"]) == (verdict["requirement"], verdict["version"])
    ]
    made: Object = {
        "uuid": _name(report, artefact, verdict),
        "description": line(f"{artefact['name']}: {verdict['requirement']}: {verdict['outcome']}"),
        "props": [prop("outcome", verdict["outcome"]), prop("version", verdict["version"])],
        "methods": ["TEST"],
        "subjects": [{"subject-uuid": named("artefact", artefact["name"]), "type": "inventory-item"}],
        "collected": report["made"],
    }
    if found:
        made["relevant-evidence"] = [{"description": _evidence(one, language)} for one in found]
    return made


def _evidence(finding: Told, language: Language) -> str:
    place = finding["place"]
    where = ":".join(str(place[part]) for part in ("file", "line", "column") if part in place)
    return f"{where}: {finding['message'][language]}"


def _name(report: Told, artefact: Told, verdict: Told) -> str:
    return named("observation", report["made"], artefact["name"], _citation(verdict))


def _finding(requirement: Told, some: list[tuple[Told, Told]], report: Told, language: Language) -> Object:
    failed = any(verdict["outcome"] == "failed" for _, verdict in some)
    waived = any(verdict["outcome"] == "waived" for _, verdict in some)
    status: Object = {"state": "not-satisfied" if failed or waived else "satisfied"}
    if failed or waived:
        status["reason"] = "fail" if failed else "other"
    made: Object = {
        "uuid": named("finding", report["made"], requirement["citation"]),
        "title": line(requirement["title"][language]),
        "description": requirement["statement"][language],
        "props": [prop("level", requirement["level"]), prop("citation", requirement["citation"])],
        "target": {"type": "objective-id", "target-id": control(requirement["name"]), "status": status},
        "related-observations": [{"observation-uuid": _name(report, one, verdict)} for one, verdict in some],
    }
    return made

"""Places and files in SARIF's words: location (3.28), artifact (3.24)."""

from __future__ import annotations

from typing import Any

from checker.kernel.place import Place
from checker.kernel.pointer import unescape
from checker.kernel.report import Report
from checker.reporters.addresses import relative_uri


def location(place: Place, pointer: str = "") -> dict[str, Any]:
    """Where a finding is: in the file, and by its pointer in the document.

    What concerns a whole file stands at its first line: code scanning takes no location without one.
    """
    region = {"startLine": place.line or 1}
    if place.line and place.column:
        region["startColumn"] = place.column
    made: dict[str, Any] = {"physicalLocation": {"artifactLocation": _uri(place.file), "region": region}}
    if pointer:
        name = unescape(pointer.rsplit("/", 1)[-1])
        made["logicalLocations"] = [{"name": name, "fullyQualifiedName": pointer}]
    numbers = {"page": place.page, "row": place.row}
    if any(numbers.values()):
        made["properties"] = {name: number for name, number in numbers.items() if number}
    return made


def artifacts(report: Report) -> list[dict[str, Any]]:
    """The files judged, then those only consulted; each once."""
    made: dict[str, dict[str, Any]] = {}
    for judgement in report.judgements:
        artefact = judgement.artefact
        made[artefact.name] = _artifact(artefact.name, artefact.digest, artefact.size)
        made[artefact.name]["roles"] = ["analysisTarget"]
    for judgement in report.judgements:
        for name, digest in judgement.used:
            if digest and name not in made and not name.endswith("/"):
                made[name] = _artifact(name, digest)
    return list(made.values())


def _artifact(name: str, digest: str, size: int = -1) -> dict[str, Any]:
    """3.24.10: a length of -1 is one that is not known."""
    made: dict[str, Any] = {"location": _uri(name)}
    if size >= 0:
        made["length"] = size
    if digest:
        made["hashes"] = {"sha-256": digest}
    return made


def _uri(name: str) -> dict[str, Any]:
    uri = relative_uri(name)
    return {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": "%SRCROOT%"}

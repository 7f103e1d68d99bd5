"""The standard's own samples, and documents in use: every finding in them was read and is true."""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from checker.kernel.fault import Fault, Unchecked
from checker.kernel.level import Level
from checker.kernel.pointer import look_up, split
from checker.kernel.standard import CheckSpec, Requirement
from checker.kernel.text import Text
from checker.kinds import openapi as kind
from checker.loaders import load

NONE = Text("لا شيء", "nothing")
HOUSE = Path(__file__).parents[3]
STANDARD = HOUSE / "standards" / "rest-api" / "1.0"
CORPORA = Path(os.environ.get("MIYAR_CORPORA", HOUSE.parent / "shared" / "corpora")) / "openapi"


def requirements() -> Iterator[tuple[Requirement, Any]]:
    """Requirements of the standard that this kind judges, and the examples they name."""
    for path in sorted((STANDARD / "requirements").glob("*.yaml")):
        told = yaml.safe_load(path.read_text())
        if "openapi" in told["check"]:
            check = CheckSpec("openapi", told["check"]["openapi"])
            yield (
                Requirement("r", "1", path.stem, Level.MUST, NONE, NONE, NONE, NONE, (), check, (), STANDARD, ""),
                told["examples"],
            )


NAMES = [one.id for one, _ in requirements()]


@pytest.mark.parametrize("name", NAMES)
def test_samples_of_the_standard(bench: Any, name: str) -> None:
    requirement, examples = next(one for one in requirements() if one[0].id == name)
    check = kind.prepare([requirement], bench.supplies)
    judged = 0
    for example in examples:
        path = STANDARD / (example.get("passes") or example["fails"])
        if not path.is_file():
            continue
        judged += 1
        told = list(check(load(path, path.name)))
        assert not [one for one in told if isinstance(one, Unchecked)]
        pointers = {one.pointer for one in told if isinstance(one, Fault)}
        assert bool(pointers) == ("fails" in example), path.name
        assert not example.get("at") or pointers == set(example["at"]), path.name
    assert judged


FOUND: dict[str, dict[str, int]] = {
    "adyen-legal-entity-v4.yaml": {
        "examples jsonschema.type": 2,  # sort codes without quotes
        "security-present openapi.security-missing": 1,
        "bounds openapi.unbounded-string": 156,
        "bounds openapi.unbounded-array": 21,
        "collections openapi.collection-parameter": 4,
        "offers openapi.no-parameter-offered": 2,
        "offers openapi.no-header-offered": 2,
        "offers openapi.no-path-offered": 1,
        "national-elements openapi.element-codes-long": 8,
        "national-elements openapi.element-codes": 1,
        "national-elements openapi.element-pattern": 2,
        "national-elements openapi.element-format": 2,
        "national-elements openapi.element-type": 2,
    },
    "adyen-management-v3.yaml": {
        "examples jsonschema.type": 4,  # postal codes and a serial number without quotes
        "unused-components openapi.component-unused": 1,
        "bounds openapi.unbounded-string": 468,
        "bounds openapi.unbounded-array": 59,
        "collections openapi.collection-parameter": 9,
        "offers openapi.no-parameter-offered": 2,
        "offers openapi.no-header-offered": 2,
        "offers openapi.no-path-offered": 1,
        "national-elements openapi.element-codes-long": 3,
        "national-elements openapi.element-codes": 5,
        "national-elements openapi.element-pattern": 9,
        "national-elements openapi.element-type": 4,
    },
    "xroad-central-server.yaml": {
        "examples jsonschema.type": 3,  # numbers where identifiers are strings
        "references reference.outside": 5,  # to a file of another folder of its own repository
        "tags openapi.tag-undefined": 1,
        "unused-components openapi.component-unused": 5,
        "bounds openapi.unbounded-string": 9,
        "bounds openapi.unbounded-array": 3,
        "collections openapi.collection-parameter": 20,
        "offers openapi.no-parameter-offered": 2,
        "offers openapi.no-header-offered": 2,
    },
    "xroad-security-server.yaml": {
        "examples jsonschema.type": 16,
        "examples jsonschema.enum": 3,  # IN_USE, which none of three enumerations knows
        "examples jsonschema.required": 2,  # `name` where the schema says mail_address, description
        "references reference.outside": 5,
        "tags openapi.tag-undefined": 3,
        "tags openapi.tag-undefined-near": 11,  # token-certificates, defined as token-certificate
        "unused-components openapi.component-unused": 1,
        "bounds openapi.unbounded-string": 5,
        "bounds openapi.unbounded-array": 3,
        "collections openapi.collection-parameter": 26,
        "offers openapi.no-parameter-offered": 2,
        "offers openapi.no-header-offered": 2,
    },
}


def judged(bench: Any, name: str) -> tuple[Any, list[tuple[str, Fault]]]:
    path = CORPORA / name
    if not path.is_file():
        pytest.skip("the corpora are not here")
    document = load(path, name)
    chosen = {one.name: one.check.parameters["rule"] for one, _ in requirements()}
    told = list(kind.prepare([one for one, _ in requirements()], bench.supplies)(document))
    assert not [one for one in told if isinstance(one, Unchecked)]
    return document.data, [(chosen[one.requirement], one) for one in told if isinstance(one, Fault)]


@pytest.mark.parametrize("name", FOUND)
def test_documents_in_use(bench: Any, name: str) -> None:
    _, found = judged(bench, name)
    assert dict(Counter(f"{rule} {fault.code}" for rule, fault in found)) == FOUND[name]


@pytest.mark.parametrize("name", FOUND)
def test_each_finding_is_true(bench: Any, name: str) -> None:  # noqa: C901 - one case a code
    """Looked at once more, by what the text of the document says and no walk of ours."""
    data, found = judged(bench, name)
    text = (CORPORA / name).read_text()
    for _, fault in found:
        value = look_up(data, fault.pointer)
        last = split(fault.pointer)[-1]
        match fault.code:
            case "openapi.unbounded-string":
                assert "string" in value["type"]
                assert not value.keys() & {"maxLength", "enum", "const", "pattern", "format"}
            case "openapi.unbounded-array":
                assert "array" in value["type"]
                assert not value.keys() & {"maxItems", "enum", "const"}
            case "openapi.component-unused":
                section = split(fault.pointer)[1]
                assert not re.search(rf"#/components/{section}/{re.escape(last)}['\"]?\s", text.replace("yaml#", ""))
            case "openapi.tag-undefined" | "openapi.tag-undefined-near":
                assert value not in [tag["name"] for tag in data["tags"]]
            case "reference.outside":
                assert value.startswith("../../")
            case "openapi.security-missing":
                assert "security" not in value
                assert "security" not in data
            case "openapi.collection-parameter":
                assert last == "get"
                assert not re.search(r"name: (page|offset|limit|cursor|start|size)", str(value))
            case "openapi.element-type":
                assert value.get("type") != "string" or "$ref" in value
            case "openapi.element-format" | "openapi.element-pattern":
                assert not value.keys() & {"pattern", "enum", "const"}
            case "openapi.element-codes" | "openapi.element-codes-long":
                assert not value.keys() & {"enum", "const"}

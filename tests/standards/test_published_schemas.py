"""The schemas that agencies take from the standards say the same in a second engine."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import xmlschema
from lxml import etree

from checker.repository import shipped

STANDARDS = Path(shipped("standards"))
SCHEMAS = {"e-payment": "payment.xsd", "message-envelope": "envelope.xsd"}
SAMPLES = [path for name in SCHEMAS for path in sorted((STANDARDS / name / "1.0" / "samples").glob("*.xml"))]


@cache
def engines(standard: str) -> tuple[Any, Any]:
    file = str(STANDARDS / standard / "1.0" / "schemas" / SCHEMAS[standard])
    return xmlschema.XMLSchema(file, allow="sandbox"), etree.XMLSchema(file=file)


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: f"{path.parts[-4]}-{path.stem}")
def test_two_engines_agree_on_every_sample(path: Path) -> None:
    newer, older = engines(path.parts[-4])
    assert newer.is_valid(str(path)) == older.validate(etree.parse(path))

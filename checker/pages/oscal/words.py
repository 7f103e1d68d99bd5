"""What all OSCAL documents of ours share: ids that stay the same, metadata, properties."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time
from typing import Any
from uuid import NAMESPACE_URL, uuid5

VERSION = "1.1.3"
"""The version of OSCAL that is written."""
NAMESPACE = "https://standards.egov.example/oscal"

Object = dict[str, Any]
_SPACES = re.compile(r"\s+")


def named(*parts: str) -> str:
    """A UUID that is always the same for the same name (RFC 9562, 5.5)."""
    return str(uuid5(NAMESPACE_URL, "/".join([NAMESPACE, *parts])))


def control(requirement: str) -> str:
    """`rest-api/problem-details` as the id of a control, which has no slash."""
    return requirement.replace("/", ".")


def line(text: str) -> str:
    """Text on one line, neither empty nor with spaces at its ends, as titles and values of properties must be."""
    return _SPACES.sub(" ", text).strip() or "-"


def prop(name: str, value: str) -> Object:
    """A property of our own."""
    return {"name": name, "ns": NAMESPACE, "value": line(value)}


def day(told: date | None) -> str:
    """The first moment of a day; of none, of the first day there is."""
    return datetime.combine(told or date(1970, 1, 1), time(), UTC).isoformat()


def metadata(title: str, version: str, modified: str, props: list[Object]) -> Object:
    """The metadata of a document; the same input gives the same output."""
    told: Object = {"title": line(title), "last-modified": modified, "version": version, "oscal-version": VERSION}
    return {**told, "props": props} if props else told

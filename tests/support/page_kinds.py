"""One page of every kind that the site has, and more where kinds differ in what they show."""

from __future__ import annotations

from pathlib import Path

KINDS = (
    "", "404.html", "search/", "about/", "standards/", "standards/rest-api/1.1/", "standards/rest-api/1.0/",
    "standards/rest-api/1.1/changes/", "standards/soap-services/1.0/", "dictionary/", "dictionary/code-lists/",
    "dictionary/code-lists/governorates/", "profiles/", "editions/", "editions/2026.1/", "comply/", "comply/agency/",
    "comply/architect/", "comply/steward/", "comply/report-format/", "comply/commands/", "architecture/",
    "architecture/elements/civil-register/", "architecture/catalogues/registers/",
    "architecture/matrices/services-systems/", "services/", "compliance/", "compliance/standards/rest-api/",
)  # fmt: skip
"""Paths from the root of a language."""


def both(path: str) -> tuple[str, str]:
    """The page in Arabic and in English."""
    return path, f"en/{path}"


def first_below(site: Path, folder: str) -> str:
    """The path of some page below a folder of pages whose names are data: a view, a body, a profile."""
    found = sorted(one.parent for one in (site / folder).glob("*/index.html") if one.parent.name != "standards")
    return f"{found[0].relative_to(site).as_posix()}/"


def all_kinds(site: Path) -> list[str]:
    """All of them."""
    return [*KINDS, *(first_below(site, one) for one in ("architecture/views", "profiles", "compliance"))]

"""Addresses that reports point to: pages of the site, files of the tree."""

from __future__ import annotations

from urllib.parse import quote

from checker.kernel.standard import Requirement
from checker.kernel.text import Language


def requirement_page(requirement: Requirement, language: Language, site: str) -> str:
    """The requirement on its standard's page, as of its version; Arabic stands at the root of the site."""
    return f"{standard_page(requirement.standard, requirement.version, language, site)}#{quote(requirement.id)}"


def standard_page(standard: str, version: str, language: Language, site: str) -> str:
    """The page of one version of a standard."""
    root = site.rstrip("/") + ("" if language == "ar" else "/en")
    return f"{root}/standards/{quote(standard, safe='')}/{quote(version, safe='')}/"


def relative_uri(name: str) -> str:
    """A file's name as a URI reference (RFC 3986, 4.1 and 4.2): percent-encoded, `/` between segments.

    A colon in the first segment would read as a scheme, so it is encoded too. An absolute path becomes a file: URI.
    A byte that is not UTF-8 (a surrogate in the name) is encoded as that byte.
    """
    path = quote(name.encode("utf-8", "surrogateescape"), safe="/-._~!$&'()*+,;=@")
    return f"file://{path}" if path.startswith("/") else path

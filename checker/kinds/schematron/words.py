"""Names of ISO/IEC 19757-3 (Schematron) and of XSLT, and small readings of its elements."""

from __future__ import annotations

from typing import Any

SCH = "http://purl.oclc.org/dsdl/schematron"
XSL = "http://www.w3.org/1999/XSL/Transform"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
AT = "{urn:miyar:schematron}at"
"""Where an element was written, `file:line`: it is copied along when the element is."""


def sch(name: str) -> str:
    """A name of Schematron in Clark's notation."""
    return f"{{{SCH}}}{name}"


def place(element: Any) -> tuple[str, int]:
    """The file and line in which an element was written."""
    here = element
    while here is not None and not here.get(AT):
        here = here.getparent()
    file, _, line = (here.get(AT) if here is not None else ":0").rpartition(":")
    return file, int(line)


def language(element: Any) -> str:
    """The language of an element's text, `""` where nothing says it; `ar-SY` is `ar`."""
    here = element
    while here is not None:
        told = here.get(LANG)
        if told is not None:
            return str(told).partition("-")[0].lower()
        here = here.getparent()
    return ""

"""Names in the values of attributes mean what their prefixes are bound to where they are written."""

from __future__ import annotations

import pytest
from lxml import etree

from checker.engines.xml_names import qname

HERE = etree.fromstring('<a xmlns="urn:a" xmlns:p="urn:p"><p:b xmlns=""/></a>')


@pytest.mark.parametrize(
    ("text", "outside", "inside"),
    [
        ("p:x", ("urn:p", "x"), ("urn:p", "x")),
        ("x", ("urn:a", "x"), ("", "x")),
        (" p:x\n", ("urn:p", "x"), ("urn:p", "x")),
        ("q:x", None, None),
        ("p:", None, None),
        ("p:x:y", None, None),
        ("", None, None),
        (None, None, None),
    ],
)
def test_names(text: str | None, outside: tuple[str, str] | None, inside: tuple[str, str] | None) -> None:
    assert qname(HERE, text) == outside
    assert qname(HERE[0], text) == inside

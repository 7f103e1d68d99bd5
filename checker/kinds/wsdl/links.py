"""What a description and its schemas refer to, and where that leads: inside the tree, or nowhere."""

from __future__ import annotations

from typing import Any, NamedTuple

from checker.kernel.document import Broken, Document, Target
from checker.kernel.text import Text
from checker.kernel.trouble import Trouble
from checker.loaders.messages import MESSAGES as LOADING

MESSAGES = {
    **{f"reference.{name}": LOADING[f"reference.{name}"] for name in ("network", "outside", "no-file")},
    "wsdl.link-malformed": Text(
        "الموضع «{reference}» ليس مسار ملف؛ اكتب مسارًا نسبيًا من هذا الملف.",
        "“{reference}” is not the path of a file; write a path relative to this file.",
    ),
    "wsdl.link-unreadable": Text(
        "يشير الموضع {reference} إلى الملف {file}، وليس XML يمكن قراءته.",
        "{reference} leads to {file}, which is not XML that can be read.",
    ),
}
"""Every way in which a link can lead nowhere."""


class Link(NamedTuple):
    """A `wsdl:import`, `xsd:import`, `xsd:include` or `xsd:redefine`.

    `attribute` is the one that says the place, `location` what it says; `leads` is the document there, why there is
    none, or None where no place is said.
    """

    element: Any
    document: Document
    attribute: str
    location: str
    namespace: str
    leads: Document | Broken | None

    @property
    def target(self) -> Document | None:
        """The document it leads to."""
        return None if isinstance(self.leads, Broken) else self.leads

    @property
    def broken(self) -> Broken | None:
        """Why it leads nowhere."""
        return self.leads if isinstance(self.leads, Broken) else None


def link(element: Any, document: Document, attribute: str) -> Link:
    """The link that `element` of `document` is."""
    location = (element.get(attribute) or "").strip()
    namespace = (element.get("namespace") or "").strip()
    return Link(element, document, attribute, location, namespace, _leads(location, document) if location else None)


def _leads(location: str, document: Document) -> Document | Broken:
    found = document.resolve(location) if not location.startswith("#") else Broken("reference.malformed", {})
    if isinstance(found, Target):
        return found.document if _readable(found.document) else _unreadable(location, found.document.name)
    if found.code in MESSAGES:
        return found
    if found.code == "reference.unreadable":
        return _unreadable(location, str(found.values.get("file", "")))
    return Broken("wsdl.link-malformed", {"reference": location})


def _readable(document: Document) -> bool:
    """Whether it is XML to its end; what is wrong with it is told when it is judged by itself."""
    if document.form != "xml":
        return False
    try:
        return document.data.element is not None
    except Trouble:
        return False


def _unreadable(location: str, file: str) -> Broken:
    return Broken("wsdl.link-unreadable", {"reference": location, "file": file})
